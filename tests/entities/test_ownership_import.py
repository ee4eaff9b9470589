"""What an ownership file changes: nothing unasked, all or nothing, and nothing the second time."""

import importlib.util
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from accounts.policy import UserRole
from entities.actions.changes import reference_version
from entities.actions.take_ownership import Origin, PlanMoved, take_ownership
from entities.exchange.outgoing import stakes_going_out, write_bods, write_table
from entities.exchange.plan import Step, plan
from entities.exchange.reading import read_ownership
from entities.models import Entity, Identifier, Name, Ownership
from tests.factories import EntityFactory, NameFactory, UnidentifiedFactory, UserFactory

pytestmark = pytest.mark.django_db

HEADER = (
    "owner_name,owner_country,owner_identifiers,asset_name,asset_country,share_low,share_high,"
    "from,to,source"
)
ORIGIN = Origin("stakes.csv", "ab" * 32, "CSV")
DAY = date(2025, 10, 15)


@pytest.fixture
def pair():
    return EntityFactory(name="Top Ltd"), EntityFactory(name="Unit Ltd")


@pytest.fixture
def archive(settings, tmp_path):
    """Uploaded files lie where nothing else of the tests looks."""
    options = {"location": str(tmp_path)}
    backend = "django.core.files.storage.FileSystemStorage"
    settings.STORAGES = {**settings.STORAGES, "archive": {"BACKEND": backend, "OPTIONS": options}}
    return tmp_path


def body(*lines):
    return "\n".join([HEADER, *lines]).encode()


def contents(*lines):
    return read_ownership("csv", body(*lines))


def take(*lines, **more):
    return take_ownership(contents(*lines), ORIGIN, by=None, **more)


def bods_schema():
    """The JSON schema of BODS 0.4 as its own review tool carries it."""
    package = importlib.util.find_spec("libcovebods")
    folder = Path(package.submodule_search_locations[0]) / "data" / "schema-0-4-0"
    found = {path.stem: json.loads(path.read_text()) for path in folder.glob("*.json")}
    known = Registry().with_resources(
        (one["$id"], DRAFT202012.create_resource(one)) for one in found.values() if "$id" in one
    )
    return Draft202012Validator(found["statement"], registry=known)


def steps(found):
    return [line.step for line in found.lines]


def test_a_stake_is_added_with_its_source_and_place_and_a_second_time_changes_nothing(pair):
    line = "Top Ltd,CN,,Unit Ltd,CN,60,60,2020-01-01,,"
    before = reference_version()
    assert steps(take(line)) == [Step.ADD]
    stake = Ownership.objects.get()
    assert (stake.owner, stake.asset) == pair
    assert (stake.share_low, stake.source) == (60, "stakes.csv (CSV)")
    assert "line 2" in stake.note and ORIGIN.sha256 in stake.note
    after = reference_version()
    assert after > before
    assert steps(take(line)) == [Step.SAME]
    assert (Ownership.objects.count(), reference_version()) == (1, after)


def test_the_same_source_corrects_its_stake_and_another_source_may_not_double_it(pair):
    take("Top Ltd,CN,,Unit Ltd,CN,30,30,2020-01-01,,Register")
    found = take("Top Ltd,CN,,Unit Ltd,CN,35,35,2020-01-01,2024,Register")
    assert steps(found) == [Step.CHANGE]
    stake = Ownership.objects.get()
    assert (stake.share_low, stake.to_day) == (35, date(2025, 1, 1))
    found = take("Top Ltd,CN,,Unit Ltd,CN,30,30,2021-01-01,,Newspaper")
    assert found.lines == []
    assert "35.000 percent of Unit Ltd already, by Register" in found.refused[0].reason
    assert Ownership.objects.count() == 1


def test_a_share_fills_in_a_stake_on_file_without_one_and_none_says_nothing_new(pair):
    Ownership.objects.create(owner=pair[0], asset=pair[1], source="List", note="As printed.")
    found = take("Top Ltd,CN,,Unit Ltd,CN,60,60,2020-01-01,,Register")
    assert steps(found) == [Step.CHANGE]
    stake = Ownership.objects.get()
    assert (stake.share_low, stake.from_day, stake.source) == (60, date(2020, 1, 1), "Register")
    assert stake.note.startswith("As printed.")
    assert steps(take("Top Ltd,CN,,Unit Ltd,CN,,,,,Newspaper")) == [Step.SAME]


