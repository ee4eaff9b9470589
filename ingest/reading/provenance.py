"""Who wrote a text and through whose hands it came."""

import re
from functools import lru_cache

from ingest.reading.cues import Cue
from ingest.reading.lexicons import lexicon_for
from ingest.reading.scene import Scene
from ingest.reading.types import MentionKind, Span

_AGGREGATOR = re.compile(r"(?m)^\s*(?P<mark>[a-z]{2,5}-[a-z]{2}-\d{1,4}|rss · .{3,120})\s*$")
_LEAD_IN = 1200


def byline(scene: Scene) -> Span | None:
    """The line that names further reporters."""
    for sentence in reversed(scene.sentences):
        if sentence.has(Cue.BYLINE):
            return sentence.span
    return None


def mark(scene: Scene) -> Span | None:
    """An aggregator's code or a note of translation, as it stands."""
    found = _AGGREGATOR.search(scene.text)
    if found:
        return Span(*found.span("mark"))
    for sentence in scene.sentences:
        if sentence.has(Cue.TRANSLATED) and len(sentence.text) < 300:
            return sentence.span
    return None


@lru_cache(maxsize=256)
def _patterns(lang: str, outlet: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern.replace("{outlet}", re.escape(outlet)), re.IGNORECASE)
        for pattern in lexicon_for(lang).reported_by
    )


def reported_by(scene: Scene) -> tuple[str, ...]:
    """The outlets a text says it rests on."""
    found: list[str] = []
    for mention in scene.mentions:
        if mention.kind is not MentionKind.OUTLET or mention.label in found:
            continue
        around = scene.text[max(0, mention.span.start - 40) : mention.span.end + 40]
        early = mention.span.start < _LEAD_IN and scene.sentence_at(mention.span.start).has(Cue.SAY)
        if early or any(rule.search(around) for rule in _patterns(scene.lang, mention.text)):
            found.append(mention.label)
    return tuple(found)
