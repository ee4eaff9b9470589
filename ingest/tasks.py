"""The jobs of this room. A message says "look"; the rows say what there is to do."""

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from ingest.queue import drain, nudge
from ingest.stages import GROUP, READ, STORE, poll_due_feeds


@shared_task(name="ingest.poll", ignore_result=True)
def poll() -> None:
    if poll_due_feeds(now=timezone.now()):
        nudge(settings.NEXT_STAGE["ingest.poll"])


@shared_task(name="ingest.store", ignore_result=True)
def store() -> None:
    drain(STORE)


@shared_task(name="ingest.group", ignore_result=True)
def group() -> None:
    drain(GROUP)


@shared_task(name="ingest.read", ignore_result=True)
def read() -> None:
    drain(READ)
