"""Django settings: what the environment says, and what is the same everywhere."""

import os
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from config.embedded.address import DATABASE as EMBEDDED_DATABASE
from config.embedded.address import PORT as EMBEDDED_PORT
from config.embedded.address import ROLE as EMBEDDED_ROLE
from config.embedded.address import address_of
from config.environment import WrongSetting, read_environment
from config.home import Home

BASE_DIR = Path(__file__).resolve().parent.parent

try:
    ENVIRONMENT = read_environment(os.environ, base=BASE_DIR)
except WrongSetting as wrong:
    raise ImproperlyConfigured(str(wrong)) from None

HOME = Home(ENVIRONMENT.home)
HOME.make()
PUBLIC_READ = ENVIRONMENT.public_read

# --- security -----------------------------------------------------------------------------------
DEBUG = False
SECRET_KEY = ENVIRONMENT.secret_key or HOME.secret_key()
PUBLIC_URL = ENVIRONMENT.public_url
_served_over_https = bool(PUBLIC_URL and PUBLIC_URL.startswith("https://"))
_public_host = [urlsplit(PUBLIC_URL).hostname or ""] if PUBLIC_URL else []
_own_names = ["127.0.0.1", "localhost", "[::1]", ENVIRONMENT.bind]
ALLOWED_HOSTS = [*ENVIRONMENT.allowed_hosts, *_public_host, *_own_names]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL else []
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _served_over_https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _served_over_https else None
SECURE_HSTS_SECONDS = 31_536_000 if _served_over_https else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        # Plotly sets style attributes on what it draws.
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# --- applications -------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "drf_spectacular",
    "axes",
    "csp",
    "accounts",
    "entities",
    "ingest",
    "cases",
    "dashboards",
    "api",
    "config",
]
MIDDLEWARE = [
    "config.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cases.context.triage",
            ],
        },
    }
]

# --- database -----------------------------------------------------------------------------------
if ENVIRONMENT.database_url:
    DATABASES = {"default": environ.Env.db_url_config(ENVIRONMENT.database_url)}
else:
    _embedded = address_of(HOME)
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": EMBEDDED_DATABASE,
            "USER": EMBEDDED_ROLE,
            "PASSWORD": _embedded.password,
            "HOST": str(_embedded.socket_directory),
            "PORT": str(EMBEDDED_PORT),
        }
    }
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- people -------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "accounts/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# --- language and time --------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

# --- static files -------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = HOME.static
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "config.staticfiles.PlotlyFinder",
]
STORAGES = {
    "default": {"BACKEND": "config.archive.ArchiveStorage"},
    # Where what was captured lies.
    "archive": {"BACKEND": ENVIRONMENT.archive.backend, "OPTIONS": ENVIRONMENT.archive.options},
    # Sent to every browser, so the services' account may read what root collected.
    "staticfiles": {
        "BACKEND": "config.staticfiles.StaticStorage",
        "OPTIONS": {"file_permissions_mode": 0o644, "directory_permissions_mode": 0o755},
    },
}

# --- captured bytes: nothing of them is ever served as a page ------------------------------------
MEDIA_ROOT = HOME.archive
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

# --- the line -----------------------------------------------------------------------------------
# A stage that finished some rows nudges the one that takes them next.
NEXT_STAGE = {
    "ingest.poll": "ingest.store",
    "ingest.store": "ingest.group",
    "ingest.group": "ingest.read",
    "ingest.read": "cases.propose",
}
STAGE_INTERVAL_SECONDS = 60
STAGE_TIME_LIMIT_SECONDS = 300
# A claimed row is left alone so much longer than a stage may run.
STAGE_GRACE_SECONDS = 30
# Waiting time after a row's first failure; each further one waits twice as long.
STAGE_FIRST_WAIT_SECONDS = 60.0
# With less left on the archive's disk nothing is fetched; what is stored goes on.
ARCHIVE_LEAST_FREE_BYTES = 1024**3
FETCH_ALLOW_LOOPBACK = False
# Between two requests to one host; its robots.txt may ask for more.
FETCH_SECONDS_BETWEEN = 1.0
# No document of a feed or of the web may take longer.
FETCH_MOST_SECONDS = 20.0
# Address, model and key of the second reader; None where there is none.
SECOND_READER: dict[str, str] | None = (
    asdict(ENVIRONMENT.second_reader) if ENVIRONMENT.second_reader else None
)

