"""The door of the reader: a text in, all that it says about access to chips out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import TypeVar

from ingest.reading import chips as chip_names
from ingest.reading import parties, provenance, run_together
from ingest.reading.access import events
from ingest.reading.bodies import bodies as bodies_by_shape
from ingest.reading.claims import claims
from ingest.reading.cues import Cue, Hit, finder_for
from ingest.reading.dates import dates, stamped_day
from ingest.reading.digests import together
from ingest.reading.fold import Cleaned, clean, fold
from ingest.reading.items import Item, items
from ingest.reading.language import detect
from ingest.reading.leads import leads
from ingest.reading.lexicons import lexicon_for
from ingest.reading.listed import mark_listed
from ingest.reading.names import Names
from ingest.reading.newcomers import newcomers
from ingest.reading.numbers import numbers
from ingest.reading.places import places
from ingest.reading.prices import prices
from ingest.reading.quantities import quantities
from ingest.reading.relevance import relevance
from ingest.reading.roles import party_roles
from ingest.reading.scene import Actor, Scene
from ingest.reading.sentences import sentences
from ingest.reading.speakers import speakers
from ingest.reading.types import Claim, Mention, MentionKind, Place, Reading, Reason, Span
from rules.codes import Role

#: One more whenever texts are read so differently that what is stored should be read again.
READER_VERSION = 2

#: Characters read of one text; no report is longer, and a book would hold the line up.
MOST_READ = 200_000

_Record = TypeVar("_Record")
_REPORTED_IN = re.compile(r"据[^，。；]{0,20}?(?:报道|报导|媒体)")
_TO_OUTLET = 3  # "'s ", "《"
_REST_OF_WORD = re.compile(r"\w*(?:'s)?\s?")


def read(
    text: str, *, title: str = "", lang: str = "", published: date | None = None, names: Names
) -> Reading:
    """Read one article. Every span is a half-open stretch of code points of `text`."""
    opening = _opening(text)
    told = items(opening, lang or detect(opening), title=title)
    if told:
        reading = _read_apart(opening, told, lang=lang, published=published, names=names)
    else:
        reading = _read(opening, title=title, lang=lang, published=published, names=names)
    if len(opening) == len(text):
        return reading
    cut = Reason("cut", 0, f"Only its first {len(opening):,} of {len(text):,} characters are read.")
    decision = replace(reading.relevant, reasons=(*reading.relevant.reasons, cut))
    return replace(reading, relevant=decision)


def _opening(text: str) -> str:
    """What is read of a text: all, or whole lines or words up to MOST_READ."""
    if len(text) <= MOST_READ:
        return text
    ends = (text.rfind(gap, MOST_READ // 2, MOST_READ) for gap in "\n ")
    return text[: next((end for end in ends if end > 0), MOST_READ)]


def _read_apart(
    text: str, told: Sequence[Item], *, lang: str, published: date | None, names: Names
) -> Reading:
    """A digest: each of its reports read by itself, so that no lead joins two of them."""
    day = published or stamped_day(text)
    parts: list[Reading] = []
    for item in told:
        start, end = item.span.start, item.span.end
        part = _read(text[start:end], title=item.heading, lang=lang, published=day, names=names)
        parts.append(_moved_back(part, _Later(start), text))
    return together(parts, published=None if published else day)


@dataclass(frozen=True, slots=True)
class _Later:
    """Spans of a part, in the whole that the part begins in after `by` signs."""

    by: int

    def back(self, start: int, end: int) -> tuple[int, int]:
        return start + self.by, end + self.by


def _read(text: str, *, title: str, lang: str, published: date | None, names: Names) -> Reading:
    cleaned = clean(text)
    stamped = stamped_day(cleaned.text)
    scene = look(cleaned.text, title=title, lang=lang, published=published or stamped, names=names)
    told = events(scene)
    said = claims(scene, told, speakers(scene))
    dated = dates(scene.folded, scene.lang, scene.published)
    decision = relevance(scene, told)
    byline, mark = provenance.byline(scene), provenance.mark(scene)
    reading = Reading(
        lang=scene.lang,
        relevant=decision,
        mentions=tuple(scene.mentions),
        claims=tuple(said),
        quantities=tuple(scene.quantities),
        prices=tuple(scene.prices),
        places=tuple(scene.places),
        leads=tuple(leads(scene, told, said, dated)) if decision.yes else (),
        published=stamped,
        byline=scene.text[byline.start : byline.end] if byline else "",
        byline_span=byline,
        provenance=scene.text[mark.start : mark.end] if mark else "",
        provenance_span=mark,
        reported_by=provenance.reported_by(scene),
        roles=tuple(party_roles(scene, told)),
    )
    return reading if cleaned.origin is None else _moved_back(reading, cleaned, text)


def look(text: str, *, title: str, lang: str, published: date | None, names: Names) -> Scene:
    """Lay a clean text out: mentions, cues, places, numbers with their sentences."""
    folded = fold(text)
    spoken = lang[:2] if lang else detect(text)
    hits = finder_for(spoken).find(folded)
    accused = any(hit.cue in (Cue.ACCUSED, Cue.SMUGGLE) for hit in hits)
    found = places(text, folded, spoken)
    seen = _Seen(text, folded, spoken, hits, found)
    mentions, actors = _mentions(seen, names, with_persons=accused)
    found = _without_seats_of_outlets(found, mentions, folded)
    mentions = [each for each in mentions if not _of_another_country(each, actors, found, folded)]
    scene = Scene(
        text, folded, spoken, lexicon_for(spoken), title, published, mentions, found,
        _outside_rules(hits), actors,
    )  # fmt: skip
    scene.lay_out(sentences(text))
    mark_listed(scene)
    counted = numbers(folded, spoken)
    scene.prices, used = prices(scene, counted)
    scene.quantities = quantities(scene, counted, used | _inside_mentions(mentions))
    return scene


def _without_seats_of_outlets(
    found: list[Place], mentions: list[Mention], folded: str
) -> list[Place]:
    """The places but for those that only say where a newspaper sits: "Britain's Daily News"."""
    starts = {each.span.start for each in mentions if each.kind is MentionKind.OUTLET}
    reported = {at for match in _REPORTED_IN.finditer(folded) for at in range(*match.span())}
    return [
        place
        for place in found
        if place.span.start not in reported
        and starts.isdisjoint(range(place.span.end, place.span.end + _TO_OUTLET + 1))
    ]


def _of_another_country(
    mention: Mention, actors: dict[str, Actor], found: list[Place], folded: str
) -> bool:
    """A ministry beside another country's name: "the Malaysian trade ministry"."""
    actor = actors.get(mention.label)
    if actor is None or not actor.is_agency or actor.country != "US":
        return False
    start, end = mention.span.start, mention.span.end
    near = [
        place.country
        for place in found
        if (
            0 <= start - place.span.end <= 16
            and _REST_OF_WORD.fullmatch(folded[place.span.end : start])
        )
        or start <= place.span.start < end
    ]
    return bool(near) and "US" not in near


