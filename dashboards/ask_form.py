"""The form for facts of one's own: who, which chip, by which path, where, on which day."""

import datetime
import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.asking import Question
from dashboards.rule_words import REGIMES
from dashboards.words import country_name, pathway_words
from entities.models import Chip
from rules.codes import PATHWAYS, Pathway

_PUBLIC_ID = re.compile(r"ENT-[0-9]{6,15}")
_COUNTRIES = ("CN", "HK", "MO", "SG", "MY", "TW", "JP", "KR", "IN", "ID", "TH", "VN", "AE", "SA",
              "RU", "US")  # fmt: skip


def _text(label: Any, **attributes: str) -> Any:  # Any: a lazy translation; a form field
    return forms.CharField(
        label=label,
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "ct-in sm", "autocomplete": "off", **attributes}),
    )


def _choice(label: Any, required: Any = "", **extra: Any) -> Any:
    return forms.ChoiceField(
        label=label,
        required=bool(required),
        widget=forms.Select(attrs={"class": "ct-in sm"}),
        error_messages={"required": required} if required else {},
        **extra,
    )


class AskForm(forms.Form):
    """A question as its address holds it: the same parameters give the same answer again."""

    party = _text(_("Who receives chips or computing time: name or ENT- number"))
    pathway = _choice(_("Pathway"), _("Choose a pathway: it says which act is judged."))
    chip = _text(_("Chip: name, empty if not known"), list="ask-chips")
    destination = _text(
        _("Where the chips go, or stand: code of two letters, empty if not known"),
        list="ask-countries",
    )
    date = forms.DateField(
        label=_("Day of the act"),
        widget=forms.DateInput(attrs={"class": "ct-in sm", "type": "date"}),
        error_messages={
            "required": _("Write the day of the act."),
            "invalid": _("Write a day like 2023-11-17."),
        },
    )
    regime = _choice(_("Rules of"))

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        codes = [(code.value, pathway_words(code).label) for code in PATHWAYS]
        self.fields["pathway"].choices = [("", _("Choose")), *codes]  # type: ignore[attr-defined]
        self.fields["regime"].choices = list(REGIMES.items())  # type: ignore[attr-defined]

    def clean_party(self) -> str:
        party = " ".join(self.cleaned_data["party"].split())
        if not party:
            raise forms.ValidationError(_("Name a party, or give its number."))
        return party

    def clean_destination(self) -> str:
        code: str = self.cleaned_data["destination"].strip().upper()
        if code and not re.fullmatch(r"[A-Z]{2}", code):
            words = _("“%(code)s” is no code of a country. Write two letters, such as CN.")
            raise forms.ValidationError(words, params={"code": code[:40]})
        return code

    def clean_date(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["date"]
        if not 1900 <= day.year <= 2200:
            raise forms.ValidationError(_("Write a day between 1900 and 2200."))
        return day

    def question(self) -> Question:
        """What is asked, once it is valid."""
        given = self.cleaned_data
        party = given["party"]
        is_id = _PUBLIC_ID.fullmatch(party.upper()) is not None
        return Question(
            "" if is_id else party,
            party.upper() if is_id else "",
            " ".join(given["chip"].split()) or None,
            Pathway(given["pathway"]),
            given["destination"] or None,
            given["date"],
            given["regime"] or "us",
        )


def known_chips() -> list[tuple[str, str]]:
    """Chips to choose from, as slug and name."""
    return list(Chip.objects.order_by("name", "pk").values_list("slug", "name"))


def usual_countries() -> list[tuple[str, str]]:
    """Countries that come up, as code and name; any other may be written."""
    return [(code, country_name(code)) for code in _COUNTRIES]
