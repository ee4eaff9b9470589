"""The two commands of the README, from a bare clone, and what may befall a running product."""

import os
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from tests.soak.running import Running, bare_clone, bare_environment, free_port

pytestmark = pytest.mark.soak

# Warm package caches take about half a minute; the rest is for slow machines.
SECONDS_TO_READY = 180
SERVICES = {"web": "gunicorn", "worker": "config.celery worker", "scheduler": " beat "}


@pytest.fixture(scope="module")
def clone():
    """Where others may pass, as below /srv, so that the services can drop root."""
    with tempfile.TemporaryDirectory(prefix="chiptrail-stranger-") as directory:
        Path(directory).chmod(0o755)
        yield bare_clone(Path(directory) / "chiptrail")


@pytest.fixture(scope="module")
def first(clone):
    """The first start, kept running for the tests that follow."""
    began = time.monotonic()
    with Running(clone, port=free_port()) as running:
        running.wait_for(r"^Ready: ", SECONDS_TO_READY)
        running.seconds = time.monotonic() - began
        yield running


def eventually(true, seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while not (reached := true()) and time.monotonic() < deadline:
        time.sleep(0.3)
    return bool(reached)


def test_a_bare_clone_is_ready_by_itself(first, record_property):
    record_property("seconds from bare clone to ready", round(first.seconds, 1))
    assert f"Ready: http://127.0.0.1:{first.port}/" in first.text


def test_the_first_start_shows_a_password_once(first):
    assert first.text.count("Sign in as admin with the password ") == 1


def test_real_reported_incidents_are_there(first):
    assert first.status("/") == 200
    assert first.status("/dashboards/pathways/") == 200
    assert len(first.json("/api/v1/incidents/?page_size=100")["results"]) >= 50


def test_the_sample_articles_go_down_the_line(first):
    script = "__import__('cases.models').models.Lead.objects.count()"
    assert eventually(lambda: int(first.shell(script)) > 0)


def test_a_second_start_in_the_same_home_says_that_one_is_running(first, clone):
    with Running(clone, port=free_port()) as second:
        assert second.process.wait(60) == 0
    assert f"already runs in {clone}/var: http://127.0.0.1:{first.port}/" in second.text


@pytest.mark.parametrize("service", SERVICES)
def test_a_killed_service_is_started_again(first, service):
    victim = first.processes(SERVICES[service])[0]
    os.kill(victim, signal.SIGKILL)
    first.wait_for(f"The {service} ended by signal 9; starting it again", 20)
    assert eventually(lambda: set(first.processes(SERVICES[service])) - {victim})
    assert eventually(lambda: first.status("/readyz") == 200)


def test_a_killed_database_is_started_again(first):
    os.kill(first.processes("postgres", "-D")[0], signal.SIGKILL)
    first.wait_for("The database ended; starting it again", 20)
    assert eventually(lambda: first.status("/readyz") == 200)


def test_ctrl_c_stops_everything(first):
    first.stop()
    assert "Stopped." in first.text
    assert first.processes() == []


def test_a_second_start_takes_seconds_and_shows_no_password(first, clone):
    began = time.monotonic()
    with Running(clone, port=first.port) as again:
        again.wait_for(r"^Ready: ", 60)
        seconds = time.monotonic() - began
        again.stop(signal.SIGTERM)
    assert "password" not in again.text
    assert seconds < 20


def test_a_killed_supervisor_takes_its_services_along_and_is_followed(first, clone):
    with Running(clone, port=first.port) as killed:
        killed.wait_for(r"^Ready: ", 60)
        os.kill(killed.supervisor(), signal.SIGKILL)
        killed.process.wait(20)
    with Running(clone, port=first.port) as follower:
        follower.wait_for(r"^Ready: ", 60)
    assert eventually(lambda: follower.processes() == [])


def test_a_taken_port_says_so_and_names_the_variable(clone):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with Running(clone, port=port) as refused:
            assert refused.process.wait(60) != 0
    assert f"Port {port} is taken" in refused.text
    assert "PORT=" in refused.text


def test_a_command_without_a_running_product_starts_and_stops_the_database(clone):
    with Running(clone, port="not a number") as idle:
        assert idle.process.wait(60) != 0
    assert "PORT must be a number between 1 and 65535, not 'not a number'." in idle.text
    assert int(idle.shell("__import__('cases.models').models.Incident.objects.count()")) >= 50
    assert idle.processes() == []


def test_make_test_passes_in_the_clone(clone):
    ran = subprocess.run(
        ["make", "test"], cwd=clone, env=bare_environment(), capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]
    assert " passed" in ran.stdout.strip().splitlines()[-1]
