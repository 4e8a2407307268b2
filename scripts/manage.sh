#!/bin/sh
# scripts/manage.sh COMMAND …: any manage.py command on a server with systemd, as the intranet's user and with its settings.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
if [ -t 0 ]; then mode=--pty; else mode=--pipe; fi
exec systemd-run --quiet "$mode" --wait --collect --uid=stamtafel --working-directory="$here" \
  --property=EnvironmentFile=/etc/stamtafel/environment --setenv=DJANGO_SETTINGS_MODULE=cms.settings.production \
  "$here/.venv/bin/python" manage.py "$@"
