"""What a person settled about a proposed incident, checked and ready to be stored."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cases.pathways import Facts, PartyDraft
from entities.models import Chip, Entity
from rules.codes import LegalStage, Pathway, QuantityState, Role
from rules.periods import Period


@dataclass(frozen=True, slots=True)
class PartyValue:
    """One party: on file, or a name nobody knew, or only described."""

    role: Role
    entity: Entity | None = None
    name: str = ""
    described_as: str = ""
    country: str = ""

    def draft(self) -> PartyDraft:
        """The party as hop templates take it."""
        if self.entity is None:
            return PartyDraft(self.role, "", self.name, self.described_as, self.country)
        label = str(self.entity.label) if self.entity.is_identified else ""
        described_as = self.entity.described_as or self.described_as
        return PartyDraft(
            self.role, self.entity.public_id, label, described_as, self.entity.country
        )


@dataclass(frozen=True, slots=True)
class Amounts:
    """How many and for how much, as columns of a hop have it. None is not stated."""

    quantity_low: Decimal | None = None
    quantity_best: Decimal | None = None
    quantity_high: Decimal | None = None
    quantity_unit: str = ""
    quantity_state: str = QuantityState.UNKNOWN.value
    price_amount: Decimal | None = None
    price_currency: str = ""
    price_per: str = ""
    price_chips: int | None = None


@dataclass(frozen=True, slots=True)
class IncidentValues:
    """An incident before it is stored."""

    title: str
    pathways: tuple[Pathway, ...]
    principal: PartyValue
    host: PartyValue | None = None
    maker: PartyValue | None = None
    summary: str = ""
    legal_stage: str = LegalStage.REPORTED.value
    transit: tuple[str, ...] = ()
    country: str = ""
    chip: Chip | None = None
    chip_text: str = ""
    amounts: Amounts = Amounts()
    period: Period | None = None
    reported_on: date | None = None
    reliability: str = "F"
    credibility: str = "6"
    tlp: str = "amber"
    why: str = ""

    def facts(self) -> Facts:
        """What the hop templates need to know."""
        return Facts(
            pathways=self.pathways,
            principal=self.principal.draft(),
            host=self.host.draft() if self.host else None,
            maker=self.maker.draft() if self.maker else None,
            transit=self.transit,
            country=self.country,
        )


def dated_columns(period: Period | None) -> dict[str, object]:
    """A period as the columns of a dated row."""
    if period is None:
        return {}
    return {
        "from_day": period.from_day,
        "to_day": period.to_day,
        "precision": period.precision.value,
        "as_written": period.as_written,
    }
