"""A stake as a person types it: whose, in whom, how large, since when."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entities.forms.facts import AddressField, FactForm
from entities.forms.typed import party_on_file, party_words, period_between, period_words
from entities.models import Entity, Ownership
from rules.codes import Precision
from rules.periods import Period

_MOST = Decimal(100)


class StakeForm(FactForm):
    """A stake of or in a party. Both shares empty: the share is unknown."""

    side = forms.ChoiceField(
        label=gettext_lazy("This party"),
        choices=[
            ("asset", gettext_lazy("is held by the other")),
            ("owner", gettext_lazy("holds the other")),
        ],
    )
    other = forms.CharField(
        label=gettext_lazy("The other party, by id or whole name"), max_length=320
    )
    first = forms.CharField(label=gettext_lazy("From"), max_length=10, required=False)
    last = forms.CharField(label=gettext_lazy("Last day"), max_length=10, required=False)

    class Meta:
        model = Ownership
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = [
            "share_low",
            "share_high",
            "direct",
            "relation",
            "source",
            "source_url",
            "quality",
        ]
        labels: ClassVar = {
            "share_low": gettext_lazy("Share in percent, at least"),
            "share_high": gettext_lazy("Share in percent, at most"),
        }

    field_order = (
        "side",
        "other",
        "share_low",
        "share_high",
        "direct",
        "first",
        "last",
        "relation",
    )

    def __init__(self, *arguments: Any, party: Entity, **options: Any) -> None:
        self.party = party
        super().__init__(*arguments, **options)
        for name in ("share_low", "share_high"):
            self.fields[name].error_messages["invalid"] = _("Write a number, such as 33.26.")
        stake: Ownership = self.instance
        if stake.pk:
            is_asset = stake.asset_id == party.pk
            self.initial["side"] = "asset" if is_asset else "owner"
            self.initial["other"] = party_words(stake.owner if is_asset else stake.asset)
            period = Period(stake.from_day, stake.to_day, Precision(stake.precision))
            self.initial["first"], self.initial["last"] = period_words(period)

    def clean_share_low(self) -> Decimal | None:
        return _share(self.cleaned_data["share_low"])

    def clean_share_high(self) -> Decimal | None:
        return _share(self.cleaned_data["share_high"])

    def clean_other(self) -> Entity:
        typed = str(self.cleaned_data["other"]).strip()
        found = party_on_file(typed)
        if found is None:
            raise ValidationError(
                _("No party is called “%(name)s”. Write an id such as ENT-000001.")
                % {"name": typed[:80]}
            )
        if found == self.party:
            raise ValidationError(
                _("%(party)s cannot hold a stake in itself. Name another party.")
                % {"party": self.party.label}
            )
        return found

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        low, high = given.get("share_low"), given.get("share_high")
        if low is not None and high is not None and low > high:
            self.add_error(
                "share_high",
                _("At most %(high)s is less than at least %(low)s. Exchange them.")
                % {"high": f"{high:f}", "low": f"{low:f}"},
            )
        try:
            given["period"] = period_between(given.get("first", ""), given.get("last", ""))
        except ValidationError as error:
            self.add_error("first", error)
        return given

    def _post_clean(self) -> None:
        """Both ends belong to the stake before its constraints are asked."""
        other = self.cleaned_data.get("other")
        if other is not None:
            held = self.cleaned_data.get("side") == "asset"
            self.instance.owner, self.instance.asset = (
                (other, self.party) if held else (self.party, other)
            )
        if "period" in self.cleaned_data and {"first", "last"} & set(self.changed_data):
            period = self.cleaned_data["period"]
            self.instance.from_day = period.from_day if period else None
            self.instance.to_day = period.to_day if period else None
            self.instance.precision = (period.precision if period else Precision.DAY).value
            self.instance.as_written = period.as_written if period else ""
        super()._post_clean()  # type: ignore[misc]  # a step of ModelForm that has no stub

    @property
    def warnings(self) -> list[str]:
        stake: Ownership = self.instance
        same = Ownership.objects.filter(owner=stake.owner, asset=stake.asset)
        if not same.exclude(pk=stake.pk).exists():
            return []
        return [
            _("%(owner)s has another stake in %(asset)s on file: both are added up.")
            % {"owner": stake.owner.label, "asset": stake.asset.label}
        ]


def _share(share: Decimal | None) -> Decimal | None:
    if share is not None and not 0 <= share <= _MOST:
        raise ValidationError(
            _("A share is between 0 and 100 percent, not %(share)s.") % {"share": f"{share:f}"}
        )
    return share
