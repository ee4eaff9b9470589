"""Where in a TOML text each key stands: the parser itself does not tell."""

import re

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"""^\s*([A-Za-z0-9_\-"'.]+?)\s*=\s*(.*)$""")


def lines_of_keys(text: str) -> dict[str, int]:
    """The line, from 1, of every key and table header: "ways[0].tests", "pathways.stockpiling".

    Knows what our files use: headers, arrays of tables, keys at the start of a line, values that
    run over several lines. A key inside an inline table counts with the line of its table.
    """
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    table, depth, quoted = "", 0, False
    for number, line in enumerate(text.splitlines(), start=1):
        if quoted or depth > 0:
            depth, quoted = _after(line, depth, quoted)
        elif header := _HEADER.match(line):
            name = header[2].replace('"', "")
            if header[1] == "[[":
                counts[name] = counts.get(name, -1) + 1
                name = f"{name}[{counts[name]}]"
            table = name
            lines[table] = number
        elif found := _KEY.match(line):
            key = found[1].strip("\"'")
            lines[f"{table}.{key}" if table else key] = number
            depth, quoted = _after(found[2], 0, False)
    return lines


def _after(line: str, depth: int, quoted: bool) -> tuple[int, bool]:
    """How deep in brackets, and whether within a long string, the end of a line is."""
    if line.count('"""') % 2:
        quoted = not quoted
    if quoted or '"""' in line:
        return depth, quoted
    bare = re.sub(r'"(?:\\.|[^"\\])*"|\'[^\']*\'', "", line).split("#")[0]
    return depth + sum(map(bare.count, "[{")) - sum(map(bare.count, "]}")), quoted
