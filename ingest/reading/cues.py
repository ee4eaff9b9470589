"""Words that carry meaning for the reader, found in one pass over the folded text."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from ingest.reading.fold import fold, inside_word


class Cue(StrEnum):
    """What a word of the lexicon stands for."""

    RENT = "rent"
    LET = "let"
    HOST = "host"
    HOSTED = "hosted"
    LAW = "law"
    POLICY = "policy"
    LISTED = "listed"
    RECIPIENT = "recipient"
    COUNSEL = "counsel"
    LAB = "lab"
    BUY = "buy"
    GET = "get"
    SELL = "sell"
    USE = "use"
    SHIP = "ship"
    ORDER = "order"
    SMUGGLE = "smuggle"
    ILLEGAL = "illegal"
    FALSE_PAPERS = "false_papers"
    TRANSIT = "transit"
    MIDDLEMAN = "middleman"
    SUBSIDIARY = "subsidiary"
    SHELL = "shell"
    HIDE = "hide"
    STOCKPILE = "stockpile"
    STATE = "state"
    CLUSTER = "cluster"
    CLOUD = "cloud"
    HYPERSCALER = "hyperscaler"
    ABROAD = "abroad"
    CHIP = "chip"
    COMPUTE = "compute"
    SERVER = "server"
    FOUNDRY = "foundry"
    TURNED_UP = "turned_up"
    COURIER = "courier"
    DRIVES = "drives"
    GAMING = "gaming"
    REBUILD = "rebuild"
    CHINESE = "chinese"
    COMPANY = "company"
    SAY = "say"
    DENY = "deny"
    NO_COMMENT = "no_comment"
    COMPLY = "comply"
    UNAWARE = "unaware"
    LEGAL_VIEW = "legal_view"
    EXPERT = "expert"
    SPOKESPERSON = "spokesperson"
    OFFICIAL = "official"
    COURT = "court"
    ACCUSED = "accused"
    DOCUMENT = "document"
    INSIDER = "insider"
    NEGATION = "negation"
    IRREALIS = "irrealis"
    PLAN = "plan"
    HEDGE = "hedge"
    LICENSED = "licensed"
    SANCTION = "sanction"
    CONTROL = "control"
    EARNINGS = "earnings"
    OTHER_GOODS = "other_goods"
    DEMAND = "demand"
    BAN = "ban"
    PAYMENT = "payment"
    INVESTMENT = "investment"
    VALUE = "value"
    REVENUE = "revenue"
    PER_HOUR = "per_hour"
    PER_MONTH = "per_month"
    PER_CHIP = "per_chip"
    PER_SERVER = "per_server"
    SEIZED = "seized"
    DELIVERED = "delivered"
    FORMER = "former"
    CLOSE_TO = "close_to"
    THROUGH = "through"
    PRICE = "price"
    SHOW = "show"
    BOTH = "both"
    ACCESS = "access"
    BLIND = "blind"
    WE = "we"
    TRAIN = "train"
    CUSTOMER = "customer"
    FUND = "fund"
    BYLINE = "byline"
    TRANSLATED = "translated"
    OWN = "own"


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A cue in the text."""

    start: int
    end: int
    cue: Cue


def _place(hit: Hit) -> tuple[int, int, str]:
    return hit.start, hit.end, hit.cue


class CueFinder:
    """Finds the cues of one language. Entries: `word`, `stem*`, `*part*`, `*tail`."""

    def __init__(self, cues: dict[Cue, tuple[str, ...]]) -> None:
        meanings: dict[str, set[tuple[Cue, bool, bool]]] = defaultdict(set)
        for cue, entries in cues.items():
            for entry in entries:
                bare = fold(entry.strip("*"))
                meanings[bare].add((cue, entry.startswith("*"), entry.endswith("*")))
        patterns = sorted(meanings)
        self._meanings = [tuple(sorted(meanings[pattern])) for pattern in patterns]
        self._automaton = AhoCorasick(
            patterns, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def find(self, folded: str) -> list[Hit]:
        """All cues in a folded text, in reading order."""
        hits: set[Hit] = set()
        found = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        for number, start, end in found:
            before, after = inside_word(folded, start, end)
            for cue, open_left, open_right in self._meanings[number]:
                if (before and not open_left) or (after and not open_right):
                    continue
                hits.add(Hit(start, end, cue))
        return sorted(hits, key=_place)


@lru_cache(maxsize=32)
def finder_for(lang: str) -> CueFinder:
    """The finder of a language; of English where the language has no lexicon."""
    from ingest.reading.lexicons import lexicon_for
    from ingest.reading.lexicons.shared import CUES

    own = lexicon_for(lang).cues
    return CueFinder({cue: own.get(cue, ()) + CUES.get(cue, ()) for cue in Cue})
