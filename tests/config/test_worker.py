"""A real worker comes up, shows itself, takes messages, and comes back after kill -9."""

import time

from config.celery import app
from config.models import Heartbeat


def test_a_worker_shows_itself_as_soon_as_it_is_up(worker):
    worker.start()
    assert eventually(Heartbeat.objects.exists), worker.log.read_text()


def test_a_killed_worker_comes_back_and_takes_the_messages_that_waited(worker):
    worker.start()
    worker.kill()
    Heartbeat.objects.all().delete()
    app.send_task("cases.propose", expires=30)
    assert worker.waiting_messages()
    worker.start()
    assert eventually(Heartbeat.objects.exists)
    assert eventually(lambda: not worker.waiting_messages())


def eventually(true, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if true():
            return True
        time.sleep(0.05)
    return False
