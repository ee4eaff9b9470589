"""The screening pages: what is asked, answered, kept and forgotten."""

import csv
import io
import json
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.policy import UserRole
from entities.models import Listing, ListSnapshot
from entities.screening.explained import features_in_words
from entities.screening.signing import is_intact, is_ours, signed
from ingest.models import ScreeningJob
from ingest.queue import claim
from ingest.screening.jobs import AT_ONCE, SCREEN, screen_waiting
from tests.factories import EntityFactory, NameFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def sugon():
    party = EntityFactory(name="Sugon", country="CN")
    NameFactory(entity=party, text="曙光信息产业", lang="zh")
    Listing.objects.create(
        entity=party, control_list="US Entity List", name="Sugon", listed_on=date(2019, 6, 24)
    )
    ListSnapshot.objects.create(
        control_list="US Entity List", taken_on=date(2026, 7, 31), sha256="a" * 64,
        completeness="complete",
    )  # fmt: skip
    return party


def ask(client, names: str, **more):
    """Post a list; the job's page where there is one."""
    return client.post("/screen/", {"what": "names", "names": names, **more}, follow=True)


def test_a_short_list_is_answered_at_once_with_no_hit_said_plainly(client, sugon):
    page = ask(client, "曙光信息产业\nNobody Whatsoever")
    said = page.content.decode()
    assert "1 name matches" in said and "US Entity List 2019-06-24" in said
    assert "no hit" in said and f"/entities/{sugon.public_id}/" in said


def test_a_long_list_waits_for_the_worker_and_tells_how_far_it_is(client, sugon):
    page = ask(client, "Sugon\n" * (AT_ONCE + 1))
    assert "51 names are being screened" in page.content.decode()
    address = page.redirect_chain[-1][0]
    told = client.get(f"{address}progress.json").json()
    assert told == {"answered": 0, "total": 51, "is_over": False}
    screen_waiting(timezone.now())
    assert client.get(f"{address}progress.json").json()["is_over"]
    assert "51 names match" in client.get(address).content.decode()


def test_a_job_whose_worker_died_is_taken_by_another_and_answered_once(client, sugon):
    ask(client, "Sugon\n" * (AT_ONCE + 1))
    job = claim(SCREEN, timezone.now())
    assert claim(SCREEN, timezone.now()) is None
    ScreeningJob.objects.update(retry_at=timezone.now())
    screen_waiting(timezone.now())
    job.refresh_from_db()
    assert job.done_at and len(job.answers) == 51


def test_the_threshold_can_be_moved_afterwards(client, sugon):
    address = ask(client, "Sugom Corporation").redirect_chain[-1][0]
    score = ScreeningJob.objects.get().answers[0]["hits"][0]["score"]
    assert 0.5 < score < 1
    loose = client.get(f"{address}?threshold={score}").content.decode()
    strict = client.get(f"{address}?threshold=0.99").content.decode()
    assert "1 name matches" in loose and "0 names match" in strict


