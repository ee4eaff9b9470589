"""A real worker takes a message from the embedded broker and does what it says."""

import time

from config.celery import app
from config.models import Heartbeat


def test_a_worker_shows_that_it_lives_as_soon_as_it_is_up(worker):
    worker.start()
    assert _appears(), worker.log.read_text()


def test_a_killed_worker_comes_back_and_takes_new_messages(worker):
    worker.start()
    assert _appears()
    worker.kill()
    Heartbeat.objects.all().delete()
    app.send_task("config.heartbeat", expires=30)
    worker.start()
    assert _appears()


def _appears(seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if Heartbeat.objects.exists():
            return True
        time.sleep(0.05)
    return False
