#!/bin/sh
# scripts/restore.sh FILE [--force]: stop the services, put a backup back, start them again. Run as root on a server with systemd.
# The file must be readable by the user stamtafel.
set -eu
file=$(realpath "${1:?Give the backup to restore.}")
here=$(cd "$(dirname "$0")/.." && pwd)
units="stamtafel-web.service stamtafel-worker.service stamtafel-jobs.timer"
systemctl stop $units
status=0
"$here/scripts/manage.sh" restore "$file" ${2:+"$2"} || status=$?
systemctl start $units
exit $status
