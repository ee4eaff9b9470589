"""The job that shows that jobs are done."""

import socket

from celery import shared_task
from django.utils import timezone

from config.models import Heartbeat


@shared_task(name="config.heartbeat", ignore_result=True)
def heartbeat() -> None:
    Heartbeat.objects.update_or_create(
        name=socket.gethostname()[:100], defaults={"seen_at": timezone.now()}
    )
