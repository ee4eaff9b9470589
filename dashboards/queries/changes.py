"""What changed about a party, who changed it and why, from the history the database keeps."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from dashboards.words import share_words
from entities.models import Entity, EntityKind, PartyJudgement, PartyJudgementKind

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

#: So many changes a page shows; the newest first.
MOST = 200

Event = Any  # Any: a row of one of the history tables, which have no class of their own
Labels = Mapping[int | None, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One change in a sentence without its subject: "added the name “…”"."""

    at: datetime
    by: str  # empty: the product itself
    what: str
    why: str
    moved: str = ""  # the words for a fact that came from another party or went to one


@dataclass(frozen=True, slots=True)
class _Table:
    """A history table: where it names a party, and how its rows are told."""

    model: str
    columns: tuple[str, ...]
    words: Callable[[Event, Labels], str]
    compared: tuple[str, ...]


def changes_of(entity: Entity, user: "User | AnonymousUser") -> list[Change]:
    """All changes, newest first. Who made them is said to those who work here."""
    told = [one for table in _TABLES for one in _told(table, entity, user)]
    told.sort(key=lambda one: (one[0].pgh_created_at, one[0].pgh_id), reverse=True)
    names = _names({_by(event) for event, *_ in told}, user)
    changes = [
        Change(event.pgh_created_at, names.get(_by(event), ""), sentence, _why(event), moved)
        for event, sentence, moved in told[: MOST * 4]
    ]
    changes += _judged(entity, user)
    changes.sort(key=lambda change: change.at, reverse=True)
    return list(_gathered(changes))[:MOST]


def _judged(entity: Entity, user: "User | AnonymousUser") -> Iterator[Change]:
    """What was decided about which parties are one, and what of it was taken back."""
    judgements = list(PartyJudgement.objects.about(entity).select_related("party", "other"))
    keys: set[int | None] = {key for one in judgements for key in (one.by_id, one.undone_by_id)}
    people = _names(keys, user)
    for one in judgements:
        words = {"party": one.party.label, "other": one.other.label}
        what = _JUDGED[PartyJudgementKind(one.kind)] % words
        yield Change(one.at, people.get(one.by_id, ""), what, one.why)
        if one.undone_at:
            who = people.get(one.undone_by_id, "")
            yield Change(one.undone_at, who, _("took back: %(what)s") % {"what": what}, "")


_JUDGED = {
    PartyJudgementKind.MERGE: gettext_lazy("merged %(party)s into %(other)s"),
    PartyJudgementKind.RESOLVE: gettext_lazy("said that “%(party)s” is %(other)s"),
    PartyJudgementKind.SPLIT: gettext_lazy("took %(other)s out of %(party)s"),
}


def _told(
    table: _Table, entity: Entity, user: "User | AnonymousUser"
) -> Iterator[tuple[Event, str, str]]:
    """The events of all rows that ever named the party, each beside the one before it."""
    events = apps.get_model("entities", f"{table.model}Event")._base_manager
    named = Q()
    for column in table.columns:
        named |= Q(**{column: entity.pk})
    rows = events.filter(named).order_by().values("pgh_obj")
    history = list(
        events.filter(pgh_obj__in=rows).select_related("pgh_context").order_by("pgh_obj", "pgh_id")
    )
    ends = {_end(event, column) for event in history for column in table.columns}
    labels = _labels(ends, user)
    for _row, of_row in groupby(history, key=lambda event: event.pgh_obj_id):
        before: Event = None
        for event in of_row:
            if {_end(event, column) for column in table.columns} <= set(labels):
                words = table.words(event, labels)
                moved = _moved(table, before, event, entity)
                if moved:
                    yield event, words, moved
                elif sentence := _sentence(table, before, event, entity, words):
                    yield event, sentence, ""
            before = event


def _moved(table: _Table, before: Event, event: Event, entity: Entity) -> str:
    """How a fact that was another party's came to this one, or left it; empty where it did not."""
    if before is None or event.pgh_label == "delete":
        return ""
    here, was_here = (_names_party(table, one, entity) for one in (event, before))
    if here == was_here:
        return ""
    return _("took over") if here else _("gave away")


def _end(event: Event, column: str) -> int | None:
    """The party that a row names in a column."""
    end: int | None = getattr(event, column if column == "id" else f"{column}_id")
    return end


def _labels(ends: set[int | None], user: "User | AnonymousUser") -> dict[int | None, str]:
    """How the parties are called whom this person may see. Persons are not named."""
    seen = Entity.objects.visible_to(user).filter(pk__in=[end for end in ends if end])
    labels: dict[int | None, str] = {
        one.pk: _("a person") if one.kind == EntityKind.PERSON else str(one.label) for one in seen
    }
    return labels | {None: ""}


