"""Small rows for tests. Each makes what it needs and nothing more."""

import hashlib
from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from accounts.models import User
from accounts.policy import Tlp, UserRole
from cases.models import Evidence, Hop, Incident, Lead, LeadClaim, LeadField
from entities.models import Chip, CloudProvider, Entity, EntityKind, Name, NameKind
from ingest.models import Article, ArticleVersion, Claim, Outlet, Story, StoryMember
from rules.codes import (
    ClaimKind,
    Pathway,
    Relation,
    ReviewState,
    Role,
    SpeakerKind,
    Stance,
    Support,
)

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TODAY = date(2023, 3, 9)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    role = UserRole.INVESTIGATOR
    password = factory.django.Password("a long and quiet password")


class EntityFactory(DjangoModelFactory):
    """A party of the starter data, so public knowledge; with `starter_key=None` one of ours."""

    class Meta:
        model = Entity

    kind = EntityKind.COMPANY
    name = factory.Sequence(lambda n: f"Company {n}")
    country = "CN"
    starter_key = factory.Sequence(lambda n: f"party.test-{n}")


class UnidentifiedFactory(EntityFactory):
    name = ""
    is_identified = False
    described_as = factory.Sequence(lambda n: f"cloud start-up {n}, Shenzhen")
    described_lang = "en"


class NameFactory(DjangoModelFactory):
    class Meta:
        model = Name

    entity = factory.SubFactory(EntityFactory)
    text = factory.Sequence(lambda n: f"Other name {n}")
    kind = NameKind.TRADE


class ChipFactory(DjangoModelFactory):
    class Meta:
        model = Chip

    slug = factory.Sequence(lambda n: f"chip-{n}")
    name = factory.Sequence(lambda n: f"Chip {n}")
    vendor = "Nvidia"


class ProviderFactory(DjangoModelFactory):
    class Meta:
        model = CloudProvider

    entity = factory.SubFactory(EntityFactory)
    type = "private"
    seat = "CN"


class OutletFactory(DjangoModelFactory):
    class Meta:
        model = Outlet

    name = factory.Sequence(lambda n: f"Outlet {n}")
    reliability = "B"


class ArticleFactory(DjangoModelFactory):
    class Meta:
        model = Article

    url = factory.Sequence(lambda n: f"https://news.example/articles/{n}")
    outlet = factory.SubFactory(OutletFactory)
    title = factory.Sequence(lambda n: f"Article {n}")
    lang = "en"
    published = TODAY
    stored_at = NOW


class VersionFactory(DjangoModelFactory):
    class Meta:
        model = ArticleVersion

    article = factory.SubFactory(ArticleFactory)
    number = factory.Sequence(lambda n: n + 1)
    title = factory.SelfAttribute("article.title")
    text = "Acme rents A100 chips, two employees said. Acme denied it."
    digest = factory.LazyAttribute(lambda row: hashlib.sha256(row.text.encode()).hexdigest())
    stored_at = NOW


class StoryFactory(DjangoModelFactory):
    class Meta:
        model = Story

    title = factory.Sequence(lambda n: f"Story {n}")
    first_published = TODAY


class MemberFactory(DjangoModelFactory):
    class Meta:
        model = StoryMember

    story = factory.SubFactory(StoryFactory)
    version = factory.SubFactory(VersionFactory)
    relation = "root"
    reason = "It is the first seen."


class ClaimFactory(DjangoModelFactory):
    """A claim on the first sentence of its version's text, unless told otherwise."""

    class Meta:
        model = Claim

    version = factory.SubFactory(VersionFactory)
    reader_version = 1
    start = 0
    end = 42
    quote = factory.LazyAttribute(lambda row: row.version.text[row.start : row.end])
    lang = "en"
    kind = ClaimKind.ACCESS
    stance = Stance.ASSERTS
    speaker_kind = SpeakerKind.ANONYMOUS
    speaker = "two employees"
    speaker_count = 2


class LeadFactory(DjangoModelFactory):
    class Meta:
        model = Lead

    story = factory.SubFactory(StoryFactory)
    key = factory.Sequence(lambda n: f"key-{n}")
    title = factory.Sequence(lambda n: f"Company {n} reported to rent chips")
    pathway = Pathway.DOMESTIC_CLOUD_RENTAL
    principal = factory.SubFactory(EntityFactory)
    principal_role = Role.TENANT
    principal_country = "CN"
    score = 80
    reasons = factory.LazyFunction(
        lambda: [{"code": "listed_party", "points": 30, "sentence": "Listed party named."}]
    )
    reader_version = 1
    proposed_at = NOW


class LeadFieldFactory(DjangoModelFactory):
    class Meta:
        model = LeadField

    lead = factory.SubFactory(LeadFactory)
    version = factory.SubFactory(VersionFactory)
    name = "pathway"
    value = Pathway.DOMESTIC_CLOUD_RENTAL
    start = 5
    end = 21


class LeadClaimFactory(DjangoModelFactory):
    class Meta:
        model = LeadClaim

    lead = factory.SubFactory(LeadFactory)
    claim = factory.SubFactory(ClaimFactory)
    support = Support.SUPPORTS


class IncidentFactory(DjangoModelFactory):
    """A published, TLP:CLEAR incident without steps."""

    class Meta:
        model = Incident

    title = factory.Sequence(lambda n: f"Company {n} reported to rent chips")
    pathways = factory.LazyFunction(lambda: [Pathway.DOMESTIC_CLOUD_RENTAL.value])
    reported_on = TODAY
    review_state = ReviewState.PUBLISHED
    tlp = Tlp.CLEAR


class HopFactory(DjangoModelFactory):
    class Meta:
        model = Hop

    incident = factory.SubFactory(IncidentFactory)
    position = factory.Sequence(lambda n: n + 1)
    from_entity = factory.SubFactory(EntityFactory)
    from_role = Role.CLOUD_LESSOR
    to_entity = factory.SubFactory(EntityFactory)
    to_role = Role.TENANT
    relation = Relation.RENTS_OUT
    pathway = Pathway.DOMESTIC_CLOUD_RENTAL


class EvidenceFactory(DjangoModelFactory):
    """A paraphrased statement that supports an incident."""

    class Meta:
        model = Evidence

    incident = factory.SubFactory(IncidentFactory)
    support = Support.SUPPORTS
    statement = factory.Sequence(lambda n: f"The company is said to rent chips ({n}).")
    kind = ClaimKind.ACCESS
    stance = Stance.ASSERTS
    speaker_kind = SpeakerKind.ANONYMOUS
    outlet = factory.SubFactory(OutletFactory)


def story_with_lead(text: str = "", **lead: object) -> Lead:
    """A lead on an article of its own, with one claim for it and one answer."""
    text = text or "Acme rents A100 chips, two employees said. Acme denied it."
    version = VersionFactory(text=text)
    member = MemberFactory(version=version)
    made = LeadFactory(story=member.story, **lead)
    LeadFieldFactory(lead=made, version=version, name="principal", value="Acme", start=0, end=4)
    LeadFieldFactory(lead=made, version=version)
    LeadClaimFactory(lead=made, claim=ClaimFactory(version=version))
    denial = ClaimFactory(
        version=version,
        start=43,
        end=58,
        kind=ClaimKind.DENIAL,
        stance=Stance.DENIES,
        speaker_kind=SpeakerKind.COMPANY,
        speaker="Acme",
        speaker_count=None,
    )
    LeadClaimFactory(lead=made, claim=denial, support=Support.DENIES)
    return made