def _outside_rules(hits: list[Hit]) -> list[Hit]:
    """The cues without the "export" of "export controls": a rule is no shipment."""
    rules = [hit for hit in hits if hit.cue in (Cue.CONTROL, Cue.SANCTION)]
    starts = [rule.start for rule in rules]

    def in_rule(hit: Hit) -> bool:
        place = bisect_right(starts, hit.start) - 1
        near = rules[max(0, place - 2) : place + 1]
        return any(rule.start <= hit.start and hit.end < rule.end for rule in near)

    return [hit for hit in hits if hit.cue is not Cue.SHIP or not in_rule(hit)]


def _inside_mentions(mentions: list[Mention]) -> set[int]:
    """Offsets that belong to a name: the 100 of A100 is no number."""
    return {
        offset for mention in mentions for offset in range(mention.span.start, mention.span.end)
    }


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text with what was found in it so far."""

    text: str
    folded: str
    lang: str
    hits: list[Hit]
    places: list[Place]


def _mentions(
    seen: _Seen, names: Names, *, with_persons: bool
) -> tuple[list[Mention], dict[str, Actor]]:
    """All mentions in reading order without overlaps, and who the parties are."""
    text, folded, lang = seen.text, seen.folded, seen.lang
    known = names.find_folded(text, folded)
    known_chips = [mention for mention in known if mention.kind is MentionKind.CHIP]
    chips = chip_names.chips(text, known_chips) or chip_names.architectures(text)
    bodies, actors = parties.agencies(text, folded, lang)
    shaped_bodies, by_body = bodies_by_shape(text, [each.span for each in bodies])
    bodies, actors = [*bodies, *shaped_bodies], {**by_body, **actors}
    outlets = parties.outlets(text, folded)
    named = [mention for mention in known if mention.kind is not MentionKind.CHIP]
    chosen = _without_overlaps([*bodies, *outlets, *chips, *named])
    taken = [mention.span for mention in chosen]
    shaped, by_shape = parties.unknown_parties(text, taken, with_persons=with_persons)
    placed, by_place = newcomers(text, folded, lang, seen.hits, seen.places, taken)
    if lang in ("zh", "ja", "ko"):
        more, of_them = run_together.parties(
            text, folded, lang, seen.hits, seen.places, accused=with_persons
        )
        placed = [*placed, *(each for each in more if _is_free(each.span, taken))]
        by_place = {**of_them, **by_place}
    actors.update(by_place)
    actors.update({label: actor for label, actor in by_shape.items() if label not in by_place})
    for mention in named:
        entry = names.about(mention.label)
        if entry is not None:
            actors[mention.label] = Actor(
                entry.label,
                entry.key,
                entry.country,
                entry.roles,
                entry.listed,
                is_agency=bool(entry.roles & {Role.REGULATOR, Role.PROSECUTOR}),
            )
    spans = [mention.span for mention in placed]
    shaped = [each for each in shaped if _is_free(each.span, spans)]
    whole = _without_overlaps([*chosen, *placed, *shaped])
    return _without_overlaps([*whole, *parties.short_forms(text, whole, lang)]), actors


def _is_free(span: Span, taken: list[Span]) -> bool:
    """Nothing known stands where the span does."""
    return not any(other.start < span.end and span.start < other.end for other in taken)


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """The mentions in reading order; of two in one place the longer stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.span.start, -each.span.end)):
        if kept and mention.span.start < kept[-1].span.end:
            if mention.span.end - mention.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _moved_back(record: _Record, cleaned: Cleaned | _Later, text: str) -> _Record:
    """The record with every span moved from the clean text to the text as it came."""
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes: dict[str, object] = {}
    for each in fields(record):
        changes[each.name] = _moved_value(getattr(record, each.name), cleaned, text)
    moved: _Record = replace(record, **changes)
    if isinstance(moved, Claim):
        return replace(moved, quote=text[moved.span.start : moved.span.end])
    if isinstance(moved, Mention):
        return replace(moved, text=text[moved.span.start : moved.span.end])
    return moved


def _moved_value(value: object, cleaned: Cleaned | _Later, text: str) -> object:
    if isinstance(value, Span):
        return Span(*cleaned.back(value.start, value.end))
    if isinstance(value, tuple):
        return tuple(_moved_value(item, cleaned, text) for item in value)
    return _moved_back(value, cleaned, text) if is_dataclass(value) else value
