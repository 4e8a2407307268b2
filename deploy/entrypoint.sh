#!/bin/sh
# What a container does: web | worker | timer | health | any other manage.py command.
set -eu
cd "$(dirname "$0")/.."

case "${1:-web}" in
  web)
    python manage.py migrate --noinput
    python manage.py search_index --if-missing || echo "Search answers from the database until manage.py search_index ran." >&2
    exec gunicorn --config deploy/gunicorn.conf.py cms.wsgi:application
    ;;
  worker) exec python manage.py db_worker --backend background --queue-name '*' ;;
  timer) exec python manage.py run_due_jobs --loop ;;
  health)
    exec python - <<'PY'
import os, urllib.request
host = os.environ["ALLOWED_HOSTS"].split(",")[0].strip().lstrip(".")
request = urllib.request.Request("http://127.0.0.1:8000/healthz", headers={"Host": host})
urllib.request.urlopen(request, timeout=4)
PY
    ;;
  *) exec python manage.py "$@" ;;
esac
