"""A digest tells several reports one after another. Where each begins and ends.

A text is taken apart only where its own layout does it (rules, numbers, headings, bullets, "In
other news"), and only where the parts do not speak of the same: the sections of one report do.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from ingest.reading.fingerprint import Fingerprint, fingerprint
from ingest.reading.likeness import likeness, weight
from ingest.reading.types import Span

#: No digest has more; a longer list is a table, which is read whole.
MOST_ITEMS = 60
LONGEST_HEADING = 160

#: A digest by its own title needs two parts, any other text three.
_FEW, _ENOUGH = 2, 3
#: Pairs of parts, of all pairs, that may have something in common in a digest.
_KIN_AT_MOST = 0.34
#: Signs a part has at least, and signs of a heading at most: in words, and in scripts without.
_SHORTEST, _SHORTEST_RUN_TOGETHER = 60, 22
_HEADING, _HEADING_RUN_TOGETHER = 100, 40
#: Of the longest runs of three signs, or of capitalised words, as many in common make two kin.
_SHARED_RUNS, _SHARED_CAPITALS = 0.12, 0.2

_LINE = re.compile(r"[^\n]+")
_RULE = re.compile(r"\s*(?:([*＊\-–—_=~•●#]\s?)\1{2,}|[*＊]\s[*＊]\s[*＊]|⁂)\s*")
_NUMBER = re.compile(
    r"\s*(?:[(（【]?(?P<digits>\d{1,2})(?:[.)）】、．:：](?!\d))|[(（]?(?P<han>[一二三四五六七八九十]{1,2})[)）、]"
    r"|(?P<ring>[①-⑳]))\s*"
)
_BULLET = re.compile(r"\s*[-–—•·■●▲▪◆►▶*＊☐✔➤]\s*(?=[^\s*\-–—])")
_INNER_BULLET = re.compile(r"(?<=[.!?。！？”\"»])\s+[•■●▪◆►▶]\s*(?=\S)")
_MARKED_HEADING = re.compile(
    r"\s*(?:#{1,6}\s|\*\*[^*]+\*\*\s*$|【[^】]{2,40}】|〖[^〗]{2,40}〗|◇|■)\s*"
)
_ENDS_A_SENTENCE = re.compile(r"[.!?。！？…:：;；,，、][\"”“»」』)）\]]*\s*$")
_FIRST_SENTENCE = re.compile(r".+?(?:[.!?](?=\s)|[。！？]|$)", re.DOTALL)

#: What opens a part of its own at the head of a line.
_ELSEWHERE = re.compile(
    r"\s*(?:also (?:today|this week|in the news|in brief)\b|also:|in other news\b|elsewhere:"
    r"|elsewhere in the news|in brief\b|news in brief|other news\b|separately:"
    r"|außerdem:|außerdem in kürze|außerdem heute|kurz gemeldet|kurz notiert|in kürze\b"
    r"|weitere (?:meldungen|nachrichten|themen)|und sonst|sonst noch|was sonst"
    r"|par ailleurs\s?:|en bref\b|autres? (?:actualités|nouvelles|infos?)|également\s?:|aussi\s?:"
    r"|además:|en breve\b|en otras noticias|otras noticias|también:"
    r"|(?:此外|另外|另|其他)[:：]|其[他它](?:新闻|要闻|消息)|其[他它](?:新聞|要聞)|简讯|簡訊|快讯[:：]"
    r"|その(?:他|ほか)(?:の(?:ニュース|話題))|このほか[:：]|短信"
    r"|그\s?밖의\s?소식|다른\s?소식|단신|이\s?밖에:"
    r"|кроме того:|также:|другие новости|коротко\b"
    r"|além disso:|outras notícias|também:|em resumo\b"
    r"|inoltre:|altre notizie|in breve\b|dále:|krátce\b|další zprávy)",
    re.IGNORECASE,
)
#: What a digest calls itself.
_DIGEST = re.compile(
    r"\b(?:digest|round-?up|newsletter|briefing|in brief|headlines|recap|bulletin|weekly|week in"
    r"|this week in|morning note|wochenrückblick|rückblick|kurzmeldungen|kurz (?:gemeldet|notiert)"
    r"|nachrichten der woche|tagesüberblick|meldungen|presseschau|ticker|en bref|brèves"
    r"|revue de presse|l['’]essentiel|récap\w*|lettre d['’]information|actus?\b|resumen|boletín"
    r"|en breve|breves|claves del día|noticias de la semana|дайджест|обзор|главное за"
    r"|новости (?:дня|недели)|коротко|resumo|boletim|giro de notícias|rassegna|in breve"
    r"|notizie della settimana|přehled)"
    r"|早报|晚报|早報|晚報|要闻|要聞|速览|速覽|简报|簡報|汇总|彙整|一周|周报|週報|早知道|摘要|简讯|簡訊|快讯"
    r"|まとめ|ダイジェスト|ニュース一覧|今週の|短信|ヘッドライン|단신|브리핑|모음|이번\s?주|주간",
    re.IGNORECASE,
)


#: Headings of sections that only one report has.
_OF_ONE_REPORT = re.compile(
    r"[\s#*]*(?:conclusions?|summary|tl;dr|key takeaways|background|faq|à retenir|en résumé"
    r"|fazit|zusammenfassung|hintergrund|conclusión|antecedentes|conclusão|conclusione|souhrn"
    r"|závěr|заключение|выводы?|итоги?|结论|結論|总结|總結|背景|おわりに|背景情報|결론|요약)[\s:：*]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One report of a digest: where it stands, and what it is called there."""

    span: Span
    heading: str


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    heading: str = ""


