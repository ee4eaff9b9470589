"""The jobs that touch several rooms."""

from celery import shared_task

from config.list_orders import IMPORT, import_ordered


@shared_task(name=IMPORT, ignore_result=True)
def import_lists() -> None:
    import_ordered()
