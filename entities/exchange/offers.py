"""Offers from a CSV file: what each line says, and what taking it would do."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from entities.exchange.csv_lines import csv_lines
from entities.exchange.said import Refusal, WrongFile, WrongValue, read_text, words
from entities.forms.offer import SAME, OfferForm
from entities.models import Chip, CloudOffer
from entities.models.chip import ChipQuerySet
from entities.models.provider import CloudProviderQuerySet

COLUMNS = (
    "provider", "chip", "gpus", "price", "currency", "hours", "region", "terms", "observed_on",
    "source", "source_url", "quality",
)  # fmt: skip
REQUIRED = ("provider", "chip", "price", "currency", "observed_on", "source")
MOST_LINES = 1_000
#: The one column that is called otherwise in the form.
_FIELDS = {"chip": "chip_text"}
_LONGEST = 1_000


@dataclass(slots=True)
class OfferPlan:
    """What a file would add, what is on file already or twice in it, and what is refused."""

    add: list[CloudOffer] = field(default_factory=list)
    same: int = 0
    refused: list[Refusal] = field(default_factory=list)

    @property
    def mark(self) -> str:
        """Changes where anything of the plan does."""
        told = [[str(getattr(offer, name)) for name in SAME] for offer in self.add]
        return hashlib.sha256(repr((told, self.same, self.refused)).encode()).hexdigest()


def plan_offers(body: bytes, *, providers: CloudProviderQuerySet, today: date) -> OfferPlan:
    """What the offers of a file would change. Raises WrongFile; nothing is written."""
    plan = OfferPlan()
    seen: set[tuple[object, ...]] = set()
    chips = Chip.objects.all()
    lines = list(csv_lines(read_text(body), columns=COLUMNS, required=REQUIRED))
    if not lines:
        raise WrongFile(_("The file holds no offer."))
    if len(lines) > MOST_LINES:
        raise WrongFile(
            _("The file has %(lines)d lines; %(most)d are the most here. Split it.")
            % {"lines": len(lines), "most": MOST_LINES}
        )
    for line, row in lines:
        place = _("line %(line)d") % {"line": line}
        try:
            offer = _offer(row, providers, chips, today)
        except WrongValue as wrong:
            plan.refused.append(Refusal(place, str(wrong)))
            continue
        key = tuple(getattr(offer, name) for name in SAME) if offer else ()
        if offer is None or key in seen:
            plan.same += 1
        else:
            seen.add(key)
            plan.add.append(offer)
    return plan


def _offer(
    row: Mapping[str, str], providers: CloudProviderQuerySet, chips: ChipQuerySet, today: date
) -> CloudOffer | None:
    """The offer of a line; None where it is on file. Raises WrongValue."""
    typed = {
        _FIELDS.get(name, name): words(row.get(name, ""), name, longest=_LONGEST)
        for name in COLUMNS
    }
    typed["hours"] = typed["hours"] or "1"
    typed["quality"] = typed["quality"] or "unknown"
    form = OfferForm(typed, providers=providers, chips=chips, today=today)
    if form.is_valid():
        return form.save(commit=False)
    named = {name: said for name, said in form.errors.items() if name != "__all__"}
    if not named:
        return None
    names = {field: column for column, field in _FIELDS.items()}
    sentences = (
        f"{names.get(name, name)}: {' '.join(map(str, said))}" for name, said in named.items()
    )
    raise WrongValue(" ".join(sentences))
