"""The form in which a lead is corrected and accepted."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.policy import Tlp
from cases.forms.fields import choice, day, number, paragraph, text, whole_number
from cases.forms.typed import chip_on_file, day_in_reach, maker_of
from cases.pathways import usual_host
from cases.values import Amounts, IncidentValues, PartyValue
from entities.forms.typed import countries, party_on_file, period_between
from entities.models import Chip, Entity
from rules.codes import (
    CREDIBILITY,
    PATHWAYS,
    RELIABILITY,
    LegalStage,
    Pathway,
    QuantityState,
    Role,
)
from rules.periods import Period

#: Words that keep an allegation an allegation.
_ACCUSATION = re.compile(r"\b(alleged(ly)?|reported(ly)?|said to)\b", re.IGNORECASE)
MOST_PATHWAYS = 4
PATHWAY_FIELDS = tuple(f"pathway_{place}" for place in range(1, MOST_PATHWAYS + 1))
#: The sides of an access event.
PARTY_SIDES = ("principal", "host", "maker")

_CODES = [("", "–"), *((code.value, facts.label) for code, facts in PATHWAYS.items())]
_ROLES = [(role.value, role.value.replace("_", " ")) for role in Role]


class IncidentForm(forms.Form):
    """A proposed incident. `values` is what was settled, after `is_valid`."""

    title = text(gettext_lazy("Title"), required=True)
    summary = paragraph(
        gettext_lazy("Summary"),
        3,
        required=gettext_lazy("Say in a sentence what is reported, and by whom."),
    )
    pathway_1 = choice(gettext_lazy("First pathway"), _CODES)
    pathway_2 = choice(gettext_lazy("Second pathway"), _CODES, required=False)
    pathway_3 = choice(gettext_lazy("Third pathway"), _CODES, required=False)
    pathway_4 = choice(gettext_lazy("Fourth pathway"), _CODES, required=False)
    principal = text(gettext_lazy("Who gets the chips"), required=True)
    principal_role = choice(gettext_lazy("Who gets the chips, role"), _ROLES)
    principal_country = text(gettext_lazy("Who gets the chips, country"), 2)
    principal_unidentified = forms.BooleanField(
        label=gettext_lazy("Not identified, only described"), required=False
    )
    host = text(gettext_lazy("Who sells, hosts or hides"))
    host_role = choice(gettext_lazy("Who sells, hosts or hides, role"), _ROLES, required=False)
    host_country = text(gettext_lazy("Who sells, hosts or hides, country"), 2)
    host_unidentified = forms.BooleanField(
        label=gettext_lazy("Not identified, only described"), required=False
    )
    maker = text(gettext_lazy("Chip maker"))
    chip = text(gettext_lazy("Chip"), 200, list="chips")
    quantity_low = number(gettext_lazy("Quantity, at least"))
    quantity_best = number(gettext_lazy("Quantity, best figure"))
    quantity_high = number(gettext_lazy("Quantity, at most"))
    quantity_unit = text(gettext_lazy("Unit"), 16, list="units")
    quantity_state = choice(
        gettext_lazy("State"), [(state.value, state.value) for state in QuantityState]
    )
    price_amount = number(gettext_lazy("Price"))
    price_currency = text(gettext_lazy("Currency"), 3)
    price_per = text(gettext_lazy("Price is per"), 16, list="per")
    price_chips = whole_number(gettext_lazy("Chips the price buys"), 100_000_000)
    period_from = text(gettext_lazy("Period, from"), 40)
    period_to = text(gettext_lazy("Period, to"), 40)
    country = text(gettext_lazy("Country of use"), 2)
    transit = text(gettext_lazy("Transit countries, in order"), 60)
    reported_on = day(gettext_lazy("Reported on"), "2023-03-09", required=False)
    legal_stage = choice(
        gettext_lazy("Legal stage"), [(stage.value, stage.value) for stage in LegalStage]
    )
    reliability = choice(
        gettext_lazy("Source grade"),
        [(letter, f"{letter} {meaning}") for letter, meaning in RELIABILITY.items()],
    )
    credibility = choice(
        gettext_lazy("Information grade"),
        [(figure, f"{figure} {meaning}") for figure, meaning in CREDIBILITY.items()],
    )
    tlp = choice(gettext_lazy("Marking"), Tlp.choices)
    why = text(gettext_lazy("Note on this decision"), 500)

    def __init__(self, *arguments: Any, today: date, **options: Any) -> None:  # Any: as Form has it
        super().__init__(*arguments, **options)
        self.today = today

    def clean_principal(self) -> str:
        return str(self.cleaned_data["principal"]).strip()

    def clean_reported_on(self) -> date | None:
        reported_on: date | None = self.cleaned_data["reported_on"]
        if reported_on:
            day_in_reach(reported_on, today=self.today)
        return reported_on

    def clean_price_currency(self) -> str:
        code = str(self.cleaned_data["price_currency"]).upper()
        if code and not re.fullmatch(r"[A-Z]{3}", code):
            raise ValidationError(
                _("“%(code)s” is not a currency. Write three letters, such as USD.")
                % {"code": code}
            )
        return code

    def clean(self) -> dict[str, Any]:
        """Hold the fields against each other. Each complaint names its value and its field."""
        self._check_title()
        self._check_quantities()
        self.codes = self._pathways()
        self.parties = {side: self._party(side) for side in PARTY_SIDES}
        if self.parties["host"] and self.parties["host"] == self.parties["principal"]:
            self.add_error("host", _("Both parties are described alike. Say how they differ."))
        self.country_of_use = self._countries("country")
        self.countries_on_the_way = self._countries("transit")
        self.period = self._period()
        return self.cleaned_data

    @property
    def values(self) -> IncidentValues:
        """What was settled. Only after `is_valid` said yes."""
        given = self.cleaned_data
        principal = self.parties["principal"]
        assert principal is not None
        chip = chip_on_file(given["chip"])
        return IncidentValues(
            title=given["title"],
            summary=given["summary"],
            pathways=self.codes,
            principal=principal,
            host=self.parties["host"],
            maker=self.parties["maker"] or _maker_value(maker_of(chip)),
            legal_stage=given["legal_stage"],
            transit=self.countries_on_the_way,
            country=next(iter(self.country_of_use), ""),
            chip=chip,
            chip_text=given["chip"],
            amounts=Amounts(**{name: given[name] for name in Amounts.__dataclass_fields__}),
            period=self.period,
            reported_on=given["reported_on"],
            reliability=given["reliability"],
            credibility=given["credibility"],
            tlp=given["tlp"],
            why=given["why"],
        )

    def _check_title(self) -> None:
        title = self.cleaned_data.get("title", "")
        is_found = self.cleaned_data.get("legal_stage") == LegalStage.FOUND
        if title and not is_found and not _ACCUSATION.search(title):
            self.add_error(
                "title",
                _(
                    "“%(title)s” does not say that it is only alleged, reported or said to be so. "
                    "Add one of these words; they go when the legal stage is “found”."
                )
                % {"title": title},
            )

    def _check_quantities(self) -> None:
        for less, more in (("low", "best"), ("best", "high"), ("low", "high")):
            low, high = (self.cleaned_data.get(f"quantity_{end}") for end in (less, more))
            if low is not None and high is not None and low > high:
                words = {
                    "lower": self.fields[f"quantity_{less}"].label,
                    "low": low,
                    "higher": self.fields[f"quantity_{more}"].label,
                    "high": high,
                }
                sentence = _(
                    "“%(lower)s”, %(low)s, must not be above “%(higher)s”, %(high)s. "
                    "Lower the one or raise the other."
                )
                self.add_error(f"quantity_{more}", sentence % words)
                return

    def _pathways(self) -> tuple[Pathway, ...]:
        given = [self.cleaned_data.get(name) for name in PATHWAY_FIELDS]
        return tuple(dict.fromkeys(Pathway(code) for code in given if code))

    def _party(self, side: str) -> PartyValue | None:
        typed = str(self.cleaned_data.get(side) or "").strip()
        country = next(iter(self._countries(f"{side}_country")), "")
        if not typed:
            return None
        role = Role(self.cleaned_data.get(f"{side}_role") or self._usual_role(side))
        try:
            if self.cleaned_data.get(f"{side}_unidentified") and "ENT-" not in typed:
                return PartyValue(role, described_as=typed, country=country)
            entity = party_on_file(typed)
        except ValidationError as error:
            self.add_error(side, error)
            return None
        return PartyValue(role, entity, "" if entity else typed, country=country)

    def _usual_role(self, side: str) -> Role:
        """What a party does unless somebody says otherwise."""
        if side == "host":
            return usual_host(self.codes)
        return Role.END_USER if side == "principal" else Role.CHIP_DESIGNER

    def _countries(self, name: str) -> tuple[str, ...]:
        try:
            return countries(str(self.cleaned_data.get(name) or ""))
        except ValidationError as error:
            self.add_error(name, error)
            return ()

    def _period(self) -> Period | None:
        first, last = (str(self.cleaned_data.get(f"period_{end}") or "") for end in ("from", "to"))
        if self.initial and not {"period_from", "period_to"} & set(self.changed_data):
            return self.initial.get("period")
        try:
            return period_between(first, last)
        except ValidationError as error:
            self.add_error(
                "period_to" if first and first not in str(error) else "period_from", error
            )
            return None


def _maker_value(entity: Entity | None) -> PartyValue | None:
    return PartyValue(Role.CHIP_DESIGNER, entity) if entity else None


def chip_names() -> list[str]:
    """The names of the catalogue, families first, for a field that suggests them."""
    return list(Chip.objects.order_by("-is_family", "name", "pk").values_list("name", flat=True))