def _sentence(table: _Table, before: Event, event: Event, entity: Entity, words: str) -> str:
    """What an event says of the party; nothing where it changed nothing of note."""
    here = _names_party(table, event, entity)
    if event.pgh_label == "delete":
        return _("took away %(fact)s") % {"fact": words} if here else ""
    if before is None:
        return _added(event, words) if here else ""
    changed = [name for name in table.compared if getattr(before, name) != getattr(event, name)]
    if not changed or not here:
        return ""
    said = "; ".join(_from_to(before, event, name) for name in changed)
    return _("corrected %(fact)s: %(changes)s") % {"fact": words, "changes": said}


def _names_party(table: _Table, event: Event, entity: Entity) -> bool:
    return entity.pk in {_end(event, column) for column in table.columns}


def _added(event: Event, words: str) -> str:
    if source := getattr(event, "source", ""):
        return _("added %(fact)s from “%(source)s”") % {"fact": words, "source": source[:120]}
    return _("added %(fact)s") % {"fact": words}


def _from_to(before: Event, event: Event, name: str) -> str:
    label = str(event._meta.get_field(name).verbose_name)
    old, new = getattr(before, name), getattr(event, name)
    return _("%(label)s from %(old)s to %(new)s") % {
        "label": label,
        "old": _shown(old),
        "new": _shown(new),
    }


def _shown(value: object) -> str:
    if value in (None, "", []):
        return _("nothing")
    if isinstance(value, list):
        return f"“{', '.join(map(str, value))}”"
    return f"“{str(value)[:120]}”"


def _stake_words(event: Event, labels: Labels) -> str:
    return _("the stake of %(owner)s in %(asset)s (%(share)s)") % {
        "owner": labels.get(event.owner_id, ""),
        "asset": labels.get(event.asset_id, ""),
        "share": share_words(event.share_low, event.share_high),
    }


_SOURCE = ("source", "source_url", "quality")
_TABLES = (
    _Table(
        "Entity",
        ("id",),
        lambda event, labels: _("the party"),
        ("name", "kind", "country", "headquarters", "described_as", "note", *_SOURCE),
    ),
    _Table(
        "Name",
        ("entity",),
        lambda event, labels: _("the name “%(text)s”") % {"text": event.text},
        ("text", "lang", "script", "kind", *_SOURCE),
    ),
    _Table(
        "Identifier",
        ("entity",),
        lambda event, labels: (
            _("the identifier %(scheme)s %(value)s")
            % {"scheme": event.scheme, "value": event.value}
        ),
        ("scheme", "value", *_SOURCE),
    ),
    _Table(
        "Ownership",
        ("owner", "asset"),
        _stake_words,
        ("share_low", "share_high", "direct", "relation", "from_day", "to_day", *_SOURCE),
    ),
    _Table(
        "CloudProvider",
        ("entity",),
        lambda event, labels: _("the entry as a cloud provider"),
        ("type", "seat", "regions", "asks_of_customers", "note", *_SOURCE),
    ),
    _Table(
        "Listing",
        ("entity",),
        lambda event, labels: (
            _("the list entry “%(name)s” (%(list)s)")
            % {"name": event.name, "list": event.control_list}
        ),
        ("name", "listed_on", "delisted_on", "citation", "licence_policy"),
    ),
)


def _by(event: Event) -> int | None:
    return event.pgh_context.metadata.get("by") if event.pgh_context else None


def _why(event: Event) -> str:
    return str(event.pgh_context.metadata.get("why", "")) if event.pgh_context else ""


def _names(keys: set[int | None], user: "User | AnonymousUser") -> dict[int | None, str]:
    people = User.objects.filter(pk__in=[key for key in keys if key is not None])
    if not user.is_authenticated:
        return {person.pk: _("an investigator") for person in people}
    return {person.pk: str(person) for person in people}


def _gathered(changes: list[Change]) -> Iterator[Change]:
    """What came or went in one go is one line, and so is what the product itself brought."""
    for (_day, by, why, moved), together in groupby(
        changes, key=lambda one: (one.at.date(), one.by, one.why, one.moved)
    ):
        rows = list(together)
        if moved:
            facts = "; ".join(row.what for row in rows)
            yield Change(rows[0].at, by, f"{moved} {facts}", why)
        elif by or len(rows) < 3:
            yield from rows
        else:
            what = ngettext("brought %(n)d fact", "brought %(n)d facts", len(rows))
            yield Change(rows[0].at, by, what % {"n": len(rows)}, why)
