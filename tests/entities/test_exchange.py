"""Ownership files of others, right and wrong, and what goes out from here."""

import json
from datetime import date
from decimal import Decimal

import pytest

from entities.exchange.bods import read_bods
from entities.exchange.gleif import read_gleif
from entities.exchange.said import WrongFile
from entities.exchange.table import read_table

HEADER = "owner_name,owner_country,asset_name,asset_country,share_low,share_high,from,to"
PARENT, CHILD = "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R20"
RR = (
    "Relationship.StartNode.NodeID,Relationship.StartNode.NodeIDType,Relationship.EndNode.NodeID,"
    "Relationship.EndNode.NodeIDType,Relationship.RelationshipType,Relationship.Period.1.startDate,"
    "Relationship.Period.1.endDate,Relationship.Period.1.periodType,Relationship.Period.2.startDate,"
    "Relationship.Period.2.endDate,Relationship.Period.2.periodType,"
    "Relationship.RelationshipStatus,Relationship.Quantifiers.1.QuantifierAmount,"
    "Relationship.Quantifiers.1.QuantifierUnits,Registration.LastUpdateDate,"
    "Registration.RegistrationStatus"
)
XML = """<?xml version="1.0" encoding="UTF-8"?>
<rr:RelationshipData xmlns:rr="http://www.gleif.org/data/schema/rr/2016"><rr:RelationshipRecords>
<rr:RelationshipRecord><rr:Relationship>
<rr:StartNode><rr:NodeID>{child}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>
<rr:EndNode><rr:NodeID>{parent}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>
<rr:RelationshipType>IS_DIRECTLY_CONSOLIDATED_BY</rr:RelationshipType>
<rr:RelationshipPeriods><rr:RelationshipPeriod><rr:StartDate>2018-01-01T00:00:00Z</rr:StartDate>
<rr:PeriodType>ACCOUNTING_PERIOD</rr:PeriodType></rr:RelationshipPeriod>
<rr:RelationshipPeriod><rr:StartDate>2016-05-01T00:00:00Z</rr:StartDate>
<rr:PeriodType>RELATIONSHIP_PERIOD</rr:PeriodType></rr:RelationshipPeriod></rr:RelationshipPeriods>
<rr:RelationshipStatus>ACTIVE</rr:RelationshipStatus></rr:Relationship>
<rr:Registration><rr:RegistrationStatus>PUBLISHED</rr:RegistrationStatus></rr:Registration>
</rr:RelationshipRecord></rr:RelationshipRecords></rr:RelationshipData>
"""


def table(*lines, header=HEADER):
    return read_table("\n".join([header, *lines]).encode())


def bods(*statements):
    return read_bods(json.dumps(list(statements)).encode())


def entity(key, name, **more):
    details = {"isComponent": False, "entityType": {"type": "registeredEntity"}, "name": name}
    return statement(key, "entity", {**details, **more})


def relationship(key, owner, asset, *interests, status="new", **more):
    details = {"isComponent": False, "subject": asset, "interestedParty": owner, **more}
    details["interests"] = list(interests)
    return {**statement(key, "relationship", details), "recordStatus": status}


def statement(key, kind, details):
    return {
        "statementId": key.ljust(32, "0"),
        "declarationSubject": key,
        "statementDate": "2024-03-01",
        "recordId": key,
        "recordType": kind,
        "recordDetails": details,
    }


def share(**bounds):
    return {"type": "shareholding", "directOrIndirect": "direct", "share": bounds}


def test_a_line_is_a_stake_with_its_bounds_and_days():
    found = table("A,CN,B,SG,16.666,50,2020-03,2023")
    stake = found.stakes[0]
    assert (stake.owner.name, stake.asset.country) == ("A", "SG")
    assert (stake.low, stake.high) == (Decimal("16.666"), Decimal(50))
    assert (stake.from_day, stake.to_day) == (date(2020, 3, 1), date(2024, 1, 1))
    assert stake.place == "line 2"


def test_a_finer_share_lies_between_thousandths():
    stake = table("A,CN,B,SG,33.33333,33.33333,,").stakes[0]
    assert (stake.low, stake.high) == (Decimal("33.333"), Decimal("33.334"))


