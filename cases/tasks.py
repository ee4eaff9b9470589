"""The jobs of this room."""

from celery import shared_task

from cases.assessing import assess_pending
from cases.stages import PROPOSE
from ingest.queue import drain


@shared_task(name="cases.propose", ignore_result=True)
def propose() -> None:
    drain(PROPOSE)


@shared_task(name="cases.assess", ignore_result=True)
def assess() -> None:
    assess_pending()
