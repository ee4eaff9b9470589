"""A directory of html, txt and pdf files."""

import hashlib
from functools import partial
from pathlib import Path

from ingest.sources.items import Document, Item, Listing, Place, SourceError

KINDS = frozenset({".html", ".htm", ".txt", ".pdf"})
MOST_BYTES = 10 * 1024 * 1024


def look(place: Place) -> Listing:
    """The files below a directory, by name. Hidden ones and ones of other kinds are left out."""
    root = root_of(place.location)
    items = [
        Item(
            guid=path.relative_to(root).as_posix(),
            url=path.as_uri(),
            title="",
            published=None,
            digest=_digest(path),
            document=partial(_file, path, root),
        )
        for path in files_below(place.location, KINDS)
    ]
    return Listing(items)


def files_below(location: str, kinds: frozenset[str]) -> list[Path]:
    """The files of some kinds below a directory, none hidden and none outside, by name."""
    root = root_of(location)
    return [
        path
        for path in sorted(root.rglob("*"))
        if path.suffix.lower() in kinds and _is_ours(path, root)
    ]


def root_of(location: str) -> Path:
    """The directory. Raises SourceError where there is none."""
    root = Path(location).expanduser().resolve()
    if not root.is_dir():
        raise SourceError(f"“{location}” is not a directory.")
    return root


def _digest(path: Path) -> str:
    """SHA-256 of a file; empty for one that cannot be opened, which is said when it is read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _file(path: Path, root: Path) -> Document:
    if not _is_ours(path, root):
        raise SourceError(f"“{path.name}” is no longer a file in {root}.")
    if path.stat().st_size > MOST_BYTES:
        raise SourceError(f"{path.name} is larger than {MOST_BYTES:,} bytes.")
    kind = _TYPES.get(path.suffix.lower(), "")
    return Document(path.read_bytes(), kind)


_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
}


def _is_ours(path: Path, root: Path) -> bool:
    """A file in the directory itself, not hidden, and not reached through a link that leaves it."""
    real = path.resolve()
    if not real.is_relative_to(root) or not real.is_file():
        return False
    return not any(part.startswith(".") for part in real.relative_to(root).parts)