def test_a_table_is_read_and_its_answers_come_back_as_a_table(client, sugon):
    table = SimpleUploadedFile("names.csv", b"Firma;Land\nSugon;CN\n=cmd();DE\n")
    address = ask(client, "", file=table).redirect_chain[-1][0]
    answer = client.get(f"{address}result.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(answer)))
    assert [row["result"] for row in rows] == ["match", "no hit"]
    assert rows[0]["listed_on"] == "2019-06-24" and rows[1]["asked"] == "'=cmd()"
    assert client.get(f"{address}result.json").json()["answers"][0]["hits"][0]["score"] == 1.0


def test_a_file_that_is_not_what_it_says_is_a_sentence_and_nothing_is_kept(client):
    book = SimpleUploadedFile("names.csv", b"PK\x03\x04 a workbook")
    page = ask(client, "", file=book)
    assert page.status_code == 422 and "packed file" in page.content.decode()
    assert not ScreeningJob.objects.exists()


def test_nothing_given_is_a_sentence(client):
    assert "Paste names" in ask(client, " \n ").content.decode()


def test_a_text_shows_whom_it_names(client, sugon):
    page = client.post(
        "/screen/", {"what": "text", "text": "Again, Sugon <b>bought</b>."}, follow=True
    )
    said = page.content.decode()
    assert "<mark" in said and "1 name in this text" in said and "<b>bought" not in said


def test_what_one_member_asked_nobody_else_sees(client, sugon):
    client.force_login(UserFactory(role=UserRole.INVESTIGATOR))
    address = ask(client, "Sugon").redirect_chain[-1][0]
    assert client.get(address).status_code == 200
    client.force_login(UserFactory(role=UserRole.ADMINISTRATOR))
    assert client.get(address).status_code == 404
    client.logout()
    assert client.get(f"{address}receipt.json").status_code == 404


def test_an_anonymous_asker_does_not_learn_of_a_party_that_is_not_public(client):
    EntityFactory(name="Quietly Investigated Trading", starter_key=None)
    ask(client, "Quietly Investigated Trading")
    assert ScreeningJob.objects.get().answers[0]["hits"] == []
    assert client.get("/screen/suggestions.json?q=Quiet").json() == {"results": []}


def test_what_was_asked_is_forgotten_after_a_day_or_at_once(client, sugon):
    address = ask(client, "Sugon").redirect_chain[-1][0]
    ScreeningJob.objects.update(asked_at=timezone.now() - timedelta(hours=25))
    assert client.get(address).status_code == 404
    screen_waiting(timezone.now())
    assert not ScreeningJob.objects.exists()
    address = ask(client, "Sugon").redirect_chain[-1][0]
    client.post(f"{address}forget/")
    assert not ScreeningJob.objects.exists()


def test_names_asked_for_are_in_no_history_and_no_log(client, caplog):
    caplog.set_level(0)
    ask(client, "Secret Query Name")
    assert not hasattr(ScreeningJob, "pgh_event_models")
    assert "Secret Query" not in caplog.text


def test_those_who_may_not_read_sign_in_first(client, settings):
    settings.PUBLIC_READ = False
    for address in ("/screen/", "/screen/receipts/", "/screen/suggestions.json?q=a"):
        assert client.get(address)["Location"].startswith("/sign-in/")


def test_anonymous_lists_do_not_pile_up(client, sugon, monkeypatch):
    monkeypatch.setattr("ingest.screening.views.MOST_WAITING", 1)
    ask(client, "Sugon\n" * (AT_ONCE + 1))
    assert "Too many lists are waiting" in ask(client, "Sugon").content.decode()


# --- receipts ----------------------------------------------------------------------------------


@pytest.fixture
def receipt(client, sugon):
    """The receipt of a hit and of a name without one."""
    address = ask(client, "Sugon\nNobody Whatsoever").redirect_chain[-1][0]
    return client.get(f"{address}receipt.json").json()


def check(client, receipt: object) -> str:
    content = receipt if isinstance(receipt, bytes) else json.dumps(receipt).encode()
    file = SimpleUploadedFile("receipt.json", content)
    return client.post("/screen/receipts/", {"file": file}).content.decode()


def test_a_receipt_says_what_was_asked_of_which_lists_and_what_came_of_it(receipt, sugon):
    assert is_intact(receipt) and is_ours(receipt)
    assert receipt["answers"][0][0]["id"] == sugon.public_id and receipt["answers"][1] == []
    assert receipt["lists"] == [
        {
            "list": "US Entity List",
            "taken_on": "2026-07-31",
            "completeness": "complete",
            "sha256": "a" * 64,
        }
    ]
    assert receipt["matcher"].startswith("names-") and receipt["taken_at"]


def test_a_receipt_is_genuine_and_the_same_today(client, receipt):
    assert "Genuine, and the answer is the same today" in check(client, receipt)


def test_a_new_entry_makes_a_no_hit_another_answer_and_says_which(client, receipt):
    Listing.objects.create(control_list="UVL", name="Nobody Whatsoever")
    said = check(client, receipt)
    assert "the answer is another today" in said
    assert "Question 2: Nobody Whatsoever (LST-" in said and "1 list has another state" in said


@pytest.mark.parametrize("part", ["taken_at", "answers", "lists", "matcher"])
def test_a_receipt_that_was_changed_does_not_fit(client, receipt, part):
    receipt[part] = [[], []] if part == "answers" else [] if part == "lists" else "other"
    assert "The signature does not fit" in check(client, receipt)


def test_a_receipt_signed_elsewhere_is_told_apart(client, receipt, settings):
    body = {name: value for name, value in receipt.items() if name != "signature"}
    settings.SECRET_KEY = "another installation"
    foreign = signed(body)
    settings.SECRET_KEY = "only-for-tests-and-nothing-else"
    assert "Signed, but not by this installation" in check(client, foreign)
    settings.SECRET_KEY_FALLBACKS = ["another installation"]
    assert "Genuine" in check(client, foreign)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no json", "it is not JSON"),
        (b"[1]", "holds no object"),
        (b'{"kind": "x"}', "no screening receipt of this product"),
        (b'{"kind": "chiptrail screening receipt", "form": 1}', "lacks its part"),
    ],
)
def test_what_is_no_receipt_is_a_sentence(client, content, said):
    assert said in check(client, content)


def test_the_command_checks_a_receipt(receipt, tmp_path, capsys):
    file = tmp_path / "receipt.json"
    file.write_text(json.dumps(receipt))
    call_command("verify_receipt", str(file))
    assert "the same today" in capsys.readouterr().out
    file.write_text(json.dumps(receipt | {"taken_at": "2020"}))
    with pytest.raises(CommandError, match="signature does not fit"):
        call_command("verify_receipt", str(file))


# --- while somebody types ------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["sug", "曙光", "信息产业", "Sugom"])
def test_parties_are_suggested_in_any_script_and_with_errors(client, sugon, typed):
    [found] = client.get("/screen/suggestions.json", {"q": typed}).json()["results"]
    assert found["public_id"] == sugon.public_id and found["listed"]


def test_merged_parties_lead_to_the_survivor(client, sugon):
    NameFactory(entity=EntityFactory(name="x", merged_into=sugon), text="Zenith Dawn Works")
    [found] = client.get("/screen/suggestions.json", {"q": "zenith"}).json()["results"]
    assert found["public_id"] == sugon.public_id and found["name"] == "Zenith Dawn Works"


def test_the_page_says_how_names_are_compared(client):
    said = client.get("/screen/").content.decode()
    meanings = features_in_words()
    assert {"known_name", "same_consonants", "different_places"} <= meanings.keys()
    for name, meaning in meanings.items():
        assert meaning.endswith(".") and name in said