def test_refusals_come_in_the_order_of_the_file(pair):
    found = plan(
        contents("Top Ltd,CN,,Top Ltd,CN,1,1,,,", "Top Ltd,CN,,Unit Ltd,CN,140,,,,"), source="f"
    )
    assert [one.place for one in found.refused] == ["line 2", "line 3"]


def test_several_stakes_of_one_owner_in_one_file_stand_side_by_side(pair):
    lines = [
        "Top Ltd,CN,,Unit Ltd,CN,30,30,,,Register",
        "Top Ltd,CN,,Unit Ltd,CN,20,20,,,Register",
        "Top Ltd,CN,,Unit Ltd,CN,20,20,,,Register",
    ]
    found = take(*lines)
    assert steps(found) == [Step.ADD, Step.ADD]
    assert found.refused[0].reason == "It repeats line 3."
    assert steps(take(*lines)) == [Step.SAME, Step.SAME]


def test_parties_are_found_by_identifier_before_name_and_merged_ones_as_their_target(pair):
    top, _unit = pair
    old = EntityFactory(name="Old Top", merged_into=top)
    Identifier.objects.create(entity=old, scheme="LEI", value="5493001KJTIIGC8Y1R12")
    found = take("Whatever,SG,LEI 5493001KJTIIGC8Y1R12,Unit Ltd,CN,60,60,,,")
    assert found.lines[0].owner == top
    assert Ownership.objects.get().owner == top


def test_a_legal_name_in_the_same_country_is_the_party_and_in_another_is_not(pair):
    top, _unit = pair
    NameFactory(entity=top, text="顶有限公司", kind="legal")
    NameFactory(entity=top, text="Topper", kind="trade")
    assert steps(plan(contents("顶有限公司,CN,,Unit Ltd,CN,60,60,,,"), source="f")) == [Step.ADD]
    for line in ("顶有限公司,SG,,Unit Ltd,CN,60,60,,,", "Topper,CN,,Unit Ltd,CN,60,60,,,"):
        assert steps(plan(contents(line), source="f")) == [Step.WAIT]


def test_a_name_of_several_parties_is_refused_with_who_they_are(pair):
    twin = EntityFactory(name="Top Ltd")
    found = plan(contents("Top Ltd,CN,,Unit Ltd,CN,60,60,,,"), source="f")
    assert twin.public_id in found.refused[0].reason
    assert found.refused[0].place == "line 2"


def test_an_owner_that_owns_itself_is_refused_by_any_of_its_names(pair):
    NameFactory(entity=pair[0], text="Top Limited", kind="legal")
    found = plan(contents("Top Limited,CN,,Top Ltd,CN,60,60,,,"), source="f")
    assert found.refused[0].reason == "“Top Limited” cannot own itself."


def test_a_new_party_is_made_only_when_it_is_wanted_and_is_known_the_second_time(pair):
    line = "Fresh Ltd,SG,LEI 5493001KJTIIGC8Y1R12,Unit Ltd,CN,60,60,,,"
    waiting = take(line)
    assert steps(waiting) == [Step.WAIT]
    assert not Entity.objects.filter(name="Fresh Ltd").exists()
    assert steps(take(line, wanted=waiting.new_parties)) == [Step.ADD]
    made = Entity.objects.get(name="Fresh Ltd")
    assert (made.country, made.source) == ("SG", "stakes.csv (CSV)")
    assert made.identifiers.get().value == "5493001KJTIIGC8Y1R12"
    assert Name.objects.get(entity=made).kind == "legal"
    assert steps(take(line, wanted=waiting.new_parties)) == [Step.SAME]


def test_a_plan_that_moved_meanwhile_is_not_applied(pair):
    line = "Top Ltd,CN,,Unit Ltd,CN,60,60,,,"
    shown = plan(contents(line), source=ORIGIN.source)
    take(line)
    with pytest.raises(PlanMoved, match="Look again"):
        take(line, mark=shown.mark)


