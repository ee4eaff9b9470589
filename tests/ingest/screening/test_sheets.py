"""Names out of what people paste and upload."""

import pytest

from ingest.screening.sheets import WrongSheet, names_of_list, names_of_sheet, read_sheet


def names(content: bytes, column: str = "") -> list[str]:
    return [row.name for row in names_of_sheet(read_sheet(content), column)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_tables_are_read_in_the_encodings_they_come_in(encoding):
    table = "编号,公司名称\r\n1,科大讯飞股份有限公司\r\n2,浪潮集团有限公司\r\n".encode(encoding)
    assert names(table) == ["科大讯飞股份有限公司", "浪潮集团有限公司"]


def test_western_tables_are_not_taken_for_chinese():
    table = "Firma;Land\r\nMüller Büromöbel GmbH;DE\r\nCafé Fenêtre;FR\r\n".encode("cp1252")
    sheet = read_sheet(table)
    assert [(row.name, row.country) for row in names_of_sheet(sheet)] == [
        ("Müller Büromöbel GmbH", "DE"),
        ("Café Fenêtre", "FR"),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_are_found(separator):
    table = separator.join(["id", "name"]) + "\n" + separator.join(["7", "Sugon"])
    assert names(table.encode()) == ["Sugon"]


def test_what_excel_says_of_its_separator_is_no_head():
    assert names(b"sep=;\r\nid;name\r\n1;Sugon\r\n") == ["Sugon"]


def test_a_single_column_without_a_head_is_names_from_its_first_line():
    assert names(b"Sugon\nInspur\n") == ["Sugon", "Inspur"]


def test_another_column_can_be_named_and_a_wrong_one_is_a_sentence():
    table = b"name,parent\nSugon,Dawning\n"
    assert names(table, "Parent") == ["Dawning"]
    with pytest.raises(WrongSheet, match="There are: name, parent"):
        names(table, "owner")


def test_quoted_cells_may_hold_separators_and_line_breaks():
    assert names(b'name,x\n"Inspur, Inc.\nBeijing",1\n') == ["Inspur, Inc. Beijing"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04rest of a workbook", "packed file"),
        (b"%PDF-1.7", "packed file"),
        (b"name\nA\x00B\n", "NUL"),
        (b"", "no line with a name"),
        (b"name,x\n,1\n", "no name in it"),
        (b"\xff\xfea", "says it is UTF-16"),
        (b"name\n" + b"x" * 10_000, "Line 2 holds 10000 characters"),
        ("name\nA\u0085B\u0007\n".encode(), "control character"),
        (b"x" * 5_000_001, "larger than 5 MB"),
        (b"name\n" + b"a\n" * 10_001, "more than 10000 names"),
    ],
)
def test_what_is_no_list_of_names_is_a_sentence(content, said):
    with pytest.raises(WrongSheet, match=said):
        names(content)


def test_a_pasted_list_keeps_its_line_numbers():
    rows = names_of_list("Sugon\n\n  科大 讯飞 \n")
    assert [(row.row, row.name) for row in rows] == [(1, "Sugon"), (3, "科大 讯飞")]


def test_mixed_scripts_are_names():
    assert names_of_list("Huawei 华为 Хуавэй هواوي")[0].name == "Huawei 华为 Хуавэй هواوي"
