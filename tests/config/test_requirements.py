"""The locks hold what pyproject.toml asks for, each package pinned by digest."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
EXTRAS = PROJECT["optional-dependencies"]
LOCKS = {
    "requirements.txt": PROJECT["dependencies"],
    "requirements-embedded.txt": EXTRAS["embedded"],
    "requirements-dev.txt": EXTRAS["dev"],
    "requirements-s3.txt": EXTRAS["s3"],
}


def name_of(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def pinned(lock: str) -> dict[str, set[str]]:
    """Names and the versions they are pinned to; there may be one for each Python."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / lock).read_text().splitlines():
        if match := re.match(r"([a-z0-9-]+)(?:\[[a-z,-]+\])?==(\S+)", line):
            found.setdefault(match[1], set()).add(match[2])
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_asked_for_is_locked(lock):
    missing = {name_of(requirement) for requirement in LOCKS[lock]} - set(pinned(lock))
    assert missing == set(), "run make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_carries_digests(lock):
    entries = re.findall(r"^[a-z0-9][^\n]*==[^\n]*(?:\n +[^\n]*)*", (ROOT / lock).read_text(), re.M)
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", sorted(LOCKS.keys() - {"requirements.txt"}))
def test_what_comes_on_top_agrees_with_production(lock):
    production = pinned("requirements.txt")
    apart = {
        name
        for name, versions in pinned(lock).items()
        if production.get(name, versions) != versions
    }
    assert apart == set()


def test_every_direct_dependency_says_what_it_is_for():
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    silent = [
        line
        for before, line in pairwise(lines)
        if re.match(r'\s+"[a-z][a-z0-9\[\]_-]*[><=]', line) and not before.strip().startswith("#")
    ]
    assert silent == []


def test_no_lock_names_a_host_or_a_directory_of_the_machine_that_wrote_it():
    for lock in LOCKS:
        assert not re.search(r"https?://|file:|/opt/|/home/", (ROOT / lock).read_text()), lock
