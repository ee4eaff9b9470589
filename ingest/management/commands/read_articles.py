"""Read a folder of articles in memory and write what was read; nothing is stored."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError

from ingest.reading.fingerprint import fingerprint
from ingest.reading.predictions import prediction
from ingest.reading.reader import read
from ingest.reading.stories import Dated, group_all
from ingest.reading.types import Reading
from ingest.starter_names import starter_index


class Command(BaseCommand):
    """`read_articles DIR --out FILE`: DIR holds {id, url, title, lang, published, text} files."""

    help = "Read DIR/*.json with the reader and the grouper and write predictions to FILE."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directory", type=Path)
        parser.add_argument("--out", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        directory, out = options["directory"], options["out"]
        articles = list(_articles(directory))
        if not articles:
            raise CommandError(f"There is no *.json file in “{directory}”.")
        predictions = predict(articles)
        out.write_bytes(orjson.dumps(predictions, option=orjson.OPT_INDENT_2))
        self.stdout.write(f"Read {len(predictions)} articles into {out}.")


def predict(articles: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The prediction for each article, by its id."""
    names = starter_index()
    readings: dict[str, tuple[Reading, Reading]] = {}
    dated: dict[str, Dated] = {}
    for article in articles:
        published = _day(article)
        title, lang = article.get("title") or "", article.get("lang") or ""
        reading = read(article["text"], title=title, lang=lang, published=published, names=names)
        heading = read(title, lang=lang, published=published, names=names)
        readings[article["id"]] = reading, heading
        dated[article["id"]] = Dated(
            fingerprint(
                article["text"],
                reading.lang,
                reading.mentions,
                title=title,
                address=article.get("url") or "",
            ),
            published,
        )
    stories = group_all(dated)
    return {
        key: prediction(reading, stories.get(key), heading=heading)
        for key, (reading, heading) in readings.items()
    }


def _articles(directory: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(directory.glob("*.json")):
        try:
            article = orjson.loads(path.read_bytes())
        except orjson.JSONDecodeError as error:
            raise CommandError(f"“{path}” is not JSON: {error}.") from error
        if not isinstance(article, dict) or not {"id", "text"} <= article.keys():
            raise CommandError(f"“{path}” needs at least the keys id and text.")
        yield article


def _day(article: dict[str, Any]) -> date | None:
    written = article.get("published")
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None
