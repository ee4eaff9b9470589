"""Who rents from whom, where, with which chip, and whose words answer it."""

from functools import lru_cache

import pytest

from ingest.extraction import extract
from ingest.reading.reader import read
from ingest.reading.types import ProposedLead, Reading
from ingest.samples import samples
from ingest.starter_names import starter_index
from rules.codes import ClaimKind, Pathway, Role

LANGS = ("de", "en", "zh")


@lru_cache(maxsize=3)
def sample(lang: str) -> tuple[str, Reading]:
    path = next(one.path for one in samples() if one.lang == lang)
    document = extract(path.read_bytes(), name=path.name)
    reading = read(document.text, title=document.title, lang=lang, names=starter_index())
    return document.text, reading


def leads(lang: str, pathway: Pathway, principal: str = "") -> list[ProposedLead]:
    _, reading = sample(lang)
    return [
        one for one in reading.leads if one.pathway is pathway and one.principal.label == principal
    ]


def opinions(lang: str, lead: ProposedLead) -> list[str]:
    """The legal opinions that stand as answers on a lead."""
    _, reading = sample(lang)
    claims = [reading.claims[number] for number in lead.answers]
    return [claim.quote for claim in claims if claim.kind is ClaimKind.LEGAL_OPINION]


@pytest.mark.parametrize("lang", LANGS)
def test_no_lead_has_one_party_at_both_ends(lang: str) -> None:
    for one in sample(lang)[1].leads:
        assert one.host is None or one.principal.span != one.host.span
        assert not one.principal.label or one.principal.label != (one.host and one.host.label)


@pytest.mark.parametrize(
    ("lang", "tenant"), [("de", "Firmen"), ("en", "start-ups"), ("zh", "当地企业")]
)
def test_a_us_cloud_in_china_rents_out_in_china(lang: str, tenant: str) -> None:
    (found,) = leads(lang, Pathway.US_HYPERSCALER_REGION)
    assert (found.principal.described_as, found.country) == (tenant, "CN")
    assert found.host is not None and found.host.country == "US"


def test_a_region_in_the_united_states_stands_there() -> None:
    text = "Microsoft rented H100 chips in the United States to SenseTime, a Chinese company."
    found = read(text, lang="en", names=starter_index()).leads
    assert [(one.pathway, one.country) for one in found] == [(Pathway.US_HYPERSCALER_REGION, "US")]


@pytest.mark.parametrize("lang", LANGS)
def test_a_host_is_not_its_own_tenant(lang: str) -> None:
    (found,) = leads(lang, Pathway.DOMESTIC_CLOUD_RENTAL)
    assert found.host is not None and found.host.label == "AI-Galaxy"
    assert found.principal.described_as == ""


@pytest.mark.parametrize(
    ("lang", "customers", "cloud"),
    [
        ("de", "Käufern", "Cloud-Start-up in Shenzhen"),
        ("en", "buyers", "cloud start-up in Shenzhen"),
        ("zh", "“奇怪”客户", "深圳一家云服务初创企业"),
    ],
)
def test_shells_hide_customers_of_a_cloud(lang: str, customers: str, cloud: str) -> None:
    (found,) = leads(lang, Pathway.SHELL_COMPANY)
    assert found.host is not None
    assert (found.principal.described_as, found.host.described_as) == (customers, cloud)
    assert found.host.role is Role.CLOUD_LESSOR


@pytest.mark.parametrize("lang", LANGS)
def test_no_chip_is_lent_from_another_partys_sentence(lang: str) -> None:
    (found,) = leads(lang, Pathway.INTERMEDIARY_RESELLER, "SenseTime")
    assert found.chip == ""


@pytest.mark.parametrize("lang", LANGS)
def test_the_giants_lawyers_answer_for_the_giant_only(lang: str) -> None:
    (rented,) = leads(lang, Pathway.DOMESTIC_CLOUD_RENTAL, "iFlytek")
    (giant,) = leads(lang, Pathway.US_HYPERSCALER_REGION)
    assert len(opinions(lang, rented)) == 1
    assert len(opinions(lang, giant)) == 2
    assert opinions(lang, giant)[1] not in opinions(lang, rented)


def test_a_strangers_statement_answers_no_other_lead() -> None:
    text = (
        "iFlytek rents Nvidia A100 chips from AI-Galaxy in Shanghai, two employees said.\n\n"
        "Tencent said the chips matter to the whole industry."
    )
    reading = read(text, lang="en", names=starter_index())
    assert {reading.claims[n].speaker.party for one in reading.leads for n in one.answers} == set()


@pytest.mark.parametrize(
    ("pathway", "principal", "host"),
    [
        (Pathway.SUBSIDIARY_PURCHASE, "SenseTime", "自己未被列入实体清单的子公司"),
        (Pathway.INTERMEDIARY_RESELLER, "SenseTime", "中间商"),
        (Pathway.STOCKPILING, "", "中国的地方政府"),
        (Pathway.STATE_BACKED_CLUSTER, "", "提供云租赁服务的人工智能数据中心"),
    ],
)
def test_chinese_descriptions_are_whole(pathway: Pathway, principal: str, host: str) -> None:
    (found,) = (one for one in leads("zh", pathway, principal) if one.host)
    assert found.host is not None and found.host.described_as == host


@pytest.mark.parametrize("written", ["英国《金融时报》", "英国金融时报", "英国媒体"])
def test_a_newspapers_seat_is_no_place_of_chips(written: str) -> None:
    text = f"据{written}报道，科大讯飞正租用英伟达A100芯片，两名员工表示。"
    reading = read(text, lang="zh", names=starter_index())
    assert [one.pathway for one in reading.leads] == [Pathway.DOMESTIC_CLOUD_RENTAL]
    assert reading.places == ()


def test_a_sentence_may_begin_with_a_small_letter_of_a_name() -> None:
    (rented,) = leads("en", Pathway.DOMESTIC_CLOUD_RENTAL, "iFlytek")
    _, reading = sample("en")
    silent = [reading.claims[n] for n in rented.answers]
    assert [claim.speaker.party for claim in silent if claim.kind is ClaimKind.NO_COMMENT] == [
        "iFlytek"
    ]


def test_a_company_with_a_cloud_of_its_own_is_tenant_of_the_one_abroad() -> None:
    text = "Two people familiar with the matter said ByteDance rents H100 chips in Malaysia."
    (found,) = read(text, lang="en", names=starter_index()).leads
    assert (found.pathway, found.principal.label) == (Pathway.OFFSHORE_CLOUD_RENTAL, "ByteDance")
    assert found.host is None
