"""What a language file holds."""

from dataclasses import dataclass, field

from ingest.reading.cues import Cue
from rules.codes import Role

#: What an asterisk inside a phrase may stand for: the endings of the languages we read.
_ENDINGS = (
    "", "a", "e", "i", "o", "s", "n", "r", "y", "é", "ies", "ied", "as", "os", "es", "en", "er",
    "em", "on", "an", "ed", "és", "ée", "ó", "ía", "ait", "ent", "ing", "ons", "ées", "ant", "ían",
    "aron", "ieron", "are", "ere", "ire", "ar", "ir", "ando", "endo", "iendo",
)  # fmt: skip


def words(listing: str) -> tuple[str, ...]:
    """The entries of a listing parted by bars; an inner asterisk takes any common ending."""
    entries = (" ".join(part.split()) for part in listing.split("|"))
    return tuple(form for entry in entries if entry for form in _forms(entry))


def _forms(entry: str) -> list[str]:
    """The entry with its inner asterisks replaced by endings; those at its ends stay."""
    head = "*" * entry.startswith("*")
    tail = "*" * (entry.endswith("*") and len(entry) > 1)
    parts = entry.strip("*").split("*")
    forms = [parts[0]]
    for part in parts[1:]:
        forms = [form + ending + part for form in forms for ending in _ENDINGS]
    return [head + form + tail for form in forms]


@dataclass(frozen=True, slots=True)
class Agency:
    """A public body as a language names it."""

    label: str
    country: str  # ISO 3166 alpha-2
    role: Role


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words for the subject, as plain data."""

    lang: str
    cues: dict[Cue, tuple[str, ...]]
    decimal_comma: bool = False
    numerals: dict[str, int] = field(default_factory=dict)
    scales: dict[str, int] = field(default_factory=dict)
    more_than: tuple[str, ...] = ()
    less_than: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    currencies: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)  # unit noun -> unit of the product
    months: dict[str, int] = field(default_factory=dict)
    last: tuple[str, ...] = ()  # "last", "im vergangenen": a month of the past
    places: dict[str, str] = field(default_factory=dict)  # entry -> ISO 3166 alpha-2
    agencies: dict[str, Agency] = field(default_factory=dict)
    anonymous: tuple[str, ...] = ()  # patterns; group "count" where a number stands
    company_heads: tuple[str, ...] = ()  # "start-up", "cloud-anbieter": head of a description
    reported_by: tuple[str, ...] = ()  # patterns with {outlet}
    before: tuple[str, ...] = ()  # "before", "bevor"
    sources: tuple[str, ...] = ()  # "from", "by", "through": whom goods come from
    receivers: tuple[str, ...] = ()  # "to", "for": whom goods go to
    joining: tuple[str, ...] = ()  # "of", "in", "the": what ties more words to a noun
    ending: tuple[str, ...] = ()  # "was", "and": where a noun phrase has ended
