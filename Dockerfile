# The image of web, worker, scheduler and set-up: one build, four commands (docker-compose.yml).
FROM python:3.11-slim-bookworm AS packages
WORKDIR /app
# Set S3=1 for an archive in S3-compatible storage.
ARG S3=
COPY requirements.txt requirements-s3.txt ./
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: \
        -r requirements${S3:+-s3}.txt

FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=config.settings \
    CHIPTRAIL_HOME=/home/chiptrail/state \
    BIND=0.0.0.0 \
    PORT=8000
RUN useradd --create-home --uid 10001 chiptrail
WORKDIR /app
COPY --from=packages /venv /venv
COPY . .
USER chiptrail
# The key is only there because settings ask for one; what is collected does not depend on it.
RUN SECRET_KEY=used-for-this-build-step-only python manage.py collectstatic --noinput --verbosity 0
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-m", "config.probe", "/healthz"]
CMD ["python", "manage.py", "serve", "web"]
