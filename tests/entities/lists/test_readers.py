"""The readers of control lists, on small files in the published shapes and on whole ones."""

import gzip
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from entities.lists import READERS, ListFileError, csl
from entities.lists.entry import without_scope
from tests.entities.lists.files import UNVERIFIED, columns, compact, published, record

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
FULL = SHARED / "consolidated_screening_list_2026-07-31.json.gz"
PARTIAL = SHARED / "consolidated_screening_list_partial_2023-11.csv.gz"

UN = b"""<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-08-01T00:00:00.000Z">
 <INDIVIDUALS><INDIVIDUAL><DATAID>11</DATAID><FIRST_NAME>Jon</FIRST_NAME>
  <SECOND_NAME>Doe</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
  <REFERENCE_NUMBER>KPi.001</REFERENCE_NUMBER><LISTED_ON>2009-07-16</LISTED_ON>
  <COMMENTS1>Born in a village.</COMMENTS1>
  <INDIVIDUAL_ADDRESS><STREET>1 Lane</STREET><COUNTRY>Iran (Islamic Republic of)</COUNTRY>
  </INDIVIDUAL_ADDRESS></INDIVIDUAL></INDIVIDUALS>
 <ENTITIES><ENTITY><DATAID>12</DATAID><FIRST_NAME>QUILL TRADING</FIRST_NAME>
  <REFERENCE_NUMBER>KPe.001</REFERENCE_NUMBER><LISTED_ON>2012-05-02</LISTED_ON>
  <ENTITY_ALIAS><ALIAS_NAME>Quill Co</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ADDRESS><CITY>Pyongyang</CITY>
  <COUNTRY>Democratic People's Republic of Korea</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES>
</CONSOLIDATED_LIST>"""

EU = b"""<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-02T10:00:00">
 <sanctionEntity logicalId="77" euReferenceNumber="EU.1.2"><remark>A note.</remark>
  <regulation numberTitle="1/2024 (OJ L1)" programme="UKR" publicationDate="2024-02-23"
   entryIntoForceDate="2024-02-24"><publicationUrl>https://eur.example/1</publicationUrl>
  </regulation><subjectType code="enterprise"/>
  <nameAlias wholeName="Quill JSC"/>
  <nameAlias wholeName="\xd0\x9a\xd0\xb2\xd0\xb8\xd0\xbb\xd0\xbb"/>
  <address street="1 Lane" city="Omsk" countryIso2Code="RU" countryDescription="RUSSIA"/>
  <identification identificationTypeDescription="Tax number" number="5501234567"
   countryIso2Code="RU"/></sanctionEntity></export>"""


def read(body):
    return csl.read(body).entries


def test_the_published_json_gives_entries_field_by_field():
    (entry,) = read(published(record("Quill Co", end_date="2056-01-01", remarks="See note")))
    assert entry.control_list == "US Entity List"
    assert (entry.name, entry.aliases) == ("Quill Co", ("Quill Co alias",))
    assert entry.addresses == ("1 Quay Road, Harbin, CN",) and entry.countries == ("CN",)
    assert (entry.start, entry.end, entry.remarks) == ("2019-10-09", "2056-01-01", "See note")
    assert entry.citation == "84 FR 54002" and entry.licence_policy == "Presumption of denial."


def test_the_three_forms_agree_on_what_they_all_say():
    of_json = read(published(record("Quill Co", license_requirement="X", ids=[])))[0]
    row = {
        "name": "Quill Co",
        "addresses": "1 Quay Road, Harbin, CN",
        "federal_register_notice": "84 FR 54002",
        "start_date": "2019-10-09",
        "alt_names": "Quill Co alias; Second",
    }
    of_csv = read(columns(row))[0]
    of_compact = read(compact({"n": "Quill Co", "a": ["Quill Co alias"], "fr": "84 FR 54002"}))[0]
    for entry in (of_json, of_csv, of_compact):
        said = (entry.control_list, entry.name, entry.citation, entry.countries)
        assert said == ("US Entity List", "Quill Co", "84 FR 54002", ("CN",))
    assert of_csv.aliases == ("Quill Co alias", "Second")
    assert of_compact.addresses is None and of_compact.start is None


def test_every_list_in_the_file_is_kept_apart():
    names = {
        read(published(record("X", source=source)))[0].control_list
        for source in (UNVERIFIED, "Military End User (MEU) List - Bureau", "A New List (ANL) - X")
    }
    assert names == {"US Unverified List", "US MEU List", "US A New List (ANL)"}


def test_scope_stays_in_the_name_and_is_data_beside_it():
    printed = "Quill Co; and any successor, sub-unit, or subsidiary thereof"
    (entry,) = read(published(record(printed, alt_names=[])))
    assert entry.name == printed
    assert entry.scope_text == "and any successor, sub-unit, or subsidiary thereof"
    assert without_scope(entry.name) == "Quill Co"


def test_a_bare_address_is_no_party():
    entries = read(published(record("Address 01"), record("Address Systems Co")))
    assert [entry.kind for entry in entries] == ["address", "party"]


