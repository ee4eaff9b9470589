"""What must be true of database and files before the services start. Repeating it is cheap."""

import hashlib
import secrets
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pghistory
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import transaction

ADMINISTRATOR = "admin"


@transaction.atomic
def ensure_administrator(password: str | None) -> str | None:
    """There is a superuser. Returns the password of one just made, to be shown once."""
    users = get_user_model()._default_manager
    if users.filter(is_superuser=True).exists():
        return None
    chosen = password or secrets.token_urlsafe(12)
    with pghistory.context(why="first start"):
        users.create_superuser(username=ADMINISTRATOR, email="", password=chosen)
    return chosen


def ensure_static_files() -> bool:
    """Collect the static files if any of them changed; True if that was so."""
    stamp = settings.HOME.path / "static-stamp"
    current = _static_digest()
    if stamp.exists() and stamp.read_text() == current:
        return False
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(current)
    stamp.chmod(0o600)
    return True


def _static_digest() -> str:
    digest = hashlib.sha256(version("whitenoise").encode())
    for path in _static_files():
        entry = path.stat()
        digest.update(f"{path} {entry.st_size} {entry.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _static_files() -> Iterator[Path]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield Path(storage.path(name))