def test_an_empty_share_is_unknown():
    stake = table("A,CN,B,SG,,,,").stakes[0]
    assert (stake.low, stake.high) == (None, None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("A,CN,B,SG,140,140,,", "share_low must be between 0 and 100, not 140"),
        ("A,CN,B,SG,-5,10,,", "“-5”"),
        ("A,CN,B,SG,1e1,10,,", "“1e1”"),
        ("A,CN,B,SG,60,40,,", "60, is above the largest, 40"),
        ("A,CN,B,SG,50,50,1899,", "1899"),
        ("A,CN,B,SG,50,50,2023-02-30,", "2023-02-30"),
        ("A,CN,B,SG,50,50,2023-05-01,2023-04", "before it begins"),
        ("A,Narnia,B,SG,50,50,,", "NARNIA"),
        (",CN,B,SG,50,50,,", "owner_name is empty"),
        (f"{'A' * 10_000},CN,B,SG,50,50,,", "10000 characters; 300"),
        ("A\x07,CN,B,SG,50,50,,", "U+0007"),
    ],
)
def test_a_wrong_value_is_refused_with_its_line_and_the_rest_stands(line, words):
    found = table("X,CN,Y,CN,10,10,,", line)
    assert len(found.stakes) == 1
    assert found.refused[0].place == "line 3"
    assert words in found.refused[0].reason


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 and so on", "ZIP file or workbook"),
        (b"%PDF-1.7", "PDF"),
        (b"owner_name\xff", "Byte 11 is not UTF-8"),
        (b"a\x00b", "NUL"),
        (b"name,share\nA,1\n", "“name” is no column"),
        (b"owner_name,asset_name,share_low\n", "share_high is missing"),
        (b"owner_name,owner_name\n", "twice"),
        (f"{HEADER}\nA,CN,B\n".encode(), "Line 2 has 3 columns, not 8. Is it cut off?"),
        (f'{HEADER}\n"A,CN,B,SG,50,50,,\n'.encode(), "is not CSV"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_whole(body, words):
    with pytest.raises(WrongFile, match="(?s).*" + words.replace("(", r"\(")):
        read_table(body)


def test_a_table_from_a_german_spreadsheet_is_read():
    header = HEADER.replace(",", ";")
    assert table("A;CN;B;SG;50;50;;", header=header).stakes[0].low == 50


def test_bods_shares_become_stakes_with_source_and_days():
    company = entity(
        "a", "A Ltd", jurisdiction={"name": "China", "code": "CN"},
        identifiers=[{"id": PARENT, "scheme": "XI-LEI"}],
    )  # fmt: skip
    held = {**share(minimum=25, maximum=50), "startDate": "2020-01-01", "endDate": "2024-02-01"}
    related = relationship("r", "a", "b", held)
    related["source"] = {"assertedBy": [{"name": "Register"}], "url": "https://register.example"}
    stake = bods(company, entity("b", "B Ltd"), related).stakes[0]
    assert stake.owner.identifiers == (("LEI", PARENT),)
    assert (stake.owner.country, stake.low, stake.high) == ("CN", 25, 50)
    assert (stake.from_day, stake.to_day) == (date(2020, 1, 1), date(2024, 2, 1))
    assert (stake.source, stake.source_url) == ("Register", "https://register.example")


def test_an_exact_share_in_json_stays_exact():
    stake = bods(
        entity("a", "A"), entity("b", "B"), relationship("r", "a", "b", share(exact=16.667))
    ).stakes[0]
    assert stake.low == stake.high == Decimal("16.667")


def test_a_seat_on_the_board_is_a_red_flag_and_no_stake():
    found = bods(
        entity("a", "A"), entity("b", "B"), relationship("r", "a", "b", {"type": "boardMember"})
    )
    assert found.stakes == []
    assert "A has boardMember in B: a red flag, no stake" in found.beside[0].reason


def test_an_indirect_relationship_counts_through_its_parts():
    found = bods(
        entity("a", "A"), entity("m", "M"), entity("b", "B"),
        relationship("r1", "a", "m", share(exact=60)),
        relationship("r2", "m", "b", share(exact=50)),
        relationship("r3", "a", "b", share(exact=30), componentRecords=["r1", "r2"]),
    )  # fmt: skip
    assert len(found.stakes) == 2
    assert "counts through them" in found.beside[0].reason


def test_a_closed_record_ends_and_the_latest_statement_stands():
    old = relationship("r", "a", "b", share(exact=60))
    new = {**relationship("r", "a", "b", share(exact=60), status="closed")}
    new["statementDate"] = "2025-05-05"
    found = bods(entity("a", "A"), entity("b", "B"), new, old)
    assert [stake.to_day for stake in found.stakes] == [date(2025, 5, 5)]


def test_an_anonymous_person_makes_no_party():
    person = statement("p", "person", {"isComponent": False, "personType": "anonymousPerson"})
    found = bods(person, entity("b", "B"), relationship("r", "p", "b", share(exact=60)))
    assert (found.stakes, found.refused) == ([], [])
    assert [one.reason for one in found.beside] == [
        "It names no person, so it makes no party.",
        "interestedParty names nobody, so it makes no stake.",
    ]


def test_an_end_that_is_in_no_statement_is_refused():
    found = bods(entity("b", "B"), relationship("r", "p", "b", share(exact=60)))
    assert [one.reason for one in found.refused] == [
        "interestedParty “p” is no party of this file."
    ]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'[{"statementId": "x"', "Line 1, column 21 is not JSON"),
        (b'{"a": 1}', "list of statements"),
        (b'[{"statementType": "entityStatement"}]', "0.3 or older"),
        (b'[{"name": "A"}]', "Statement 1 has no recordId"),
        (b'[{"recordId": "a", "recordType": "ship"}]', "recordType"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[" + b"1" * 5_000 + b"]", "too long"),
    ],
)
def test_what_is_no_bods_is_refused_whole(body, words):
    with pytest.raises(WrongFile, match=words):
        read_bods(body)


