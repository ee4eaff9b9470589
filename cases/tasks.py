"""The job of this room."""

from celery import shared_task

from cases.stages import PROPOSE
from ingest.queue import drain


@shared_task(name="cases.propose", ignore_result=True)
def propose() -> None:
    drain(PROPOSE)
