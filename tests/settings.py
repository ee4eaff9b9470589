"""The product's settings under test: a throw-away home, loopback allowed, fast passwords."""

import os
import tempfile
from pathlib import Path

# Set in the environment so that the processes a test starts, and parallel runs, share one home.
if "CHIPTRAIL_TEST_HOME" not in os.environ:
    os.environ["CHIPTRAIL_TEST_HOME"] = tempfile.mkdtemp(prefix="chiptrail-test-")
    os.environ["CHIPTRAIL_TEST_OWNER"] = str(os.getpid())
    # The operator's choices are no business of a test; what a test sets for a process it starts is.
    for name in ("ALLOWED_HOSTS", "BIND", "BROKER_URL", "PORT", "PUBLIC_READ", "PUBLIC_URL"):
        os.environ.pop(name, None)
    for name in ("STORAGE", "STORAGE_OPTIONS"):
        os.environ.pop(f"ARCHIVE_{name}", None)
    for name in ("AUTHORITIES", "CERTIFICATES"):
        os.environ.pop(f"TIME_STAMP_{name}", None)
    for name in ("URL", "MODEL", "KEY"):
        os.environ.pop(f"SECOND_READER_{name}", None)
os.environ["CHIPTRAIL_HOME"] = os.environ["CHIPTRAIL_TEST_HOME"]
os.environ["SECRET_KEY"] = "only-for-tests-and-nothing-else"

from config.settings import *  # noqa: F403
from config.settings import STORAGES

TEST_HOME = Path(os.environ["CHIPTRAIL_TEST_HOME"])
FETCH_ALLOW_LOOPBACK = True
FETCH_SECONDS_BETWEEN = 0.0
ARCHIVE_LEAST_FREE_BYTES = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False
# A killed worker's row is free again after some seconds, not minutes.
STAGE_TIME_LIMIT_SECONDS = CELERY_TASK_TIME_LIMIT = 12
STAGE_GRACE_SECONDS = 1
STAGE_INTERVAL_SECONDS = 5
# A test sees at once what it wrote.
SCREENING_LOOK_SECONDS = 0.0
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