def test_what_went_out_comes_back_as_on_file_already(pair):
    top, unit = pair
    NameFactory(entity=top, text="Other")
    person = EntityFactory(kind="person", name="Jane Doe")
    formula = EntityFactory(name="=1+1 Ltd")
    Ownership.objects.create(owner=top, asset=unit, share_low=16, share_high=33, relation="parent")
    Ownership.objects.create(owner=unit, asset=formula, from_day=date(2020, 1, 1))
    Ownership.objects.create(owner=person, asset=unit, share_low=Decimal("16.667"),
        share_high=Decimal("16.667"), to_day=date(2026, 1, 1))  # fmt: skip
    going = stakes_going_out(None, DAY)
    table = write_table(going)
    assert b"Jane" not in table
    assert steps(plan(read_ownership("csv", table), source="f")) == [Step.SAME] * 3
    statements = write_bods(going, as_of=DAY, publisher="ChipTrail")
    assert b"Jane" not in statements
    found = plan(read_ownership("bods", statements), source="f")
    assert steps(found) == [Step.SAME] * 2
    assert found.refused == []


def test_only_what_somebody_may_see_goes_out(pair, client):
    hidden = EntityFactory(starter_key=None, name="Ours")
    Ownership.objects.create(owner=hidden, asset=pair[1], share_low=60, share_high=60)
    Ownership.objects.create(owner=pair[0], asset=pair[1], share_low=30, share_high=30)
    for name in ("export.csv", "export.json"):
        given = client.get(f"/entities/ownership/{name}", {"as_of": "2025-10-15"}).content.decode()
        assert "Top Ltd" in given and "Ours" not in given
    assert client.get("/entities/ownership/export.csv?as_of=soon").status_code == 404


def test_bods_statements_are_as_the_standard_asks(pair):
    Ownership.objects.create(owner=UnidentifiedFactory(), asset=pair[1], share_low=60)
    Ownership.objects.create(owner=pair[0], asset=pair[1], source="Register", quality="official")
    statements = json.loads(
        write_bods(stakes_going_out(None, DAY), as_of=DAY, publisher="ChipTrail")
    )
    again = json.loads(write_bods(stakes_going_out(None, DAY), as_of=DAY, publisher="ChipTrail"))
    assert statements == again
    assert [error.message for error in bods_schema().iter_errors(statements)] == []
    kinds = [one["recordType"] for one in statements]
    assert kinds == ["entity"] * 3 + ["relationship"] * 2
    records = {one["recordId"] for one in statements}
    assert len(records) == len(statements)
    for one in statements:
        assert 32 <= len(one["statementId"]) <= 64
        assert one["declarationSubject"] in records
        assert one["statementDate"] == "2025-10-15"
        if one["recordType"] == "relationship":
            details = one["recordDetails"]
            assert {details["subject"], details["interestedParty"]} <= records
    assert statements[-2]["recordDetails"]["interests"][0]["share"] == {"minimum": 60.0}
    assert statements[-1]["source"]["type"] == ["officialRegister"]


def test_the_command_imports_nothing_while_a_line_is_refused(pair, tmp_path, capsys):
    path = tmp_path / "stakes.csv"
    good = "Top Ltd,CN,,Unit Ltd,CN,60,60,,,"
    path.write_bytes(body(good, "Top Ltd,CN,,Unit Ltd,CN,140,140,,,"))
    with pytest.raises(CommandError, match="Nothing was imported"):
        call_command("import_ownership", "csv", path)
    assert "line 3: share_low must be between 0 and 100, not 140" in capsys.readouterr().out
    assert Ownership.objects.count() == 0
    call_command("import_ownership", "csv", path, "--preview")
    assert Ownership.objects.count() == 0
    call_command("import_ownership", "csv", path, "--leave-refused")
    assert Ownership.objects.count() == 1


def test_the_commands_tell_a_wrong_file_and_a_wrong_day(tmp_path):
    with pytest.raises(CommandError, match="Could not read"):
        call_command("import_ownership", "csv", tmp_path / "none.csv")
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(CommandError, match="list of statements"):
        call_command("import_ownership", "bods", tmp_path / "x.json")
    with pytest.raises(CommandError, match="soon"):
        call_command("export_ownership", "csv", "--as-of", "soon")


