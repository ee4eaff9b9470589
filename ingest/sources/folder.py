"""A directory of html, txt and pdf files."""

from pathlib import Path

from ingest.sources.items import Item, SourceError

KINDS = frozenset({".html", ".htm", ".txt", ".pdf"})
MOST_BYTES = 10 * 1024 * 1024


def items(location: str, allow_loopback: bool = False) -> list[Item]:
    """The files below a directory, by name. Hidden ones and ones of other kinds are left out."""
    root = _root(location)
    return [
        Item(
            guid=str(path.relative_to(root).as_posix()), url=path.as_uri(), title="", published=None
        )
        for path in sorted(root.rglob("*"))
        if path.suffix.lower() in KINDS and _is_ours(path, root)
    ]


def path_of(location: str, guid: str) -> Path:
    """The file an item stands for. Raises SourceError outside the directory, or above 10 MB."""
    root = _root(location)
    path = root / guid
    if not _is_ours(path, root):
        raise SourceError(f"“{guid}” is not a file in {location}.")
    if path.stat().st_size > MOST_BYTES:
        raise SourceError(f"{guid} is larger than {MOST_BYTES:,} bytes.")
    return path


def _root(location: str) -> Path:
    root = Path(location).expanduser().resolve()
    if not root.is_dir():
        raise SourceError(f"“{location}” is not a directory.")
    return root


def _is_ours(path: Path, root: Path) -> bool:
    """A file in the directory itself, not hidden, and not reached through a link that leaves it."""
    real = path.resolve()
    if not real.is_relative_to(root) or not real.is_file():
        return False
    return not any(part.startswith(".") for part in real.relative_to(root).parts)
