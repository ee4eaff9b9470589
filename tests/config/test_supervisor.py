"""The supervisor: one a home, a port of its own, children restarted with patience."""

import os
import signal
import socket
import stat
import sys
import time

import pytest

from config.environment import read_environment
from config.home import Home, secret_in
from config.supervisor.child import FIRST_PAUSE, LONGEST_PAUSE, SOUND_AFTER, Child, Service
from config.supervisor.claim import AlreadyRunning, PortTaken, check_port, claim_home
from config.supervisor.ending import reap
from config.supervisor.services import local_url, service_environment, services


@pytest.fixture
def home(tmp_path):
    made = Home(tmp_path / "home")
    made.make()
    return made


@pytest.fixture
def child_that(tmp_path):
    """Makes children that run a line of Python."""
    made = []

    def make(code: str) -> Child:
        service = Service("test", (sys.executable, "-u", "-c", code), seconds_to_end=1)
        made.append(Child(service, tmp_path, dict(os.environ), None))
        return made[-1]

    yield make
    for child in made:
        child.forget()


def ended(child: Child, seconds: float = 10) -> int:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        codes = reap()
        if child.process.pid in codes:
            return codes[child.process.pid]
        time.sleep(0.02)
    raise AssertionError("The child did not end.")


def test_a_home_has_one_supervisor(home):
    refusal = pytest.raises(AlreadyRunning, match=r"already runs in .*: http://127.0.0.1:8000/")
    with claim_home(home, url="http://127.0.0.1:8000/"), refusal:
        claim_home(home, url="http://127.0.0.1:9000/").__enter__()


def test_a_home_tells_whether_the_last_one_ended_cleanly(home):
    with claim_home(home, url="http://127.0.0.1:8000/") as after_a_crash:
        assert not after_a_crash
    with claim_home(home, url="http://127.0.0.1:8000/") as after_a_crash:
        assert not after_a_crash
    home.running_file.write_text("http://127.0.0.1:8000/\n")
    with claim_home(home, url="http://127.0.0.1:8000/") as after_a_crash:
        assert after_a_crash


def test_a_taken_port_names_the_variable():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=rf"Port {port} is taken.*PORT=\d+ make run"):
            check_port("127.0.0.1", port, patient=False)


def test_an_address_of_another_machine_names_the_variable():
    with pytest.raises(PortTaken, match=r"BIND=192.0.2.1"):
        check_port("192.0.2.1", 8000, patient=False)


def test_a_free_port_is_fine():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    check_port("127.0.0.1", port, patient=False)


def test_a_secret_is_made_once_and_kept_to_ourselves(home):
    first = secret_in(home.secret_key_file)
    assert secret_in(home.secret_key_file) == first and len(first) >= 50
    assert stat.S_IMODE(home.secret_key_file.stat().st_mode) == 0o600


def test_a_home_may_be_passed_but_not_read(home):
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o711
    assert stat.S_IMODE(home.broker.stat().st_mode) == 0o700


def test_what_a_child_writes_comes_in_whole_lines(child_that):
    child = child_that("print('one'); print('two', end='')")
    child.start(now=0)
    code = ended(child)
    assert child.lines() == ["one"]
    child.ended(code, now=1)


def test_a_child_is_in_a_group_of_its_own(child_that):
    child = child_that("import time; time.sleep(60)")
    child.start(now=0)
    assert os.getpgid(child.process.pid) == child.process.pid != os.getpgid(0)
    child.kill()
    code = ended(child)
    assert code == -signal.SIGKILL
    child.ended(code, now=1)


def test_killing_a_child_ends_its_children_too(child_that):
    child = child_that(
        "import subprocess; p = subprocess.Popen(['sleep', '60']); print(p.pid); p.wait()"
    )
    child.start(now=0)
    grandchild = None
    while grandchild is None:
        grandchild = next(iter(child.lines()), None)
    child.kill()
    child.ended(ended(child), now=1)
    assert not os.path.exists(f"/proc/{grandchild}") or _is_zombie(grandchild)


def test_the_pause_before_a_restart_grows_and_has_a_limit(child_that):
    child = child_that("")
    pauses = []
    for _ in range(8):
        child.ended(1, now=1.0)
        pauses.append(child.start_again_at - 1.0)
    assert pauses == [1, 2, 4, 8, 16, 30, 30, 30] and pauses[-1] == LONGEST_PAUSE


def test_a_child_that_ran_well_is_started_again_at_once(child_that):
    child = child_that("")
    child.pause = LONGEST_PAUSE
    child.started_at = 100.0
    child.ended(1, now=100.0 + SOUND_AFTER)
    assert child.start_again_at == 100.0 + SOUND_AFTER + FIRST_PAUSE


def test_services_do_not_learn_the_password(home, monkeypatch):
    monkeypatch.setenv("CHIPTRAIL_ADMIN_PASSWORD", "first")
    assert "CHIPTRAIL_ADMIN_PASSWORD" not in service_environment(home)


def test_services_listen_where_they_are_told(tmp_path):
    environment = read_environment({"BIND": "::1", "PORT": "8123"}, base=tmp_path)
    web = next(service for service in services(environment) if service.name == "web")
    assert "[::1]:8123" in web.command
    assert local_url(environment) == "http://[::1]:8123/"


def test_a_wildcard_address_is_reached_by_loopback(tmp_path):
    assert local_url(read_environment({"BIND": "0.0.0.0"}, base=tmp_path)).startswith(
        "http://127.0.0.1:"
    )


def _is_zombie(process_id: str) -> bool:
    with open(f"/proc/{process_id}/stat") as status:
        return status.read().rsplit(")", 1)[1].split()[0] == "Z"
