"""The form in which a lead is corrected and accepted."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.policy import Tlp
from cases.forms.typed import (
    chip_on_file,
    countries,
    maker_of,
    party_on_file,
    period_between,
)
from cases.values import Amounts, IncidentValues, PartyValue
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
#: The sides of an access event, and what a party does there unless somebody says otherwise.
PARTY_SIDES = {
    "principal": Role.END_USER,
    "host": Role.INTERMEDIARY,
    "maker": Role.CHIP_DESIGNER,
}

_CODES = [("", "–"), *((code.value, facts.label) for code, facts in PATHWAYS.items())]
_ROLES = [(role.value, role.value.replace("_", " ")) for role in Role]


def _input(**attributes: str) -> forms.TextInput:
    return forms.TextInput(attrs={"class": "ct-in sm", "autocomplete": "off", **attributes})


def _select() -> forms.Select:
    return forms.Select(attrs={"class": "ct-in sm"})


def _text(label: Any, most: int = 300, *, required: bool = False, **attributes: str) -> Any:
    # Any: labels are lazy translations, and form fields have no common typed parent here.
    return forms.CharField(
        label=label, max_length=most, required=required, widget=_input(**attributes)
    )


def _choice(label: Any, choices: Any, *, required: bool = True) -> Any:
    return forms.ChoiceField(label=label, choices=choices, required=required, widget=_select())


def _number(label: Any, places: int = 2) -> Any:
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=Decimal(0),
        max_digits=14,
        decimal_places=places,
        widget=_input(inputmode="decimal"),
    )


class IncidentForm(forms.Form):
    """A proposed incident. `values` is what was settled, after `is_valid`."""

    title = _text(gettext_lazy("Title"), required=True)
    summary = forms.CharField(
        label=gettext_lazy("Summary"),
        required=False,
        widget=forms.Textarea(attrs={"class": "ct-in sm", "rows": 3}),
    )
    pathway_1 = _choice(gettext_lazy("First pathway"), _CODES)
    pathway_2 = _choice(gettext_lazy("then"), _CODES, required=False)
    pathway_3 = _choice(gettext_lazy("then, third"), _CODES, required=False)
    pathway_4 = _choice(gettext_lazy("then, fourth"), _CODES, required=False)
    principal = _text(gettext_lazy("Who gets the chips"), required=True)
    principal_role = _choice(gettext_lazy("Role"), _ROLES)
    principal_country = _text(gettext_lazy("Country"), 2)
    principal_unidentified = forms.BooleanField(
        label=gettext_lazy("Not identified, only described"), required=False
    )
    host = _text(gettext_lazy("Who sells, hosts or hides"))
    host_role = _choice(gettext_lazy("Role"), _ROLES, required=False)
    host_country = _text(gettext_lazy("Country"), 2)
    host_unidentified = forms.BooleanField(
        label=gettext_lazy("Not identified, only described"), required=False
    )
    maker = _text(gettext_lazy("Chip maker"))
    chip = _text(gettext_lazy("Chip"), 200, list="chips")
    quantity_low = _number(gettext_lazy("Quantity, at least"))
    quantity_best = _number(gettext_lazy("Quantity, best figure"))
    quantity_high = _number(gettext_lazy("Quantity, at most"))
    quantity_unit = _text(gettext_lazy("Unit"), 16, list="units")
    quantity_state = _choice(
        gettext_lazy("State"), [(state.value, state.value) for state in QuantityState]
    )
    price_amount = _number(gettext_lazy("Price"))
    price_currency = _text(gettext_lazy("Currency"), 3)
    price_per = _text(gettext_lazy("Price is per"), 16, list="per")
    price_chips = forms.IntegerField(
        label=gettext_lazy("Chips the price buys"),
        required=False,
        min_value=1,
        max_value=100_000_000,
        widget=_input(inputmode="numeric"),
    )
    period_from = _text(gettext_lazy("Period, from"), 40)
    period_to = _text(gettext_lazy("Period, to"), 40)
    country = _text(gettext_lazy("Country of use"), 2)
    transit = _text(gettext_lazy("Transit countries, in order"), 60)
    reported_on = forms.DateField(
        label=gettext_lazy("Reported on"), required=False, widget=_input(placeholder="2023-03-09")
    )
    legal_stage = _choice(
        gettext_lazy("Legal stage"), [(stage.value, stage.value) for stage in LegalStage]
    )
    reliability = _choice(
        gettext_lazy("Source grade"),
        [(letter, f"{letter} {meaning}") for letter, meaning in RELIABILITY.items()],
    )
    credibility = _choice(
        gettext_lazy("Information grade"),
        [(number, f"{number} {meaning}") for number, meaning in CREDIBILITY.items()],
    )
    tlp = _choice(gettext_lazy("Marking"), Tlp.choices)
    why = _text(gettext_lazy("Note on this decision"), 500)

    def clean_principal(self) -> str:
        return str(self.cleaned_data["principal"]).strip()

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
        low, best, high = (
            self.cleaned_data.get(f"quantity_{end}") for end in ("low", "best", "high")
        )
        for less, more, field in ((low, best, "best"), (best, high, "high"), (low, high, "high")):
            if less is not None and more is not None and less > more:
                self.add_error(
                    f"quantity_{field}",
                    _("%(more)s is less than %(less)s.") % {"more": more, "less": less},
                )
                return

    def _pathways(self) -> tuple[Pathway, ...]:
        given = [self.cleaned_data.get(name) for name in PATHWAY_FIELDS]
        return tuple(dict.fromkeys(Pathway(code) for code in given if code))

    def _party(self, side: str) -> PartyValue | None:
        typed = str(self.cleaned_data.get(side) or "").strip()
        if not typed:
            return None
        role = Role(self.cleaned_data.get(f"{side}_role") or PARTY_SIDES[side])
        country = next(iter(self._countries(f"{side}_country")), "")
        try:
            if self.cleaned_data.get(f"{side}_unidentified") and "ENT-" not in typed:
                return PartyValue(role, described_as=typed, country=country)
            entity = party_on_file(typed)
        except ValidationError as error:
            self.add_error(side, error)
            return None
        return PartyValue(role, entity, "" if entity else typed, country=country)

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
