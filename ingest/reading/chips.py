"""Chip models by the shape of their names."""

import re
from collections.abc import Iterable

from ingest.reading.types import Mention, MentionKind, Span

_MODEL = re.compile(
    r"(?<![A-Za-z0-9])(?P<model>"
    r"RTX[\s-]?(?:PRO[\s-])?\d{4}(?:\s?(?:Ti\sSuper|Ti|Super|Ada|D(?:\s?V2)?)(?![a-z]))?"
    r"|GTX[\s-]?\d{4}"
    r"|Ascend[\s-]?\d{3}[A-D]?|(?:昇腾|昇騰|升腾)\s?\d{3}[A-D]?"
    r"|(?:A|H|V|B)(?:100|200|300|800)|[HBL]20|[AL]40S?|L4|L2|A30|A10G?|B30A|GB[23]00|GH200|T4"
    r"|MI\d{3}[XA]?|Gaudi[\s-]?\d|P40|P100"
    r")(?P<plural>s|er)?(?![A-Za-z0-9])"
)
_ARCHITECTURE = re.compile(r"\b(Blackwell|Hopper|Ampere|Rubin|Ada Lovelace|Volta)(?![a-z])")
#: Cards below every control line or older than the controls; other cards by shape are taken.
_UNCONTROLLED = re.compile(
    r"(?:GTX|RTX (?:20|30)\d\d|RTX 40[5-8]\d|RTX 50[5-8]\d|T4|P40|P100|L2$|A10G?$)"
)
_OWN_DESIGN = re.compile(r"Ascend")
_NEEDS_CONTEXT = {"L2", "L4", "T4", "A10", "A30", "H20", "B20", "L20", "A40"}
_CHIP_WORD = re.compile(r"(?i)nvidia|gpu|chip|prozessor|karte|芯片|晶片|英伟达|英偉達|チップ|칩")


def canonical(model: str) -> str:
    """One spelling of a model: "RTX 4090D", "Ascend 910B", "A100"."""
    plain = re.sub(r"[\s-]+", " ", model).strip()
    plain = re.sub(r"^(?:昇腾|昇騰|升腾) ?", "Ascend ", plain)
    plain = re.sub(r"^(RTX|GTX|Ascend|Gaudi) ?(?=\d)", r"\1 ", plain)
    return re.sub(r"(?<=\d) (?=D(?: ?V2)?$)", "", plain)


def family(label: str) -> str:
    """The model a variant belongs to: "A100 80GB" is an A100."""
    found = _MODEL.search(label)
    return canonical(found.group("model")) if found else label


def is_uncontrolled(label: str) -> bool:
    """A card that stands below every control line."""
    return bool(_UNCONTROLLED.match(label))


def is_own_design(label: str) -> bool:
    """A chip designed in the restricted country itself."""
    return bool(_OWN_DESIGN.match(label))


def chips(text: str, known: Iterable[Mention]) -> list[Mention]:
    """Chip mentions by shape, with the key of a known chip of the same model."""
    keys = {family(mention.label): mention.key for mention in known}
    found: list[Mention] = []
    about_chips = bool(_CHIP_WORD.search(text))
    for match in _MODEL.finditer(text):
        label = canonical(match.group("model"))
        if label in _NEEDS_CONTEXT and not about_chips:
            continue
        found.append(_mention(text, match, label, keys.get(label, "")))
    return found


def architectures(text: str) -> list[Mention]:
    """Generations of chips named without a model."""
    return [_mention(text, match, match.group(1), "") for match in _ARCHITECTURE.finditer(text)]


def _mention(text: str, match: re.Match[str], label: str, key: str) -> Mention:
    return Mention(Span(match.start(), match.end()), match.group(), MentionKind.CHIP, key, label)