def test_the_export_command_writes_what_the_import_command_reads(pair, tmp_path):
    Ownership.objects.create(owner=pair[0], asset=pair[1], share_low=60, share_high=60)
    for kind in ("csv", "bods"):
        path = tmp_path / kind
        call_command("export_ownership", kind, "--as-of", "2025-10-15", "--out", path)
        call_command("import_ownership", kind, path)
    assert Ownership.objects.count() == 1


def upload(client, *lines, kind="csv"):
    given = SimpleUploadedFile("stakes.csv", body(*lines))
    return client.post("/entities/ownership/import/", {"kind": kind, "file": given})


def mark_of(page):
    return page.content.decode().split('name="mark" value="')[1].split('"')[0]


def test_an_upload_is_shown_first_and_taken_when_asked(client, pair, archive):
    client.force_login(UserFactory())
    led = upload(client, "Top Ltd,CN,,Unit Ltd,CN,60,60,,,", "Fresh Ltd,SG,,Unit Ltd,CN,5,5,,,")
    page = client.get(led["Location"])
    assert "Top Ltd" in page.content.decode() and "Fresh Ltd" in page.content.decode()
    assert Ownership.objects.count() == 0
    client.post(led["Location"], {"mark": mark_of(page)})
    assert list(Ownership.objects.values_list("owner__name", flat=True)) == ["Top Ltd"]
    page = client.get(led["Location"])
    client.post(led["Location"], {"mark": mark_of(page), "wanted": "0"})
    assert Ownership.objects.filter(owner__name="Fresh Ltd").count() == 1
    assert "what the file says is on file" in client.get(led["Location"]).content.decode()
    assert [path.name for path in archive.rglob("*") if path.is_file()] == [
        led["Location"].split("/")[-2]
    ]


def test_a_refused_line_must_be_left_out_knowingly(client, pair, archive):
    client.force_login(UserFactory())
    led = upload(client, "Top Ltd,CN,,Unit Ltd,CN,60,60,,,", "Top Ltd,CN,,Top Ltd,CN,60,60,,,")
    page = client.get(led["Location"])
    assert "cannot own itself" in page.content.decode()
    refused = client.post(led["Location"], {"mark": mark_of(page)})
    assert refused.status_code == 422 and Ownership.objects.count() == 0
    client.post(led["Location"], {"mark": mark_of(page), "leave_refused": "on"})
    assert Ownership.objects.count() == 1


def test_a_plan_shown_before_others_wrote_is_shown_again(client, pair, archive):
    client.force_login(UserFactory())
    led = upload(client, "Top Ltd,CN,,Unit Ltd,CN,60,60,,,")
    mark = mark_of(client.get(led["Location"]))
    Ownership.objects.create(owner=pair[0], asset=pair[1], share_low=60, share_high=60)
    answer = client.post(led["Location"], {"mark": mark})
    assert answer.status_code == 422 and "Look again" in answer.content.decode()
    assert Ownership.objects.count() == 1


def test_a_wrong_file_is_a_sentence_beside_the_form(client, archive):
    client.force_login(UserFactory())
    given = SimpleUploadedFile("stakes.xlsx", b"PK\x03\x04")
    page = client.post("/entities/ownership/import/", {"kind": "csv", "file": given})
    assert page.status_code == 422
    assert "ZIP file or workbook" in page.content.decode()
    empty = client.post("/entities/ownership/import/", {"kind": "bods"})
    assert "Choose a file." in empty.content.decode()
    assert not list(archive.rglob("*"))


@pytest.mark.parametrize("role", [UserRole.READER, UserRole.CONTRIBUTOR])
def test_who_may_not_edit_may_not_import(client, role):
    client.force_login(UserFactory(role=role))
    assert client.get("/entities/ownership/import/").status_code == 403
    client.logout()
    assert client.get("/entities/ownership/import/").status_code == 302


def test_a_file_of_another_session_is_not_there(client, archive):
    client.force_login(UserFactory())
    assert client.get(f"/entities/ownership/import/{'0' * 64}/").status_code == 404


def test_a_plan_costs_the_same_however_many_lines(pair, django_assert_max_num_queries):
    lines = [f"Top Ltd,CN,,Unit Ltd,CN,1,1,{year}-01-01,{year}-06,R" for year in range(1950, 2020)]
    found = contents(*lines)
    with django_assert_max_num_queries(8):
        plan(found, source="f")
