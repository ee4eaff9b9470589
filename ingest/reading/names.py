"""Names the product knows, found in running text in all the ways they are written."""

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from ingest.reading.fold import clean, fold, inside_word, is_cjk
from ingest.reading.lexicons.firms import FIRMS
from ingest.reading.types import KnownName, Mention, MentionKind, Span

#: Legal forms a text drops or spells as it likes.
_LEGAL_FORM = (
    r"(?:(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|pte"
    r"|sdn bhd"
    r"|pty|bhd|s\.?a|s\.?r\.?l|k\.?k|holdings?|group|international|technology|technologies)\b[.,]{0,2}\s*)"
)
_FORM_AT_END = re.compile(rf"[\s,]+(?:&\s*)?{_LEGAL_FORM}+$")
_FORM_AFTER = re.compile(
    r",?\s(?:Co\.?,?\s?Ltd|Inc|Ltd|LLC|Corp|Pte\.?\sLtd|Sdn\.?\sBhd|GmbH|Co)\b\.?", re.IGNORECASE
)
_ZH_FORM = re.compile(r"(?:股份)?(?:有限)?(?:责任)?公司$|集团$|科技$")
_NICKNAME = re.compile(r"\s*\(([^)]*)\)\s*")
#: German tails and plural or genitive endings a name may carry without a hyphen.
_TAIL = re.compile(
    r"(?:'s|s|'|es|en|chips?|gruppe|konzern\w*|tochter\w*|server\w*|karten?|prozessor\w*|beschleuniger\w*)"
    r"(?![^\W_])"
)
#: A chip is indexed without its maker, so that the maker stays a party of its own.
_VENDOR = re.compile(
    r"^(?:(?:nvidia|amd|intel|huawei|英伟达|辉达|エヌビディア|엔비디아)\s?)+", re.IGNORECASE
)
#: Ordinary words that hold a short Chinese name: what must not stand before or after it.
_NOT_BESIDE: dict[str, re.Pattern[str]] = {
    "算能": re.compile(r"[计运推演]算能|算能[力够]"),
    "浪潮": re.compile(r"(?:热|的|ai|能|轮|之|业|型)浪潮|浪潮[中下]"),
    "云从": re.compile(r"云从[事来那这中此]"),
    "中兴": re.compile(r"中兴[起奋旺办建]"),
    "智源": re.compile(r"智源源"),
    "大华": re.compile(r"大华[人府夏]"),
    "飞腾": re.compile(r"[价涨]飞腾"),
}
_JOINED = re.compile(r"-(?:Cloud|AI|Tech|Systems|Galaxy|Labs?)\b")
#: What stands beside names and beside no part of a word; with what a legal form begins.
_HAN = frozenset(map(chr, range(0x4E00, 0xA000)))
_PLAIN_BEFORE = _HAN.union(" (,.\"'/:;“„«，。、；：（《“")
_PLAIN_AFTER = _HAN.union(' ,.;:)!?"/，。、；：）》”')
_FORM_BEGINS = frozenset({"co", "in", "lt", "ll", "pt", "sd", "gm"})
_TAKES_FORM = 2
_SHORT = 4
_TOO_COMMON = {
    "you", "wang", "chen", "main chain", "company", "bis", "first plus financial", "swift",
    "china", "you ", "li", "sun", "century", "rubin", "dragon", "data", "global", "cloud",
    "beijing", "shenzhen", "shanghai", "china century", "general", "new", "star", "advanced",
    "digital", "east", "future", "galaxy", "horizon", "intelligent", "national", "pacific",
}  # fmt: skip


