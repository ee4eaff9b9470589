"""Which matcher answered: a digest of everything its answers depend on but the parties."""

import hashlib
from functools import cache
from pathlib import Path

from entities import matching, starter

_TABLES = ("chinese_names.toml", "parties.toml", "listed_units.toml")


@cache
def matcher_version() -> str:
    """Such as names-3f9c0a12be77; another whenever a line of the matcher or its tables is."""
    digest = hashlib.sha256()
    code = sorted(Path(str(matching.__file__)).parent.glob("*.py"))
    tables = [starter.FOLDER / name for name in _TABLES]
    for file in (*code, Path(__file__).with_name("asking.py"), *tables):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"names-{digest.hexdigest()[:12]}"