def test_of_people_only_names_countries_and_citations_are_kept():
    person = record("DOE, Jon", type="Individual", remarks="Born 1970", dates_of_birth=["1970"])
    person["ids"] = [{"type": "Passport", "number": "X1234567", "country": "IR"}]
    (entry,) = read(published(person))
    assert (entry.addresses, entry.identifiers, entry.remarks) == ((), (), "")
    assert entry.countries == ("CN",) and "1970" not in repr(entry) and "X123" not in repr(entry)


def test_numbers_of_registers_are_read_from_json_and_csv():
    number = {
        "type": "Unified Social Credit Code (USCC)",
        "number": "911100007109",
        "country": "CN",
    }
    of_json = read(published(record("Q", ids=[number])))[0]
    row = {"name": "Q", "ids": "Unified Social Credit Code (USCC), 911100007109, CN"}
    expected = (("Unified Social Credit Code (USCC)", "911100007109", "CN"),)
    assert of_json.identifiers == read(columns(row))[0].identifiers == expected


def test_misspellings_stay_as_printed():
    assert read(compact({"n": "Suma Techology"}))[0].name == "Suma Techology"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04zip", "zip archive"),
        (b"<html>not found</html>", "neither the JSON"),
        (b"\xff\xfe\x00name", "no text in UTF-8"),
        (published(record("Q"))[:-30], "breaks off at character"),
        (gzip.compress(published(record("Q")))[:-20], "breaks off before its end"),
        (b'{"results": [1]}', "Entry 1 is '1' and no record"),
        (b'{"results": [{"source": "X (EL)", "name": ""}]}', "Entry 1 has no name"),
        (b'{"rows": []}', "no “results” and no “entries”, but rows"),
        (b'{"entries": [{"n": "Q", "s": 0}]}', "without the “tables”"),
        (compact({"n": "Q", "lr": 9}), "refers to 9"),
        (published(record("Q" * 10_000)), "10,000 characters"),
        (b"name,nothing\na,b\n", "no column “source”"),
        (b"Sourc,name\na,b\n", "no column “source”"),
        (columns({"name": "A"}) + b'"x","y"\n' + b'"x","y"\n', "has 2 columns"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(body, sentence):
    with pytest.raises(ListFileError, match=sentence.replace("(", r"\(")):
        read(body)


def test_a_bomb_does_not_go_off(monkeypatch):
    monkeypatch.setattr("entities.lists.unpacking.MOST_BYTES", 1000)
    with pytest.raises(ListFileError, match="unpacks to more than 1,000 bytes"):
        read(gzip.compress(b" " * 5000))


def test_a_cut_last_record_is_left_out_and_noted():
    reading = csl.read(columns({"name": "A"}, {"name": "B"})[:-40])
    assert [entry.name for entry in reading.entries] == ["A"]
    assert reading.broken_off and "breaks off" in reading.remarks[0]


def test_control_characters_are_not_kept():
    assert read(published(record("Qui\x00ll\x1b Co")))[0].name == "Quill Co"


def test_the_list_of_the_united_nations_is_read():
    reading = READERS["un"].read(UN, lambda count: None)
    person, body = reading.entries
    assert reading.taken_on == date(2026, 8, 1)
    assert (person.name, person.countries, person.addresses) == ("Jon Doe", ("IR",), ())
    assert person.remarks == "" and person.start == "2009-07-16"
    assert (body.name, body.aliases, body.countries) == ("QUILL TRADING", ("Quill Co",), ("KP",))


def test_the_list_of_the_european_union_is_read():
    reading = READERS["eu"].read(EU, lambda count: None)
    (entry,) = reading.entries
    assert reading.taken_on == date(2026, 8, 2)
    assert (entry.name, entry.aliases) == ("Quill JSC", ("Квилл",))
    assert (entry.number, entry.start, entry.programs) == ("77", "2024-02-24", ("UKR",))
    assert entry.identifiers == (("Tax number", "5501234567", "RU"),)


@pytest.mark.parametrize("name", ["un", "eu"])
def test_an_xml_file_may_not_declare_entities(name):
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]><export>&a;</export>'
    with pytest.raises(ListFileError, match="declares entities"):
        READERS[name].read(bomb, lambda count: None)


@pytest.mark.skipif(not FULL.exists(), reason="needs ../shared/data beside the repository")
def test_a_whole_snapshot_is_read_list_by_list():
    reading = csl.read(FULL.read_bytes())
    counts = Counter(entry.control_list for entry in reading.entries)
    assert len(reading.entries) == reading.stated == 25_921
    assert counts["US Entity List"] == 3420 and counts["US CMIC List"] == 68 and len(counts) == 12
    assert reading.taken_on == date(2026, 7, 31)
    assert sum(entry.kind == "address" for entry in reading.entries) == 19


@pytest.mark.skipif(not PARTIAL.exists(), reason="needs ../shared/data beside the repository")
def test_an_older_copy_that_breaks_off_is_read_up_to_there():
    reading = csl.read(PARTIAL.read_bytes())
    assert len(reading.entries) == 4226 and reading.broken_off
    assert sum(entry.control_list == "US Entity List" for entry in reading.entries) == 919
