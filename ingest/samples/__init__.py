"""Sample articles that come with the product: our own retellings, marked as samples."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample article, as samples.toml describes it."""

    path: Path
    url: str
    outlet: str
    lang: str
    title: str
    published: date
    note: str  # what it is and is not


def samples() -> list[Sample]:
    """All sample articles, in the order they are listed."""
    listed = tomllib.loads((_HERE / "samples.toml").read_text(encoding="utf-8"))["sample"]
    return [
        Sample(
            path=_HERE / one["file"],
            url=one["url"],
            outlet=one["outlet"],
            lang=one["lang"],
            title=one["title"],
            published=one["published"],
            note=one["note"],
        )
        for one in listed
    ]
