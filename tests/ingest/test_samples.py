"""The sample report carries all that it is measured on."""

import tomllib
from pathlib import Path

from ingest.samples import samples
from rules.codes import ClaimKind, Pathway, SpeakerKind, Stance

STATEMENTS = tomllib.loads((Path(__file__).parent / "statements.toml").read_text(encoding="utf-8"))


def test_each_of_the_34_statements_stands_once_in_the_german_sample() -> None:
    text = (Path(__file__).parents[2] / STATEMENTS["sample_file"]).read_text(encoding="utf-8")
    counts = {one["number"]: text.count(one["sample"]) for one in STATEMENTS["statement"]}
    assert counts == dict.fromkeys(range(1, 35), 1)


def test_statements_use_the_words_of_the_product() -> None:
    for one in STATEMENTS["statement"]:
        assert one["record"] in {"claim", "byline", "provenance"}
        assert all(ClaimKind(kind) for kind in one.get("kinds", []))
        assert all(Pathway(code) for code in one.get("pathways", []))
        assert "stance" not in one or Stance(one["stance"])
        assert "speaker" not in one or SpeakerKind(one["speaker"])


def test_samples_are_told_apart_by_address_outlet_and_language() -> None:
    for name in ("url", "outlet", "lang"):
        assert len({getattr(one, name) for one in samples()}) == 3
