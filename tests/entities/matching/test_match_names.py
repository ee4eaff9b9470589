import json

import pytest
from django.core.management import CommandError, call_command

INPUT = {
    "list": [
        {"id": "C1", "schema": "Company", "country": "cn", "names": ["IFLYTEK"]},
        {"id": "C2", "schema": "Company", "country": "", "names": ["Inspur Group Co., Ltd."]},
    ],
    "queries": [
        {"id": "q1", "q": "科大讯飞", "schema": "Company"},
        {"id": "q2", "q": "Lang Chao Ji Tuan", "schema": "Company"},
        {"id": "q3", "q": "Nestlé S.A.", "schema": "Company"},
    ],
}


def run(tmp_path, contents):
    given, out = tmp_path / "input.json", tmp_path / "answers.json"
    given.write_text(contents if isinstance(contents, str) else json.dumps(contents))
    call_command("match_names", str(given), "--out", str(out), verbosity=0)
    return json.loads(out.read_text())


def test_names_are_matched_by_what_the_product_knows(tmp_path):
    answers = run(tmp_path, INPUT)
    assert [answers["q1"][0]["id"], answers["q2"][0]["id"]] == ["C1", "C2"]
    assert answers["q1"][0]["match"] and answers["q1"][0]["reasons"]
    assert answers["q3"] == []


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        ("{", "is not JSON"),
        ({"list": []}, "needs the keys list and queries"),
        ({"list": {}, "queries": []}, "must be a list of objects"),
        ({"list": [{"id": "C1"}], "queries": []}, "Row 1 of the list"),
        ({"list": [], "queries": [{"id": "q1"}]}, "Query 1 needs"),
    ],
)
def test_a_wrong_file_is_named(tmp_path, contents, sentence):
    with pytest.raises(CommandError, match=sentence):
        run(tmp_path, contents)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("match_names", str(tmp_path / "none.json"), "--out", str(tmp_path / "out"))
