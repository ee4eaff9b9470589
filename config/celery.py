"""Every job of the product on one screen.

A message says "look" and carries nothing: each stage finds its own work in the database. The
schedule is the safety net under the stages' nudges, so losing a message costs a minute at most.
"""

import os

from celery import Celery
from celery.signals import worker_ready
from django.conf import settings

from config.liveness import Liveness, beat

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

LINE = ("ingest.poll", "ingest.store", "ingest.group", "ingest.read", "cases.propose")
# These stand beside the line: nothing waits for them.
BESIDE: tuple[str, ...] = (
    "ingest.seal",
    "ingest.expire",
    "ingest.screen",
    "cases.assess",
    "config.import_lists",
)
if settings.TIME_STAMP_AUTHORITIES:
    BESIDE = (*BESIDE, "ingest.stamp")
if settings.SECOND_READER:
    BESIDE = (*BESIDE, "ingest.second_read")
STAGES = (*LINE, *BESIDE)

app = Celery("chiptrail")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.steps["worker"].add(Liveness)


def job(task: str, *, every: float) -> dict[str, object]:
    """A task by name. Its message expires when the next one is due: looking once is enough."""
    return {"task": task, "schedule": every, "options": {"expires": every}}


app.conf.beat_schedule = {
    stage: job(stage, every=settings.STAGE_INTERVAL_SECONDS) for stage in STAGES
}


@worker_ready.connect
def look_at_once(**_: object) -> None:
    """A worker that has just come up looks at every stage without waiting for the schedule."""
    beat()
    for name in STAGES:
        app.send_task(name, expires=settings.STAGE_INTERVAL_SECONDS)
