#!/bin/sh
# scripts/backup.sh FOLDER [DAYS]: one backup with the date in its name, and away with those older than DAYS days (14).
# Old ones go only after the new one is complete.
set -eu
folder=${1:?Give the folder for the backups.}
days=${2:-14}
cd "$(dirname "$0")/.."
python=.venv/bin/python
[ -x "$python" ] || python=python
"$python" manage.py backup "$folder/stamtafel-$(date +%Y-%m-%d-%H%M%S).tar"
find "$folder" -maxdepth 1 -name 'stamtafel-*.tar' -mtime "+$days" -delete
