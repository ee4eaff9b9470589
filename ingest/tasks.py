"""The jobs of this room. A message says "look"; the rows say what there is to do."""

from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from ingest.actions.expire import expire_documents
from ingest.actions.renew import renew_readings
from ingest.actions.seal import seal_captures
from ingest.actions.stamp import wish_for_stamps
from ingest.models import Feed
from ingest.queue import drain, nudge
from ingest.reading.reader import READER_VERSION
from ingest.room import is_low
from ingest.screening.jobs import screen_waiting
from ingest.stages import GROUP, READ, SECOND_READ, STAMP, STORE, poll_due_feeds

#: The second reader is slow; after so long the worker turns to other stages first.
A_WHILE = timedelta(seconds=20)


@shared_task(name="ingest.poll", ignore_result=True)
def poll() -> None:
    if is_low():
        return
    if poll_due_feeds(now=timezone.now()):
        nudge(settings.NEXT_STAGE["ingest.poll"])
    if Feed.objects.due(timezone.now()).exists():
        nudge("ingest.poll")


@shared_task(name="ingest.store", ignore_result=True)
def store() -> None:
    if not is_low():
        drain(STORE)


@shared_task(name="ingest.group", ignore_result=True)
def group() -> None:
    drain(GROUP)


@shared_task(name="ingest.read", ignore_result=True)
def read() -> None:
    if not drain(READ) and renew_readings(reader_version=READER_VERSION):
        nudge("ingest.read")


@shared_task(name="ingest.seal", ignore_result=True)
def seal() -> None:
    seal_captures(now=timezone.now())


@shared_task(name="ingest.stamp", ignore_result=True)
def stamp() -> None:
    if settings.TIME_STAMP_AUTHORITIES:
        wish_for_stamps(now=timezone.now())
        drain(STAMP, within=A_WHILE)


@shared_task(name="ingest.expire", ignore_result=True)
def expire() -> None:
    expire_documents(now=timezone.now())


@shared_task(name="ingest.second_read", ignore_result=True)
def second_read() -> None:
    if settings.SECOND_READER:
        drain(SECOND_READ, within=A_WHILE)


@shared_task(name="ingest.screen", ignore_result=True)
def screen() -> None:
    screen_waiting(timezone.now())
