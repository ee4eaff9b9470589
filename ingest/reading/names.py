"""Names the product knows, found in running text in all the ways they are written."""

import re
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
#: What stands beside most names and beside no part of a word; what stands before a legal form.
_HAN = frozenset(map(chr, range(0x4E00, 0xA000)))
_PLAIN_BEFORE = frozenset(' (,"')
_PLAIN_AFTER = frozenset(" ,.;:)")
_BEFORE_FORM = frozenset(", ")
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
        self._entries = [entries[pattern] for pattern in self._patterns]
        self._numbers = {pattern: number for number, pattern in enumerate(self._patterns)}
        # Hits of most names need no look at the words around them.
        self._watched = {self._numbers[word] for word in _NOT_BESIDE if word in self._numbers}
        self._by_label: dict[str, KnownName] = {}
        for name, _form in self._entries:
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
        found = self.find_folded(cleaned.text, fold(cleaned.text))
        if cleaned.origin is None:
            return found
        moved: list[Mention] = []
        for mention in found:
            start, end = cleaned.back(mention.span.start, mention.span.end)
            moved.append(
                Mention(Span(start, end), text[start:end], mention.kind, mention.key, mention.label)
            )
        return moved

    def find_folded(self, text: str, folded: str) -> list[Mention]:
        """As `find`, for a text that is clean and folded already."""
        if not self._patterns:
            return []
        found: list[Mention] = []
        reached, length = 0, len(folded)
        for number, start, end in self._automaton.find_matches_as_indexes(folded):
            if start < reached:
                continue
            name, form = self._entries[number]
            # Most hits stand as they are known, between blanks or Chinese: no more to ask.
            if (
                text[start:end] == form
                and (form[0] in _HAN or start == 0 or folded[start - 1] in _PLAIN_BEFORE)
                and (form[-1] in _HAN or end == length or folded[end] in _PLAIN_AFTER)
                and number not in self._watched
            ):
                if end < length and folded[end] in _BEFORE_FORM and form[-1] != ".":
                    end = _with_legal_form(text, end, end, name.kind)
            else:
                fitting = self._fitting(text, folded, number, start, end)
                if fitting is None:
                    continue
                name, end = fitting
            found.append(
                Mention(Span(start, end), text[start:end], name.kind, name.key, name.label)
            )
            reached = end
        return found

    def _fitting(
        self, text: str, folded: str, number: int, start: int, end: int
    ) -> tuple[KnownName, int] | None:
        """The name at a hit and where it ends: the whole, else the longest part that fits."""
        while True:
            name, form = self._entries[number]
            stretched = _bounds(folded, start, end, form)
            if stretched is not None and _fits(text, folded, start, end, form):
                return name, _with_legal_form(text, end, stretched, name.kind)
            end = folded.rfind(" ", start, end)
            while end > start and folded[start:end] not in self._numbers:
                end = folded.rfind(" ", start, end)
            if end <= start:
                return None
            number = self._numbers[folded[start:end]]


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


def _with_legal_form(text: str, end: int, stretched: int, kind: MentionKind) -> int:
    """The end of a mention with the legal form that follows it."""
    if kind is not MentionKind.PARTY or stretched != end:
        return end if stretched == end else stretched
    form = _FORM_AFTER.match(text, end)
    return form.end() if form else end