def items(text: str, lang: str, *, title: str = "") -> tuple[Item, ...]:
    """The reports a text tells one after another; none where it is one report."""
    lines = list(_LINE.finditer(text))
    if len(lines) < _FEW and not _INNER_BULLET.search(text):
        return ()
    named = bool(_DIGEST.search(title))
    if not named and any(_OF_ONE_REPORT.fullmatch(line[0]) for line in lines):
        return ()
    for lay_out in _LAYOUTS:
        parts = [part for part in lay_out(text, lines, lang) if _says_enough(text, part, lang)]
        apart = _apart(text, lang, parts, named=named)
        if apart:
            return tuple(Item(Span(part.start, part.end), part.heading) for part in apart)
    return ()


def _apart(text: str, lang: str, parts: Sequence[_Part], *, named: bool) -> list[_Part]:
    """The parts if they are reports of their own, neighbours on one matter together; else none."""
    told_apart = any(_ELSEWHERE.match(text, part.start) for part in parts[1:])
    needed = _FEW if named or told_apart else _ENOUGH
    if not needed <= len(parts) <= MOST_ITEMS:
        return []
    prints = [fingerprint(text[part.start : part.end], lang) for part in parts]
    if not named and not all(map(_stands_alone, prints, (text[p.start : p.end] for p in parts))):
        return []
    signs = [_signs(text[part.start : part.end], lang) for part in parts]
    kin = {
        (one, other)
        for one, other in combinations(range(len(parts)), 2)
        if _kin(prints[one], prints[other], signs[one], signs[other])
    }
    if len(kin) > _KIN_AT_MOST * len(parts) * (len(parts) - 1) / 2:
        return []
    joined = _joined(parts, kin)
    return joined if len(joined) >= needed else []


def _joined(parts: Sequence[_Part], kin: set[tuple[int, int]]) -> list[_Part]:
    """Neighbours on one matter are one report."""
    joined = [parts[0]]
    for one, other in pairwise(range(len(parts))):
        if (one, other) in kin:
            joined[-1] = _Part(joined[-1].start, parts[other].end, joined[-1].heading)
        else:
            joined.append(parts[other])
    return joined


def _kin(one: Fingerprint, other: Fingerprint, mine: set[str], theirs: set[str]) -> bool:
    """Both name the same, or the same exact figure, or say much in the same words."""
    shared = likeness(one, other).keys
    if any(key.startswith("name:") or _is_exact(key) for key in shared):
        return True
    smaller = min(len(mine), len(theirs))
    most = _SHARED_RUNS if _is_dense(one.lang) else _SHARED_CAPITALS
    return smaller > 0 and len(mine & theirs) >= max(2, most * smaller)


def _is_exact(key: str) -> bool:
    return key.startswith(("money:", "number:")) and weight(key) >= 1


