"""What a host's robots.txt asks of us (RFC 9309)."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

#: The name robots.txt may call us by.
OUR_NAME = "chiptrail"
LONGEST_DELAY = 10.0
MOST_LINES = 20_000

_PERCENT = "%/:=&?~+!$,;'@()*[]-._|"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules that are for us, and how many seconds to leave between two requests."""

    rules: tuple[tuple[str, bool], ...] = ()  # a pattern, and whether it allows
    delay: float = 0.0


def read_robots(text: str, *, name: str = OUR_NAME) -> Robots:
    """The rules of the groups that name us, else of those for everybody."""
    ours: list[tuple[str, bool]] = []
    everybody: list[tuple[str, bool]] = []
    delays: dict[str, float] = {}
    agents: list[str] = []
    in_rules, named = False, False
    for line in text.lstrip("\ufeff").splitlines()[:MOST_LINES]:
        field, _colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        match field.lower():
            case "user-agent":
                agents = [] if in_rules else agents
                agents.append(value.lower())
                in_rules = False
                named = named or value.lower() == name
            case "allow" | "disallow":
                in_rules = True
                rule = (value, field.lower() == "allow")
                ours += [rule] * (name in agents and bool(value))
                everybody += [rule] * ("*" in agents and bool(value))
            case "crawl-delay":
                in_rules = True
                delays |= {agent: _seconds(value) for agent in agents}
    delay = delays.get(name, 0.0) if named else delays.get("*", 0.0)
    return Robots(tuple(ours if named else everybody), delay)


def is_welcome(url: str, robots: Robots) -> bool:
    """Whether a page may be fetched: the longest pattern decides, in doubt it may."""
    parts = urlsplit(url)
    path = quote(parts.path or "/", safe=_PERCENT) + (f"?{parts.query}" if parts.query else "")
    fitting = [(len(pattern), allows) for pattern, allows in robots.rules if _fits(pattern, path)]
    return max(fitting, default=(0, True))[1]


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern does; `*` is anything, a final `$` the end."""
    anchored = pattern.endswith("$")
    pieces = quote(pattern.removesuffix("$"), safe=_PERCENT).split("*")
    if not path.startswith(pieces[0]):
        return False
    position, last = len(pieces[0]), len(pieces) - 1
    for number, piece in enumerate(pieces[1:], 1):
        if anchored and number == last:
            return len(path) - len(piece) >= position and path.endswith(piece)
        position = path.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    return not anchored or position == len(path)


def _seconds(written: str) -> float:
    """A number of seconds, ten at most; nothing where it is none."""
    if not re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", written):
        return 0.0
    return min(float(written), LONGEST_DELAY)
