"""The index of a process: what changed stands beside it until it is built anew."""

import pytest

from entities.screening import index as module
from entities.screening.index import Holder
from entities.screening.parties import Screened


class Facts:
    """What the database would say."""

    def __init__(self) -> None:
        self.version, self.names = 1, {"LST-1": "Sugon", "LST-2": "Inspur"}

    def parties(self) -> dict[str, Screened]:
        return {
            key: Screened(key, name, "Company", (name,), (), (), None, ())
            for key, name in self.names.items()
        }


@pytest.fixture
def facts(monkeypatch) -> Facts:
    told = Facts()
    monkeypatch.setattr(module, "all_parties", told.parties)
    monkeypatch.setattr(module, "newest_change", lambda: (told.version,))
    return told


def found(holder: Holder, name: str) -> list[str]:
    answers = holder.current().answers(name, schema="", limit=5, passed_over=frozenset())
    return [answer.id for answer in answers if answer.match]


def test_nothing_is_read_again_while_nothing_changed(facts):
    holder = Holder()
    first = holder.current()
    facts.names["LST-3"] = "Phytium"
    assert holder.current() is first


def test_changes_stand_beside_the_index(facts):
    holder = Holder()
    whole = holder.current().whole
    facts.version, facts.names = 2, {"LST-1": "Sugon", "LST-2": "Loongson", "LST-3": "Phytium"}
    assert found(holder, "Loongson") == ["LST-2"] and found(holder, "Phytium") == ["LST-3"]
    assert found(holder, "Inspur") == [] and found(holder, "Sugon") == ["LST-1"]
    assert holder.current().whole is whole


def test_many_changes_are_built_in_while_answers_go_on(facts, monkeypatch):
    monkeypatch.setattr(module, "_FEW", 0)
    holder = Holder()
    whole = holder.current().whole
    facts.version, facts.names = 2, {"LST-2": "Loongson"}
    assert found(holder, "Loongson") == ["LST-2"]
    holder._builder.join()
    assert holder.current().whole is not whole and holder.current().beside is None
    assert found(holder, "Loongson") == ["LST-2"] and found(holder, "Sugon") == []
