# One image for the web server, the worker and the timer. Build: docker build -t stamtafel .
FROM python:3.11-slim-trixie AS build
WORKDIR /app
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install --requirement requirements.txt
COPY . .
# Catalogues and static files need no secret, so they are made here and not at every start.
RUN VAR_DIR=/tmp/build /venv/bin/python manage.py compile_catalogues \
 && VAR_DIR=/tmp/build STATIC_ROOT=/app/staticfiles DJANGO_SETTINGS_MODULE=cms.settings.production \
    /venv/bin/python manage.py collectstatic --noinput --verbosity 0

FROM python:3.11-slim-trixie
# postgresql-client: pg_dump and pg_restore for `manage.py backup`; the same major version as the database in compose.yaml.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends postgresql-client-17 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /app stamtafel \
 && install --directory --owner stamtafel /data /backups
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=cms.settings.production VAR_DIR=/data STATIC_ROOT=/app/staticfiles BIND=0.0.0.0:8000
USER stamtafel
VOLUME ["/data", "/backups"]
EXPOSE 8000
ENTRYPOINT ["/app/deploy/entrypoint.sh"]
CMD ["web"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s CMD ["/app/deploy/entrypoint.sh", "health"]