def _signs(text: str, lang: str) -> set[str]:
    """What tells two parts apart where names cannot be seen: runs of three signs, capitals."""
    if _is_dense(lang):
        runs = re.findall(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+", text)
        return {run[at : at + 3] for run in runs for at in range(len(run) - 2)}
    return {word.casefold() for word in re.findall(r"(?<=[\w,] )[^\W\d_a-z]\w{3,}", text)}


def _stands_alone(print_: Fingerprint, part: str) -> bool:
    """A part that names nobody and no figure is a section of something else."""
    if _is_dense(print_.lang):
        return bool(re.search(r"[A-Za-z\d]|[一二三四五六七八九十百千万亿億]{2,}", part))
    return bool(print_.names) or any(weight(key) >= 0.5 for key in print_.keys)


def _is_dense(lang: str) -> bool:
    """A script in which few signs say much."""
    return lang[:2] in {"zh", "ja", "ko"}


def _says_enough(text: str, part: _Part, lang: str) -> bool:
    shortest = _SHORTEST_RUN_TOGETHER if _is_dense(lang) else _SHORTEST
    return part.end - part.start >= shortest


def _ruled(text: str, lines: Sequence[re.Match[str]], lang: str) -> Iterator[_Part]:
    """Parts between rules such as "* * *"."""
    rules = [line for line in lines if _RULE.fullmatch(line[0])]
    if rules:
        edges = [0, *(at for line in rules for at in (line.start(), line.end())), len(text)]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            yield from _part(text, start, end)


def _numbered(text: str, lines: Sequence[re.Match[str]], lang: str) -> Iterator[_Part]:
    """Parts numbered from one up, in the order of their numbers."""
    starts: list[tuple[int, int]] = []
    for line in lines:
        found = _NUMBER.match(line[0])
        if found and _value(found) == len(starts) + 1:
            starts.append((line.start(), line.start() + found.end()))
    yield from _from_starts(text, starts)


def _headed(text: str, lines: Sequence[re.Match[str]], lang: str) -> Iterator[_Part]:
    """Parts under headings of their own."""
    heads = [
        line for line, after in pairwise(lines) if _heads(line[0], after[0], lang)
    ]  # fmt: skip
    edges = [*(line.start() for line in heads), len(text)]
    for line, end in zip(heads, edges[1:], strict=True):
        called = line[0].strip(" #*\t【】〖〗◇■")
        yield from _part(text, line.start(), end, called)


def _heads(line: str, after: str, lang: str) -> bool:
    """A short line without a full stop above a paragraph."""
    dense = _is_dense(lang)
    told = len(after.strip()) >= (_SHORTEST_RUN_TOGETHER if dense else _SHORTEST)
    if _MARKED_HEADING.match(line):
        return told or len(line) > _HEADING
    short = len(line.strip()) <= (_HEADING_RUN_TOGETHER if dense else _HEADING)
    plain = not _ENDS_A_SENTENCE.search(line) and not _BULLET.match(line)
    return told and short and plain


def _listed(text: str, lines: Sequence[re.Match[str]], lang: str) -> Iterator[_Part]:
    """Parts behind bullets or behind words such as "In other news"; what stands before is one."""
    starts = [
        (line.start(), line.start() + (mark.end() if (mark := _BULLET.match(line[0])) else 0))
        for line in lines
        if _BULLET.match(line[0]) or _ELSEWHERE.match(line[0])
    ]
    starts += [(mark.start(), mark.end()) for mark in _INNER_BULLET.finditer(text)]
    starts.sort()
    if starts:
        yield from _part(text, 0, starts[0][0])
    yield from _from_starts(text, starts)


def _in_paragraphs(text: str, lines: Sequence[re.Match[str]], lang: str) -> Iterator[_Part]:
    """Paragraphs that name a place or a topic before a colon or a dash."""
    topic = re.compile(r"\s*[^\n.:!?。：]{2,40}(?:[:：]\s|\s[–—-]\s)")
    starts = [(line.start(), line.start()) for line in lines if topic.match(line[0])]
    if len(starts) >= len(lines) - 2:
        yield from _from_starts(text, starts)


_LAYOUTS: tuple[Callable[[str, Sequence[re.Match[str]], str], Iterator[_Part]], ...] = (
    _ruled,
    _numbered,
    _headed,
    _listed,
    _in_paragraphs,
)


def _from_starts(text: str, starts: Sequence[tuple[int, int]]) -> Iterator[_Part]:
    """Parts by where the mark of each begins and where its words do."""
    ends: Iterable[int] = [*(mark for mark, _ in starts[1:]), len(text)]
    for (_, start), end in zip(starts, ends, strict=False):
        yield from _part(text, start, end)


def _part(text: str, start: int, end: int, heading: str = "") -> Iterator[_Part]:
    """The part without the space around it, called by its first sentence where it has no name."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        first = _FIRST_SENTENCE.match(text[start:end].split("\n")[0])
        called = heading or (first[0] if first else "")
        yield _Part(start, end, called.strip()[:LONGEST_HEADING])


def _value(number: re.Match[str]) -> int:
    """The number written at the head of a line."""
    if number["digits"]:
        return int(number["digits"])
    if number["ring"]:
        return ord(number["ring"]) - ord("①") + 1
    ones = "一二三四五六七八九十".index
    tens, _, rest = number["han"].rpartition("十")
    if "十" not in number["han"]:
        return ones(number["han"][0]) + 1
    return (ones(tens) + 1 if tens else 1) * 10 + (ones(rest) + 1 if rest else 0)
