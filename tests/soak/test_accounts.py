"""Root and ordinary users get the same product, and root gives up what it need not be."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from config.embedded.account import Account
from tests.soak.running import Running, bare_clone, free_port

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can start things as somebody else"),
]

NOBODY = pwd.getpwnam("nobody")
READY = 120


@pytest.fixture
def clone():
    with tempfile.TemporaryDirectory(prefix="chiptrail-account-") as directory:
        Path(directory).chmod(0o755)
        yield bare_clone(Path(directory) / "chiptrail")


@pytest.fixture
def python() -> str:
    """A Python that other accounts can run too, with the means to make environments."""
    account = Account(NOBODY.pw_name, NOBODY.pw_uid, NOBODY.pw_gid)
    for candidate in (sys._base_executable, "/usr/bin/python3"):
        found = shutil.which(candidate)
        if found and account.reaches(Path(found)):
            probe = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"
            if subprocess.run([found, "-c", probe], capture_output=True).returncode == 0:
                return found
    pytest.skip("needs a Python 3.11 with venv outside root's own directories")


def owners(running: Running, *words: str) -> set[int]:
    return {os.stat(f"/proc/{number}").st_uid for number in running.processes(*words)}


def test_as_root_services_and_database_run_as_somebody_else(clone, python):
    with Running(clone, port=free_port(), PYTHON=python) as running:
        running.wait_for(r"^Ready: ", READY)
        assert running.status("/") == 200
        assert running.status("/static/vendor/plotly.min.js") == 200
        for words in (["gunicorn"], ["config.celery", "worker"], ["postgres", "-D"]):
            assert owners(running, *words) and 0 not in owners(running, *words)
        assert "run as root" not in running.text


def test_an_ordinary_user_needs_no_rights(clone, python):
    for path in (clone, *clone.rglob("*")):
        os.chown(path, NOBODY.pw_uid, NOBODY.pw_gid, follow_symlinks=False)
    os.chown(clone.parent, NOBODY.pw_uid, NOBODY.pw_gid)
    home = str(clone.parent)
    with Running(clone, port=free_port(), user=NOBODY.pw_uid, PYTHON=python, HOME=home) as running:
        running.wait_for(r"^Ready: ", READY)
        assert running.status("/") == 200
        assert owners(running, "manage.py", "up") == {NOBODY.pw_uid}
        assert owners(running, "postgres", "-D") == {NOBODY.pw_uid}
    assert running.processes() == []