class Names:
    """An index over known names, built once and used for every text."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        entries: dict[str, tuple[KnownName, str]] = {}
        shortened: set[str] = set()
        for name in (*names, *_well_known()):
            whole = fold(" ".join(name.text.split()))
            for form in _forms(name):
                folded = fold(form)
                if not folded:
                    continue
                known = entries.get(folded)
                # A whole name has its spelling before those who only share it when shortened.
                is_first = known is None or (folded == whole and folded in shortened)
                if known and not (name.key and (is_first or _is_nearer(folded, name, known[0]))):
                    continue
                entries[folded] = (name, form)
                if folded == whole:
                    shortened.discard(folded)
                else:
                    shortened.add(folded)
        self._patterns = sorted(entries)
        self._names = [entries[pattern][0] for pattern in self._patterns]
        self._forms = [entries[pattern][1] for pattern in self._patterns]
        self._numbers = {pattern: number for number, pattern in enumerate(self._patterns)}
        # What most hits are checked by lies close together: the forms themselves, all over memory,
        # would have to be fetched one by one.
        self._written = array("q", map(hash, self._forms))
        self._plain = bytearray(map(_plainness, self._patterns, self._names))
        self._by_label: dict[str, KnownName] = {}
        for name in self._names:
            self._by_label.setdefault(name.label, name)
        self._automaton = AhoCorasick(
            self._patterns or ["\u0000"],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def about(self, label: str) -> KnownName | None:
        """The name entry behind a label, with its country, roles and listing."""
        return self._by_label.get(label)

    def find(self, text: str) -> list[Mention]:
        """Every known name in a text, never inside a word, longest first, in reading order."""
        cleaned = clean(text)
        found = self._spans(cleaned.text, fold(cleaned.text))
        if cleaned.origin is None:
            return self._mentions(text, found)
        back = cleaned.back
        return self._mentions(text, [(*back(start, end), number) for start, end, number in found])

    def find_folded(self, text: str, folded: str) -> list[Mention]:
        """As `find`, for a text that is clean and folded already."""
        return self._mentions(text, self._spans(text, folded))

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """As `find`, each name as start, end and the place of its entry, with no record made."""
        cleaned = clean(text)
        found = self._spans(cleaned.text, fold(cleaned.text))
        if cleaned.origin is None:
            return found
        return [(*cleaned.back(start, end), number) for start, end, number in found]

    def _mentions(self, text: str, found: Iterable[tuple[int, int, int]]) -> list[Mention]:
        names = self._names
        return [
            Mention(Span(start, end), text[start:end], name.kind, name.key, name.label)
            for start, end, number in found
            for name in (names[number],)
        ]

    def _spans(self, text: str, folded: str) -> list[tuple[int, int, int]]:
        """Start, end and entry of each name. Most hits stand as they are known, between blanks
        or Chinese signs: of those no more is asked, and nothing of the entry is looked up."""
        found: list[tuple[int, int, int]] = []
        written, plain = self._written, self._plain
        reached, length = 0, len(folded)
        for number, start, end in self._automaton.find_matches_as_indexes(folded):
            if start < reached:
                continue
            kind, after = plain[number], folded[end] if end < length else "."
            if (
                kind
                and hash(text[start:end]) == written[number]
                and (start == 0 or folded[start - 1] in _PLAIN_BEFORE or folded[start] in _HAN)
                and (after in _PLAIN_AFTER or folded[end - 1] in _HAN)
            ):
                if kind == _TAKES_FORM and (
                    (after == " " and folded[end + 1 : end + 3] in _FORM_BEGINS)
                    or (after == "," and folded[end + 2 : end + 4] in _FORM_BEGINS)
                ):
                    end = _with_legal_form(text, end)
            else:
                fitting = self._fitting(text, folded, number, start, end)
                if fitting is None:
                    continue
                number, end = fitting
            found.append((start, end, number))
            reached = end
        return found

    def _fitting(
        self, text: str, folded: str, number: int, start: int, end: int
    ) -> tuple[int, int] | None:
        """The entry of a hit and where it ends: the whole, else the longest part that fits."""
        while True:
            form = self._forms[number]
            stretched = _bounds(folded, start, end, form)
            if stretched is not None and _fits(text, folded, start, end, form):
                is_party = self._names[number].kind is MentionKind.PARTY
                whole = _with_legal_form(text, end) if is_party and stretched == end else stretched
                return number, whole
            end = folded.rfind(" ", start, end)
            while end > start and folded[start:end] not in self._numbers:
                end = folded.rfind(" ", start, end)
            if end <= start:
                return None
            number = self._numbers[folded[start:end]]


def _plainness(pattern: str, name: KnownName) -> int:
    """Whether a hit that stands as it is known is one, or may have a legal form behind it."""
    if pattern in _NOT_BESIDE:
        return 0
    return _TAKES_FORM if name.kind is MentionKind.PARTY and pattern[-1] != "." else 1


def _is_nearer(folded: str, new: KnownName, known: KnownName) -> bool:
    """Of two parties that share a short form, the one whose label begins with it has it."""
    if not known.key:
        return True
    return fold(new.label).startswith(folded) and not fold(known.label).startswith(folded)


def _well_known() -> Iterator[KnownName]:
    """Firms of the lexicon, without a key: own records come before them."""
    for label, country, role, others in FIRMS:
        for text in (label, *filter(None, others.split("|"))):
            yield KnownName(text, "", MentionKind.PARTY, label, country, frozenset({role}))


def _forms(name: KnownName) -> Iterator[str]:
    """The ways a name is written: whole, without nickname, without legal form."""
    text = " ".join(name.text.split())
    if len(text) < 2 or fold(text) in _TOO_COMMON:
        return
    if name.kind is MentionKind.CHIP:
        yield _VENDOR.sub("", text) or text
        return
    yield text
    if "(" in text:
        yield (bare := _NICKNAME.sub(" ", text).strip())
        nickname = _NICKNAME.search(text)
        surname = bare.split()[-1] if bare else ""
        if nickname and surname and nickname.group(1).istitle():
            yield f"{nickname.group(1)} {surname}"
    if is_cjk(text[-1]):
        short = _ZH_FORM.sub("", text)
        if len(short) >= 3 and short != text:
            yield short
        return
    short = _FORM_AT_END.sub("", fold(text))
    if short != fold(text) and len(short) >= 5 and short not in _TOO_COMMON:
        yield text[: len(short)]


def _bounds(folded: str, start: int, end: int, form: str) -> int | None:
    """Where the name ends with its ending; None if it stands inside a word."""
    before, after = inside_word(folded, start, end)
    if before or _inside_kana(folded, start, end):
        return None
    if not after:
        return end
    ending = _TAIL.match(folded, end)
    if ending and (len(form) >= 5 or ending.group() in ("s", "'s") or any(map(str.isdigit, form))):
        return ending.end() if ending.group() in ("s", "es", "en") else end
    return None


def _inside_kana(folded: str, start: int, end: int) -> bool:
    """A Katakana name goes on before or after."""

    def kana(char: str) -> bool:
        return "\u30a1" <= char <= "\u30fa" or char == "ー"

    return (start > 0 and kana(folded[start]) and kana(folded[start - 1])) or (
        end < len(folded) and kana(folded[end - 1]) and kana(folded[end])
    )


def _fits(text: str, folded: str, start: int, end: int, form: str) -> bool:
    """The words around a hit leave it a name, and it is written as names are."""
    beside = _NOT_BESIDE.get(folded[start:end])
    if beside and beside.search(folded[max(0, start - 3) : end + 2]):
        return False
    if _JOINED.match(text, end):
        return False
    return _case_fits(text[start:end], form)


@lru_cache(maxsize=16384)
def _case_fits(written: str, form: str) -> bool:
    """Short names and acronyms must stand as they are written; others need one capital."""
    if not form.isascii():
        return len(form) > 1
    pairs = zip(written.split(), form.split(), strict=False)
    if any(new[0].islower() and old[0].isupper() for new, old in list(pairs)[1:]):
        return False
    if form.isupper() and len(form) <= _SHORT:
        return written == form
    if len(form) <= _SHORT:
        return written == form or written.isupper()
    return any(map(str.isupper, written)) or not any(map(str.isupper, form))


def _with_legal_form(text: str, end: int) -> int:
    """The end of a party's name with the legal form that follows it."""
    form = _FORM_AFTER.match(text, end)
    return form.end() if form else end
