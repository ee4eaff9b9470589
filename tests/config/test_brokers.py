"""Redis is what production runs: the same worker, the same messages, through it."""

import shutil
import socket
import subprocess
from collections.abc import Iterator

import pytest
from celery import Celery

from tests.config.test_worker import eventually
from tests.workers import Worker

SERVER = shutil.which("redis-server")

pytestmark = pytest.mark.skipif(
    SERVER is None, reason="needs redis-server: apt-get install redis-server"
)


@pytest.fixture
def redis_url(tmp_path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [SERVER, "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    server = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL)
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.kill()
        server.wait()


def test_a_worker_takes_what_waits_at_redis(redis_url, transactional_db, tmp_path):
    sender = Celery(broker=redis_url, set_as_current=False)
    worker = Worker(tmp_path / "worker", broker_url=redis_url)
    with sender.connection_for_write() as connection:
        eventually(lambda: connection.ensure_connection(max_retries=20, interval_start=0.1))
        sender.send_task("cases.propose", expires=60, connection=connection)
        waiting = connection.default_channel._size
        assert waiting("celery") == 1
        try:
            worker.start()
            assert eventually(lambda: waiting("celery") == 0), worker.log.read_text()
        finally:
            worker.kill()