# Feed documents are kept so long after they were last seen, articles for ever.
FEED_DOCUMENT_DAYS = 30
# Who is asked for time stamps over the chain, how often each, and whose certificates count.
TIME_STAMP_AUTHORITIES = ENVIRONMENT.time_stamps.authorities if ENVIRONMENT.time_stamps else ()
TIME_STAMP_CERTIFICATES = ENVIRONMENT.time_stamps.certificates if ENVIRONMENT.time_stamps else None
TIME_STAMP_MINUTES_BETWEEN = 60

# --- messages: they say "look" and carry nothing, so none is kept, retried or answered ----------
CELERY_BROKER_URL = ENVIRONMENT.broker_url or "filesystem://localhost"
if not ENVIRONMENT.broker_url:
    CELERY_BROKER_TRANSPORT = "config.embedded.broker:Transport"
CELERY_BROKER_TRANSPORT_OPTIONS = (
    # A broker that went away must not hold up a web request for long.
    {"socket_connect_timeout": 2, "visibility_timeout": 900}
    if ENVIRONMENT.broker_url
    else {
        "data_folder_in": str(HOME.broker / "queue"),
        "data_folder_out": str(HOME.broker / "queue"),
        "control_folder": str(HOME.broker / "exchanges"),
        "polling_interval": 0.2,
    }
)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_ERRORS_EVEN_IF_IGNORED = False
CELERY_TASK_ACKS_LATE = False
CELERY_TASK_TIME_LIMIT = STAGE_TIME_LIMIT_SECONDS
CELERY_TASK_PUBLISH_RETRY = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = True
CELERY_BEAT_SCHEDULE_FILENAME = str(HOME.beat_state)
CELERY_TIMEZONE = "UTC"

# --- the API ------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    # Whose address is counted: the proxy's last entry where one is in front, else the peer's.
    "NUM_PROXIES": 1 if PUBLIC_URL else 0,
}
# Requests to the API, counted in each web process; None is no limit. There must be room for as
# many askers as come in a minute, or the counts of some are dropped.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
API_RATES: dict[str, str | None] = {"anonymous": "120/min", "token": "1200/min"}
# The names of parties and lists in each process are at most so far behind the database.
SCREENING_LOOK_SECONDS = 2.0
SPECTACULAR_SETTINGS = {
    "TITLE": "ChipTrail",
    "DESCRIPTION": "Reported access of restricted parties to export-controlled AI chips.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENABLE_DJANGO_DEPLOY_CHECK": False,
    "SORT_OPERATION_PARAMETERS": False,
    # Asking without a token is one of the ways to ask.
    "SECURITY": [{}],
    "ENUM_SUFFIX": "",
    "ENUM_NAME_OVERRIDES": {
        "EntityKind": "entities.models.EntityKind",
        "PathwayCode": "rules.codes.Pathway",
        "ClaimKind": "rules.codes.ClaimKind",
        "LegalStage": "rules.codes.LegalStage",
        "RuleKind": "rules.regime.Kind",
        "RuleStatus": "rules.regime.Status",
        "EnforcementState": "rules.findings.Enforcement",
        "RegimeCode": [("us", "us"), ("my", "my")],
    },
}

# --- log ----------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"level": "INFO", "propagate": True, "handlers": []},
        "axes": {"level": "WARNING"},
        "httpx": {"level": "WARNING"},
        "trafilatura": {"level": "ERROR"},
        "pypdf": {"level": "ERROR"},
    },
}
