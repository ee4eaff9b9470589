"""One text laid out for the rules: its sentences with the cues, names and places in each."""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date

from ingest.reading.cues import Cue, Hit
from ingest.reading.lexicons.lexicon import Lexicon
from ingest.reading.places import RESTRICTED
from ingest.reading.types import Mention, MentionKind, Place, Price, Quantity, Span
from rules.codes import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """What is known of a party named in the text."""

    label: str
    key: str
    country: str
    roles: frozenset[Role]
    listed: bool = False
    is_person: bool = False
    is_agency: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what stands in it."""

    number: int
    span: Span
    paragraph: int
    text: str
    folded: str
    hits: tuple[Hit, ...]
    cues: frozenset[Cue]
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]

    def has(self, *cues: Cue) -> bool:
        """Any of the cues stands in the sentence."""
        return not self.cues.isdisjoint(cues)

    def first(self, *cues: Cue) -> Hit | None:
        """The first of these cues."""
        return next((hit for hit in self.hits if hit.cue in cues), None)

    def every(self, *cues: Cue) -> list[Hit]:
        """All of these cues in order."""
        return [hit for hit in self.hits if hit.cue in cues]

    def named(self, kind: MentionKind) -> list[Mention]:
        """The mentions of one kind."""
        return [mention for mention in self.mentions if mention.kind is kind]

    @property
    def chips(self) -> list[Mention]:
        """The chip models named."""
        return self.named(MentionKind.CHIP)

    @property
    def parties(self) -> list[Mention]:
        """The parties named."""
        return self.named(MentionKind.PARTY)


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _cues(hits: list[Hit], places: list[Place]) -> frozenset[Cue]:
    """The cues of a sentence; a restricted place counts as one."""
    cues = {hit.cue for hit in hits}
    if any(place.country in RESTRICTED for place in places):
        cues.add(Cue.CHINESE)
    return frozenset(cues)


@dataclass(slots=True)
class Scene:
    """A whole text, clean and folded; offsets are into the clean text."""

    text: str
    folded: str
    lang: str
    lexicon: Lexicon
    title: str
    published: date | None
    mentions: list[Mention]
    places: list[Place]
    hits: list[Hit]
    actors: dict[str, Actor]
    sentences: list[Sentence] = field(default_factory=list)
    prices: list[Price] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)

    @property
    def is_cjk(self) -> bool:
        """Written without spaces, so that distances are shorter."""
        return self.lexicon.lang in ("zh", "ja", "ko")

    def actor(self, mention: Mention) -> Actor:
        """The actor behind a mention."""
        return self.actors.get(mention.label) or Actor(mention.label, mention.key, "", frozenset())

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence an offset stands in, or the last one before it."""
        place = bisect_left(self.sentences, offset + 1, key=_start) - 1
        return self.sentences[max(place, 0)]

    def lay_out(self, spans: list[tuple[Span, int]]) -> None:
        """Deal cues, mentions and places out to their sentences."""
        hits, mentions, places = iter(self.hits), iter(self.mentions), iter(self.places)
        hit, mention, place = next(hits, None), next(mentions, None), next(places, None)
        for number, (span, paragraph) in enumerate(spans):
            own_hits: list[Hit] = []
            while hit is not None and hit.start < span.end:
                if hit.start >= span.start:
                    own_hits.append(hit)
                hit = next(hits, None)
            own_mentions: list[Mention] = []
            while mention is not None and mention.span.start < span.end:
                if mention.span.start >= span.start:
                    own_mentions.append(mention)
                mention = next(mentions, None)
            own_places: list[Place] = []
            while place is not None and place.span.start < span.end:
                if place.span.start >= span.start:
                    own_places.append(place)
                place = next(places, None)
            self.sentences.append(
                Sentence(
                    number, span, paragraph,
                    self.text[span.start : span.end], self.folded[span.start : span.end],
                    tuple(own_hits), _cues(own_hits, own_places),
                    tuple(own_mentions), tuple(own_places),
                )
            )  # fmt: skip
