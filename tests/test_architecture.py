"""Imports run one way, pure packages stay pure, and every file is one idea."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("rules", "accounts", "entities", "ingest", "cases", "dashboards", "api", "config")
MAY_IMPORT_DASHBOARDS = {"dashboards", "api", "config"}
PURE = ("rules", "entities/matching", "ingest/reading", "cases/pathways.py")
# What a pure package may use beside the standard library and purer packages of ours.
PURE_LIBRARIES = {"ahocorasick_rs", "lingua", "numpy", "opencc", "pypinyin"}
# The standard library's doors to clock, chance, network, files and processes.
WORLD = {
    "asyncio", "ftplib", "getpass", "glob", "http", "imaplib", "logging", "multiprocessing", "os",
    "random", "secrets", "shutil", "smtplib", "socket", "sqlite3", "ssl", "subprocess", "tempfile",
    "threading", "time", "urllib.request", "uuid",
}  # fmt: skip
CLOCK_CALLS = {"now", "today", "utcnow", "localtime", "open", "input", "print"}
FORBIDDEN_FILES = {"utils", "util", "helpers", "helper", "common", "core", "misc"}


def python_files(*places: str) -> list[Path]:
    found: list[Path] = []
    for place in places or ROOMS:
        path = ROOT / place
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return found


def imported(tree: ast.Module, path: Path) -> Iterator[str]:
    """Full names of the modules a file imports, relative ones resolved."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            name = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def imports_of(path: Path) -> set[str]:
    return set(imported(ast.parse(path.read_text("utf-8")), path))


def tolerated(path: Path) -> bool:
    return "migrations" in path.parts


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_stands_before_it(room):
    later = set(ROOMS[ROOMS.index(room) + 1 :])
    if room not in MAY_IMPORT_DASHBOARDS:
        later.add("dashboards")
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in python_files(room)
        for name in sorted(imports_of(path))
        if name.split(".")[0] in later
    ]
    assert wrong == []


@pytest.mark.parametrize("place", PURE)
def test_a_pure_package_imports_no_framework_and_no_world(place):
    ours = tuple(pure.removesuffix(".py").replace("/", ".") for pure in PURE)
    wrong = []
    for path in python_files(place):
        for name in sorted(imports_of(path)):
            top = name.split(".")[0]
            if top in ROOMS:
                allowed = any(name == pure or name.startswith(pure + ".") for pure in ours)
                allowed |= any(pure.startswith(name + ".") for pure in ours)
            elif top in sys.stdlib_module_names:
                allowed = top not in WORLD and name not in WORLD
            else:
                allowed = top in PURE_LIBRARIES
            if not allowed:
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert wrong == []


@pytest.mark.parametrize("place", PURE)
def test_a_pure_package_asks_no_clock_and_opens_no_file(place):
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} calls {called}()"
        for path in python_files(place)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and (called := _name(node.func)) in CLOCK_CALLS
    ]
    assert wrong == []


def test_pure_packages_load_without_django():
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in python_files(*PURE)
    ]
    code = (
        f"import sys, importlib\nfor name in {modules!r}: importlib.import_module(name)\n"
        "sys.exit('django' in sys.modules and 'Django was loaded' or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


def test_the_settings_and_the_embedded_services_load_no_celery():
    """They are read by every command; Celery alone takes as long as all the rest."""
    code = "import sys, config.embedded.borrowed, config.home; sys.exit('celery' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_files_are_short():
    """Nine in ten under 300 lines, none over 500; a language's lexicon is data, not code."""
    lines = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in python_files()
        if not tolerated(path) and "lexicons" not in path.parts
    }
    assert {name: count for name, count in lines.items() if count > 500} == {}
    long = {name: count for name, count in lines.items() if count > 300}
    assert len(long) <= len(lines) / 10, long


def test_no_function_outgrows_40_lines():
    large = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name} has {lines} lines"
        for path in python_files()
        if not tolerated(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (lines := _lines(node)) > 40
    ]
    assert large == []


def test_no_file_is_a_drawer_for_everything():
    wrong = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if FORBIDDEN_FILES & {path.stem, *path.relative_to(ROOT).parent.parts}
    ]
    assert wrong == []


def test_every_module_says_what_it_is_for():
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if not tolerated(path)
        and path.name not in {"__init__.py", "apps.py"}
        and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_the_driver_is_psycopg2():
    """Django would silently prefer psycopg 3 if any package brought it along."""
    from django.db.backends.postgresql.psycopg_any import is_psycopg3

    assert not is_psycopg3


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _lines(node: ast.FunctionDef) -> int:
    """Lines of code; the contract in the docstring does not count."""
    first = node.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring
