"""Match the names of a file against the list in it and write who is meant; nothing is stored."""

from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError

from entities.matching.matcher import Matcher, Party
from entities.screening.known import shipped_names

MOST_ANSWERS = 5


class Command(BaseCommand):
    """`match_names FILE --out FILE`: FILE holds {"list": [...], "queries": [...]}."""

    help = "Match each query of FILE against the list in FILE and write the answers."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--out", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        listed, queries = _input(options["file"])
        matcher = Matcher(listed, shipped_names())
        answers = {
            query["id"]: [
                {
                    "id": answer.id,
                    "score": answer.score,
                    "match": answer.match,
                    "name": answer.name,
                    "reasons": [reason.sentence for reason in answer.reasons],
                }
                for answer in matcher.answers(
                    query["q"], schema=query.get("schema") or "", limit=MOST_ANSWERS
                )
            ]
            for query in queries
        }
        try:
            options["out"].write_bytes(orjson.dumps(answers, option=orjson.OPT_INDENT_2))
        except OSError as error:
            raise CommandError(
                f"“{options['out']}” cannot be written: {error.strerror}."
            ) from error
        self.stdout.write(
            f"Matched {len(queries)} names against {len(listed)} parties into {options['out']}."
        )


def _input(path: Path) -> tuple[list[Party], list[dict[str, Any]]]:
    try:
        given = orjson.loads(path.read_bytes())
    except OSError as error:
        raise CommandError(f"“{path}” cannot be read: {error.strerror}.") from error
    except orjson.JSONDecodeError as error:
        raise CommandError(f"“{path}” is not JSON: {error}.") from error
    if not isinstance(given, dict) or not {"list", "queries"} <= given.keys():
        raise CommandError(f"“{path}” needs the keys list and queries.")
    parties = [_party(row, place) for place, row in enumerate(_rows(given, "list"), 1)]
    queries = list(_rows(given, "queries"))
    for place, query in enumerate(queries, 1):
        if not isinstance(query.get("id"), str) or not isinstance(query.get("q"), str):
            raise CommandError(f"Query {place} needs the texts id and q.")
    return parties, queries


def _rows(given: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    rows = given[key]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CommandError(f"“{key}” must be a list of objects.")
    return rows


def _party(row: Mapping[str, Any], place: int) -> Party:
    names = row.get("names")
    if (
        not isinstance(row.get("id"), str)
        or not isinstance(names, list)
        or not all(isinstance(name, str) for name in names)
    ):
        raise CommandError(f"Row {place} of the list needs the text id and the texts names.")
    return Party(row["id"], tuple(names), str(row.get("schema") or ""))
