"""The line in a hurry: waits are short, so that hundreds of failures fit into minutes."""

from tests.settings import *  # noqa: F403

FETCH_MOST_SECONDS = 0.6
STAGE_FIRST_WAIT_SECONDS = 0.1
STAGE_INTERVAL_SECONDS = 2
STAGE_TIME_LIMIT_SECONDS = CELERY_TASK_TIME_LIMIT = 8
