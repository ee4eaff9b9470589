"""Short retellings in ten languages, each with what must be read in it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest.reading.predictions import prediction
from ingest.reading.reader import read
from ingest.starter_names import starter_index

TEXTS = tomllib.loads((Path(__file__).parent / "retellings.toml").read_text("utf-8"))["text"]


@pytest.mark.parametrize("told", TEXTS, ids=lambda told: told["name"])
def test_a_retelling_is_read(told: dict[str, Any]) -> None:
    reading = read(told["text"], lang=told["lang"], names=starter_index())
    found = prediction(reading, None)
    assert found["relevant"] is told["relevant"], reading.relevant.reasons
    wanted: dict[str, Any] = {}
    got: dict[str, Any] = {}
    if "pathways" in told:
        wanted["pathways"], got["pathways"] = set(told["pathways"]), _eleven(found["pathways"])
    if "parties" in told:
        roles = {name: party["role"] for party in found["parties"] for name in _names(party)}
        wanted["parties"] = told["parties"]
        got["parties"] = {name: roles.get(name) for name in told["parties"]}
    if "chips" in told:
        wanted["chips"], got["chips"] = set(told["chips"]), set(found["chips"])
    if "denials" in told:
        forms = {name: _names(party) for party in found["parties"] for name in _names(party)}
        wanted["denials"] = [True] * len(told["denials"])
        got["denials"] = [
            any(name in forms.get(one, [one]) for name in told["denials"])
            for one in found["denials"]
        ]
    if "countries" in told:
        wanted["countries"] = set(told["countries"])
        got["countries"] = set(found["countries"]) & wanted["countries"]
    if "prices" in told:
        wanted["prices"] = told["prices"]
        got["prices"] = [[one["amount"], one["currency"]] for one in found["prices"]]
    if "quantities" in told:
        wanted["quantities"] = told["quantities"]
        got["quantities"] = [[one["amount"], one["unit"]] for one in found["quantities"]]
    assert got == wanted


def _eleven(pathways: list[str]) -> set[str]:
    return set(pathways) - {"data_couriering", "gaming_chip_repurposing"}


def _names(party: dict[str, Any]) -> list[str]:
    return [party["name"], *party["aliases_in_text"]]
