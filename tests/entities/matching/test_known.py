from collections import Counter

import pytest

from entities.matching.fold import HAN
from entities.matching.known import known_names
from entities.starter import read

TABLE = read("chinese_names")


def test_every_row_has_names_source_and_quality():
    for row in TABLE["name"]:
        assert row["latin"] and row["zh"], row
        assert row["source"] in TABLE["sources"], row
        assert row["quality"] == "unverified", row


def test_chinese_names_are_chinese_and_stand_once():
    names = [name for row in TABLE["name"] for name in row["zh"]]
    assert all(HAN.search(name) for name in names)
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_the_table_becomes_known_names():
    known = known_names(TABLE["name"])
    assert len(known) == len(TABLE["name"])
    assert any("iFlytek" in one.latin and "科大讯飞" in one.chinese for one in known)


def test_names_that_are_no_list_are_refused():
    with pytest.raises(ValueError, match="'Inspur' must be a list"):
        known_names([{"latin": "Inspur"}])
