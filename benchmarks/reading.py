"""How fast the reader is and how many spellings of a name it finds, at 100,000 known names.

Run from the root of the checkout: python benchmarks/reading.py
All times are CPU of one core; the best of several runs counts.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from benchmarks import made_up
from ingest.extraction import extract
from ingest.reading.fold import clean, fold
from ingest.reading.names import Names
from ingest.reading.reader import read
from ingest.starter_names import known_names

ROOT = Path(__file__).resolve().parent.parent
KNOWN = 100_000
ARTICLE = 5_000
SAMPLES = ("report-2023-de.txt", "report-2023-en.html", "report-2023-zh.html")
LATIN = "Corbadal Felnor Cloud Co., Ltd."
CHINESE = "深圳辰锐达科技有限公司"
TRADITIONAL = "深圳辰銳達科技有限公司"


def main() -> None:
    """Print speed, recall of spellings and memory."""
    before = memory()
    known = [*made_up.names(KNOWN), *known_names()]
    began = time.process_time()
    index = Names(known)
    built = time.process_time() - began
    print(f"{len(known):,} known names, index built in {built:.1f} s")
    print(f"memory {memory():.0f} MB, of which {before:.0f} before the names were there")
    speed_of_reading(index)
    made = list(made_up.texts(known[:KNOWN], size=ARTICLE, count=400))
    speed_of_finding(index, known, "made-up texts, a name every sixth sentence", made)
    speed_of_finding(index, known, "sample articles", list(samples()) * 40)
    variants(index)


def speed_of_reading(index: Names) -> None:
    """Milliseconds for a whole reading of the sample articles, cut to 5 kB."""
    for name, text in zip(SAMPLES, samples(), strict=True):
        spent = best(lambda text=text: read(text, names=index), runs=15)
        print(f"reading {len(text.encode()):,} bytes of {name}: {spent * 1000:.1f} ms")


def speed_of_finding(index: Names, known: list, kind: str, texts: list[str]) -> None:
    """Our finding against the bare automaton on the same texts, with lowering and without.

    Spans are what the automaton gives, start, end and entry; records are what the reader takes.
    """
    size = sum(len(text.encode()) for text in texts) / 1e6
    automaton = AhoCorasick(
        sorted({fold(name.text) for name in known}),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
    )
    lowered = [text.lower() for text in texts]
    bare = best(lambda: [automaton.find_matches_as_indexes(text) for text in lowered])
    lowering = best(lambda: [automaton.find_matches_as_indexes(text.lower()) for text in texts])
    folding = best(lambda: [fold(clean(text).text) for text in texts])
    spans = best(lambda: [index.spans(text) for text in texts])
    records = best(lambda: [index.find(text) for text in texts])
    hits = sum(len(index.spans(text)) for text in texts)
    print(f"finding names, {kind}, a name every {size * 1e6 / hits:.0f} bytes, MB a second:")
    print(
        f"  the automaton {size / bare:.0f}, {size / lowering:.0f} with lower(); folding alone "
        f"{size / folding:.0f}; spans {size / spans:.0f}, records {size / records:.0f}"
    )
    print(
        f"  ratio of spans to the automaton {bare / spans:.2f}, with lower() "
        f"{lowering / spans:.2f}; of records {bare / records:.2f} and {lowering / records:.2f}"
    )


def variants(index: Names) -> None:
    """Recall of a Latin and a Chinese name in sixteen spellings, and hits inside words."""
    index = Names([*made_up.names(1000), *made_up.names(1, seed=9), *_known_here()])
    found = {kind: _finds(index, written) for kind, written in spellings()}
    missed = [kind for kind, yes in found.items() if not yes]
    print(f"spellings found: {sum(found.values())} of {len(found)}, missed: {missed or 'none'}")
    inside = (f"Un{LATIN[:8]}al", "Xfelnorial", "acorbadal felnor cloudy", "Corbadal Felnorsk")
    hits = [text for text in inside if index.find(f"They met {text} on Monday.")]
    print(f"hits inside words: {len(hits)} of {len(inside)} tried {hits or ''}")


def _known_here() -> list:
    from ingest.reading.types import KnownName, MentionKind

    return [KnownName(text, "ENT-999999", MentionKind.PARTY, text) for text in (LATIN, CHINESE)]


def spellings() -> Iterator[tuple[str, str]]:
    """The sixteen ways of writing that PEERS' libraries were tried on, each in a sentence."""
    short = "Corbadal Felnor Cloud"
    wide = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in short)
    written = {
        "plain": LATIN,
        "capitals": LATIN.upper(),
        "possessive": f"{short}'s",
        "German compound": f"{short}-Chips",
        "German genitive": f"{short}s",
        "line break": LATIN.replace(" ", "\n", 1),
        "no-break space": LATIN.replace(" ", "\u00a0"),
        "double space": LATIN.replace(" ", "  "),
        "soft hyphen": "Corba\u00addal Felnor Cloud Co., Ltd.",
        "zero-width space": "Corbadal\u200b Felnor Cloud Co., Ltd.",
        "full width": wide,
        "Co. Ltd": f"{short} Co. Ltd",
        "no legal form": short,
        "hyphen at the line's end": "Corba-\ndal Felnor Cloud Co., Ltd.",
    }
    for kind, name in written.items():
        yield kind, f"On Monday {name} was named in the report."
    yield "traditional script", f"據報導，{TRADITIONAL}租用了伺服器。"
    yield "Chinese over a line", f"据报道，{CHINESE[:5]}\n{CHINESE[5:]}租用了服务器。"


def _finds(index: Names, text: str) -> bool:
    return any(mention.key == "ENT-999999" for mention in index.find(text))


def samples() -> Iterator[str]:
    """The texts of the sample articles, cut to 5 kB."""
    for name in SAMPLES:
        body = (ROOT / "ingest" / "samples" / name).read_bytes()
        yield extract(body, name=name).text.encode()[:ARTICLE].decode(errors="ignore")


def best(work: Callable[[], object], *, runs: int = 5) -> float:
    """Seconds of CPU of the fastest run; the first one is thrown away."""
    work()
    spent = []
    for _ in range(runs):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


def memory() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
