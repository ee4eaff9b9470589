"""Starter parties and their names."""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.actions.starter.shared import LIST_SOURCE, Values, sourced
from entities.models import Entity, Name
from entities.starter import read
from entities.starter.row import StarterRow


def load_parties(report: Report, now: datetime) -> None:
    """Parties first, then the names of those that stand."""
    rows = list(_party_rows())
    standing, _ = keep(Entity, (_party(key, row) for key, row in rows), report=report, now=now)
    names = (
        name
        for key, row in rows
        if (entity := standing.get(f"party.{key}")) is not None
        for name in _names(key, row, entity)
    )
    keep(Name, list(names), report=report, now=now)
    for _, row in rows:
        row.done()


def _party_rows() -> Iterator[tuple[str, StarterRow]]:
    for file in ("parties", "listed_units"):
        for key, table in read(file).items():
            yield key, StarterRow(f"{file}.toml", key, table)


def _party(key: str, row: StarterRow) -> Wanted:
    row.text("parent")  # read with the stakes
    of_a_list = row.file == "listed_units.toml"
    where = (
        sourced(row, source=LIST_SOURCE, quality="secondary_of_official")
        if of_a_list
        else sourced(row)
    )
    values = {
        "kind": row.text("kind") or "company",
        "name": row.text("name", required=True),
        "country": row.text("country"),
        "headquarters": row.text("headquarters"),
        "usual_roles": row.texts("roles"),
        "note": row.text("note"),
        **where,
    }
    return Wanted(row, f"party.{key}", values)


def _names(key: str, row: StarterRow, entity: Entity) -> Iterator[Wanted]:
    """The names a file gives, and the name that is shown where it is not among them."""
    given = row.rows("names")
    texts = {name.text("text", required=True) for name in given}
    if entity.name and row.text("name") not in texts:
        kind = "trade" if row.file == "parties.toml" and row.text("kind") != "person" else "legal"
        yield _name(key, row, entity, {"text": row.text("name"), "kind": kind})
    for name in given:
        values = {
            "text": name.text("text"),
            "lang": name.text("lang"),
            "script": name.text("script"),
            "kind": name.text("kind", required=True),
        }
        name.done()
        yield _name(key, row, entity, values)


def _name(key: str, row: StarterRow, entity: Entity, values: Values) -> Wanted:
    text, kind = values["text"], values["kind"]
    short = hashlib.sha256(f"{kind} {text}".encode()).hexdigest()[:12]
    told = {
        **values,
        "entity": entity,
        "script": values.get("script") or _script(text),
        "source": row.text("source") or LIST_SOURCE,
        "quality": row.text("quality") or "secondary_of_official",
    }
    return Wanted(row, f"name.{key}.{short}", told)


def _script(text: str) -> str:
    """ISO 15924 by the characters: Kana, Hangul, Han (simplified unless a file says), Latin."""
    if any("\u3040" <= character <= "\u30ff" for character in text):
        return "Jpan"
    if any("\uac00" <= character <= "\ud7a3" for character in text):
        return "Kore"
    return "Hans" if any("\u4e00" <= character <= "\u9fff" for character in text) else "Latn"