@pytest.mark.parametrize(
    ("interest", "words"),
    [
        (share(exact=140), "share.exact must be between 0 and 100, not 140"),
        (share(exact="half"), "“half”"),
        ({"type": "shareholding", "share": [1]}, "share must be an object"),
        ({**share(exact=1), "startDate": "1899-01-01"}, "1899"),
        ({**share(exact=1), "startDate": "2023-01-01", "endDate": "2022-01-01"}, "before"),
        ({**share(exact=1), "details": "x\u202ey"}, "U+202E"),
        ({**share(exact=1), "details": "x\ud800"}, "half a character"),
    ],
)
def test_a_wrong_statement_is_refused_by_number(interest, words):
    found = bods(entity("a", "A"), entity("b", "B"), relationship("r", "a", "b", interest))
    assert found.stakes == []
    assert found.refused[0].place.startswith("statement 3")
    assert words in found.refused[0].reason


def gleif_row(kind="IS_DIRECTLY_CONSOLIDATED_BY", status="ACTIVE", **more):
    values = {"amount": "", "units": "", "child": CHILD, "registration": "PUBLISHED", **more}
    return (
        f"{values['child']},LEI,{PARENT},LEI,{kind},2018-01-01T00:00:00Z,,ACCOUNTING_PERIOD,"
        f"2016-05-01T00:00:00Z,,RELATIONSHIP_PERIOD,{status},{values['amount']},{values['units']},"
        f"2024-06-01T00:00:00Z,{values['registration']}"
    )


def gleif(*rows, **more):
    return read_gleif("\n".join([RR, *rows]).encode(), **more)


def test_gleif_says_who_consolidates_whom_and_no_share():
    found = gleif(gleif_row(), gleif_row("IS_ULTIMATELY_CONSOLIDATED_BY", "INACTIVE"))
    direct, ultimate = found.stakes
    assert direct.owner.identifiers == (("LEI", PARENT),)
    assert direct.asset.identifiers == (("LEI", CHILD),)
    assert (direct.low, direct.high, direct.direct) == (None, None, True)
    assert (direct.from_day, direct.to_day) == (date(2016, 5, 1), None)
    assert (ultimate.direct, ultimate.to_day) == (False, date(2024, 6, 1))


def test_a_share_that_gleif_measures_is_taken():
    assert gleif(gleif_row(amount="51.00", units="PERCENTAGE")).stakes[0].low == 51


def test_branches_and_funds_are_no_ownership_and_unknown_leis_are_counted():
    other = CHILD[:-2] + "99"
    found = gleif(
        gleif_row("IS_INTERNATIONAL_BRANCH_OF"), gleif_row(child=other), known={PARENT, CHILD}
    )
    assert found.stakes == []
    assert [one.reason[:1] for one in found.beside] == ["1", "1"]


def test_a_wrong_lei_and_an_annulled_record_are_refused_by_line():
    found = gleif(gleif_row(child="ACME"), gleif_row(registration="ANNULLED"))
    assert [(one.place, one.reason) for one in found.refused] == [
        ("line 2", "“ACME” is no LEI."),
        ("line 3", "The record was annulled."),
    ]


def test_gleif_xml_says_the_same():
    stake = read_gleif(XML.format(child=CHILD, parent=PARENT).encode()).stakes[0]
    assert (stake.owner.identifiers, stake.from_day) == ((("LEI", PARENT),), date(2016, 5, 1))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (XML.format(child=CHILD, parent=PARENT).encode()[:700], "breaks off or is wrong"),
        (b"<html><body>Not found</body></html>", "no relationship record"),
        (b"LEI,Name\nx,y\n", "no GLEIF relationship file"),
        (f"{RR}\n{CHILD},LEI\n".encode(), "Is it cut off?"),
    ],
)
def test_what_is_no_gleif_file_is_refused_whole(body, words):
    with pytest.raises(WrongFile, match=words.replace("?", r"\?")):
        read_gleif(body)


def test_an_entity_of_an_xml_file_opens_nothing():
    evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    body = XML.replace("?>\n", f"?>{evil}", 1).format(child="&e;", parent=PARENT)
    found = read_gleif(body.encode())
    assert "root:" not in str(found)
    assert found.stakes == []
