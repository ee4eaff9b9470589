"""One report from file to leads, through a real worker on the embedded services."""

import time
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from cases.models import Lead
from ingest.actions.store import from_file, known_outlet, store_article
from ingest.models import Article, ArticleVersion, Claim, Story
from ingest.queue import nudge
from rules.codes import ClaimKind, Pathway

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "article-de.txt"

IFLYTEK, SENSETIME, AI_GALAXY = "iFlytek", "SenseTime", "AI-Galaxy"


def wait_for_the_line(seconds: float = 60) -> None:
    """Until every article is grouped and read and every story looked at."""
    deadline = time.monotonic() + seconds
    while (
        Article.objects.unfinished().exists()
        or ArticleVersion.objects.unfinished().exists()
        or Story.objects.unfinished().exists()
    ):
        assert time.monotonic() < deadline, "The line did not finish."
        time.sleep(0.1)


def leads(pathway: Pathway):
    return Lead.objects.filter(pathway=pathway)


@pytest.fixture
def samples(worker):
    """The sample articles, read by the worker."""
    call_command("load_starter", verbosity=0)
    worker.start()
    call_command("load_samples", verbosity=0)
    wait_for_the_line()


def check_leads() -> None:
    """What the report must lead to, whoever retells it."""
    rental = leads(Pathway.DOMESTIC_CLOUD_RENTAL).get(principal__name=IFLYTEK)
    assert rental.chip_text == "A100"
    speakers = rental.lead_claims.filter(claim__speaker_count=2, support="supports")
    assert speakers.filter(claim__speaker_kind="anonymous").exists()

    for pathway in (Pathway.INTERMEDIARY_RESELLER, Pathway.SUBSIDIARY_PURCHASE):
        bought = leads(pathway).get(principal__name=SENSETIME)
        assert bought.lead_claims.filter(claim__speaker_count=3).exists()
        assert bought.lead_claims.filter(support="denies").exists()

    offer = leads(Pathway.DOMESTIC_CLOUD_RENTAL).get(host__name=AI_GALAXY)
    assert (offer.price_amount, offer.price_currency, offer.price_chips) == (10, "USD", 8)

    for pathway in (
        Pathway.US_HYPERSCALER_REGION,
        Pathway.SHELL_COMPANY,
        Pathway.STATE_BACKED_CLUSTER,
        Pathway.STOCKPILING,
    ):
        assert leads(pathway).exists(), f"No lead on {pathway}."
    assert leads(Pathway.US_HYPERSCALER_REGION).filter(host=None, principal=None).exists()
    assert leads(Pathway.SHELL_COMPANY).filter(principal=None).exists()


def check_answers() -> None:
    """The answers that go with it."""
    claims = Claim.objects.all()
    assert claims.filter(kind=ClaimKind.DENIAL, speaker_party=SENSETIME).exists() or (
        claims.filter(kind=ClaimKind.DENIAL, speaker__contains=SENSETIME).exists()
    )
    assert claims.filter(kind=ClaimKind.NO_COMMENT, quote__contains=IFLYTEK).exists()
    assert claims.filter(kind=ClaimKind.OFFICIAL).exists()
    assert claims.filter(kind=ClaimKind.LEGAL_OPINION).count() >= 2
    assert claims.filter(kind=ClaimKind.GENERAL_STATEMENT, quote__contains="Nvidia").exists()


def check_spans() -> None:
    """Every field of every lead and every claim lies where it says."""
    for lead in Lead.objects.all():
        names = {field.name for field in lead.fields.all()}
        assert {"pathway", "principal"} <= names, f"{lead}: {names}"
        for field in lead.fields.select_related("version"):
            assert field.version.text[field.start : field.end].strip()
    for claim in Claim.objects.select_related("version"):
        assert claim.version.text[claim.start : claim.end] == claim.quote


def test_the_samples_become_one_story_and_its_leads(samples):
    story = Story.objects.get()
    langs = story.members.values_list("version__article__lang", flat=True)
    assert set(langs) == {"de", "en", "zh"}
    check_leads()
    check_answers()
    check_spans()


@pytest.mark.skipif(not SEED.exists(), reason="the report itself is not ours to ship")
def test_the_report_itself_becomes_an_article_and_its_leads(worker):
    call_command("load_starter", verbosity=0)
    worker.start()
    store_article(
        from_file(SEED, url="https://aggregator.example/report"),
        outlet=known_outlet("An aggregator"),
        now=timezone.now(),
    )
    nudge("ingest.group")
    wait_for_the_line()

    article = Article.objects.get()
    assert (article.lang, article.published.isoformat()) == ("de", "2023-03-09")
    mentioned = set(article.current.mentions.values_list("label", flat=True))
    assert {IFLYTEK, SENSETIME, AI_GALAXY, "A100"} <= mentioned
    check_leads()
    check_answers()
    check_spans()


def test_taking_the_same_file_twice_changes_nothing(tmp_path, transactional_db):
    file = tmp_path / "a.txt"
    file.write_text("Nothing much\n\nA short text about the weather in spring.", encoding="utf-8")
    for _ in range(2):
        call_command(
            "ingest_file", str(file), url="https://news.example/a", outlet="N", verbosity=0
        )
    assert Article.objects.count() == ArticleVersion.objects.count() == Story.objects.count() == 1
    assert not Lead.objects.exists()


def test_an_edited_article_is_a_new_version_of_the_same_one(tmp_path, transactional_db):
    file = tmp_path / "a.txt"
    for text in ("Spring is late this year in the north.", "Spring is early this year after all."):
        file.write_text(f"The weather\n\n{text}", encoding="utf-8")
        call_command("ingest_file", str(file), url="https://news.example/a", outlet="N")
    assert list(Article.objects.get().versions.values_list("number", flat=True)) == [2, 1]


def test_an_empty_file_is_refused_with_a_sentence(tmp_path, transactional_db):
    file = tmp_path / "a.txt"
    file.write_bytes(b"")
    with pytest.raises(Exception, match="No text was found in"):
        call_command("ingest_file", str(file), url="https://news.example/a", outlet="N")
    assert not Article.objects.exists()


def test_an_address_that_is_none_is_refused(tmp_path, transactional_db):
    file = tmp_path / "a.txt"
    file.write_text("x")
    with pytest.raises(Exception, match="is no web address"):
        call_command("ingest_file", str(file), url="javascript:alert(1)", outlet="N")
