"""Which two parties are one, and what of a party belongs to another."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entities.actions.split import NewParty
from entities.forms.texts import refuse_control_characters
from entities.forms.typed import countries, party_on_file
from entities.hanging import Hanging
from entities.models import Entity, EntityKind, ListingLink

#: What rows are to a reader, where the table's own name says little.
_LABELS = {
    "entities.name": gettext_lazy("Names"),
    "entities.identifier": gettext_lazy("Identifiers"),
    "entities.ownership": gettext_lazy("Stakes"),
    "entities.listing": gettext_lazy("List entries"),
    "entities.cloudprovider": gettext_lazy("Entry as a cloud provider, with its offers"),
    "cases.hop": gettext_lazy("Steps of incidents"),
    "cases.evidence": gettext_lazy("Statements in incidents"),
    "cases.rightofreply": gettext_lazy("Replies"),
    "cases.lead": gettext_lazy("Leads"),
    "ingest.mention": gettext_lazy("Mentions in articles"),
}


def _line(**attributes: str) -> forms.TextInput:
    return forms.TextInput(attrs={"class": "ct-in", "autocomplete": "off", **attributes})


class JoinForm(forms.Form):
    """The party that stands for this one from now on, and why."""

    other = forms.CharField(
        label=gettext_lazy("The party that stays, by id or whole name"),
        max_length=320,
        widget=_line(placeholder="ENT-000001"),
        error_messages={"required": gettext_lazy("Name the party that stays.")},
    )
    why = forms.CharField(
        label=gettext_lazy("Why the two are one"),
        max_length=1000,
        widget=_line(),
        error_messages={"required": gettext_lazy("Say why the two are one.")},
    )
    without_stakes_between = forms.BooleanField(
        label=gettext_lazy("Take away stakes of one in the other"), required=False
    )

    def clean_other(self) -> Entity:
        typed = str(self.cleaned_data["other"]).strip()
        found = party_on_file(typed)
        if found is None:
            raise ValidationError(
                _("No party is called “%(name)s”. Write an id such as ENT-000001.")
                % {"name": typed[:80]}
            )
        return found

    def clean_why(self) -> str:
        return refuse_control_characters(self.cleaned_data["why"])


class SplitForm(forms.Form):
    """The party that is taken out, and what goes with it."""

    name = forms.CharField(
        label=gettext_lazy("Name of the other party"),
        max_length=300,
        widget=_line(),
        error_messages={"required": gettext_lazy("Name the party that is taken out.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What it is"),
        choices=EntityKind.choices,
        widget=forms.Select(attrs={"class": "ct-in"}),
    )
    country = forms.CharField(
        label=gettext_lazy("Country"), max_length=2, required=False, widget=_line()
    )
    source = forms.CharField(
        label=gettext_lazy("Source"),
        max_length=1000,
        widget=_line(),
        error_messages={"required": gettext_lazy("Say where it is known from.")},
    )
    why = forms.CharField(
        label=gettext_lazy("Why they are two"),
        max_length=1000,
        widget=_line(),
        error_messages={"required": gettext_lazy("Say why they are two.")},
    )
    rows = forms.MultipleChoiceField(
        label=gettext_lazy("What goes to it"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose what goes to the other party.")},
    )

    def __init__(self, *arguments: Any, hanging: Sequence[Hanging], **options: Any) -> None:
        super().__init__(*arguments, **options)
        groups = [
            (_label(group), [(f"{group.key}:{row.pk}", words(row)) for row in group.rows])
            for group in hanging
            if group.column.model is not ListingLink  # it goes with its entry
        ]
        self.fields["rows"].choices = groups  # type: ignore[attr-defined]  # a choice field

    def clean_country(self) -> str:
        return next(iter(countries(self.cleaned_data["country"])), "")

    def clean_name(self) -> str:
        return refuse_control_characters(self.cleaned_data["name"])

    @property
    def new_party(self) -> NewParty:
        given = self.cleaned_data
        return NewParty(given["name"], given["kind"], given["country"], given["source"])

    @property
    def chosen(self) -> dict[str, list[int]]:
        """The keys of the rows under their columns."""
        found: dict[str, list[int]] = {}
        for choice in self.cleaned_data["rows"]:
            key, _colon, row = choice.rpartition(":")
            found.setdefault(key, []).append(int(row))
        return found


def _label(group: Hanging) -> str:
    return str(_LABELS.get(group.column.model._meta.label_lower, group.label))


def words(row: Any) -> str:  # Any: a row of any model that names a party
    """A row in words, with the incident it stands in."""
    incident = getattr(row, "incident", None)
    where = f" · {incident.public_id}" if incident is not None else ""
    return f"{row}{where}"
