"""What `up` and `prepare` see to before the services start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model

from config.home import Home
from config.settings import STORAGES
from config.supervisor.preparation import ensure_administrator, ensure_static_files

ROOT = Path(__file__).resolve().parent.parent.parent


def manage(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
    )


@pytest.mark.django_db
def test_the_first_administrator_gets_a_password_of_their_own():
    password = ensure_administrator(None)
    admin = get_user_model().objects.get(username="admin")
    assert admin.is_superuser and admin.check_password(password)


@pytest.mark.django_db
def test_a_password_is_shown_only_once():
    ensure_administrator(None)
    assert ensure_administrator(None) is None
    assert ensure_administrator("another") is None
    assert not get_user_model().objects.get(username="admin").check_password("another")


@pytest.mark.django_db
def test_a_password_from_the_environment_is_used():
    assert ensure_administrator("from the environment") == "from the environment"
    assert get_user_model().objects.get().check_password("from the environment")


def test_static_files_are_collected_once_and_readable(settings, tmp_path):
    # A home of its own: other test processes serve from the shared one meanwhile.
    settings.HOME = Home(tmp_path)
    settings.STATIC_ROOT = settings.HOME.static
    settings.STORAGES = STORAGES
    assert ensure_static_files() is True
    assert ensure_static_files() is False
    plotly = settings.HOME.static / "vendor" / "plotly.min.js"
    assert plotly.stat().st_size > 4_000_000
    assert plotly.stat().st_mode & 0o004


def test_a_wrong_variable_ends_a_command_with_one_sentence():
    ran = manage("migrate", PORT="http")
    assert ran.returncode == 1
    assert ran.stderr == "PORT must be a number between 1 and 65535, not 'http'.\n"


def test_a_service_of_its_own_needs_database_and_broker(tmp_path):
    ran = manage("serve", "web", CHIPTRAIL_HOME=str(tmp_path), DATABASE_URL="")
    assert ran.returncode == 1
    assert "needs DATABASE_URL and BROKER_URL" in ran.stderr


def test_an_unknown_stage_is_answered_with_the_known_ones():
    ran = manage("run_stage", "ingest.dream", DATABASE_URL="postgresql://nowhere/none")
    assert ran.returncode == 2 and "ingest.read" in ran.stderr
