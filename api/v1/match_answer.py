"""Parties found, in the shape screening programs read: FollowTheMoney with a score."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from entities.screening.asking import Hit
from entities.screening.details import Entry, entries_of
from entities.screening.parties import Screened, dataset_of

Json = dict[str, Any]  # Any: whatever JSON holds


def found_in(answers: Iterable[Sequence[Hit]]) -> Mapping[str, Sequence[Entry]]:
    """The list entries behind all answers, in one query."""
    return entries_of({hit.party.id: hit.party for hits in answers for hit in hits}.values())


def scored(hit: Hit, entries: Mapping[str, Sequence[Entry]]) -> Json:
    """A party that may be meant, why, and how sure that is."""
    return {
        **described(hit.party, entries.get(hit.party.id, ())),
        "score": hit.score,
        "match": hit.match,
        "features": {reason.feature: reason.score for reason in hit.reasons},
        "explanations": {
            reason.feature: {
                "score": reason.score,
                "detail": reason.sentence,
                "query": None,
                "candidate": hit.name,
            }
            for reason in hit.reasons
        },
        "token": None,
    }


def described(party: Screened, entries: Sequence[Entry]) -> Json:
    """A party with its names, lists and days."""
    seen = sorted(day for entry in entries for day in (entry.first_seen, entry.last_seen) if day)
    properties: dict[str, list[str]] = {
        "name": [party.caption],
        "alias": [name for name in party.names if name != party.caption],
        "country": [country.lower() for country in party.countries],
        "topics": list(party.topics),
        "program": list(dict.fromkeys(entry.control_list for entry in entries)),
        "sourceUrl": list(dict.fromkeys(e.source_url for e in entries if e.source_url)),
    }
    return {
        "id": party.id,
        "caption": party.caption,
        "schema": party.schema,
        "properties": {name: values for name, values in properties.items() if values},
        "datasets": sorted({dataset_of(entry.control_list) for entry in entries}),
        "referents": [],
        "target": bool(entries),
        "first_seen": seen[0].isoformat() if seen else None,
        "last_seen": seen[-1].isoformat() if seen else None,
        "last_change": None,
        "listings": [_entry(entry) for entry in entries],
    }


def _entry(entry: Entry) -> Json:
    return {
        "list": entry.control_list,
        "name": entry.name,
        "listed_on": entry.listed_on,
        "delisted_on": entry.delisted_on,
        "citation": entry.citation or None,
    }
