"""Offers of computing time and exchange rates, as typed by hand or stated in a file."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entities.forms import numbers
from entities.forms.facts import AddressField, FactForm
from entities.forms.typed import party_on_file, party_words
from entities.models import Chip, CloudOffer, CloudProvider, Entity, ExchangeRate
from entities.models.chip import ChipQuerySet
from entities.models.provider import CloudProviderQuerySet
from entities.models.rate import DOLLARS

#: What makes two offers the same, whoever reports them.
SAME = (
    "provider", "chip_text", "gpus", "price", "currency", "hours", "region", "terms",
    "observed_on",
)  # fmt: skip


class OfferForm(FactForm):
    """A price asked on a day. Without `party` the provider is a field too.

    `providers` are those the person may see; `chips` is shared by the lines of a file.
    """

    provider = forms.CharField(label=gettext_lazy("Provider, by id or whole name"), max_length=320)
    gpus = forms.CharField(
        label=gettext_lazy("Chips the price buys"), max_length=12, required=False
    )
    price = forms.CharField(label=gettext_lazy("Price"), max_length=40)
    currency = forms.CharField(label=gettext_lazy("Currency"), max_length=40)
    hours = forms.CharField(label=gettext_lazy("Hours the price buys"), max_length=40)
    observed_on = forms.CharField(
        label=gettext_lazy("Seen on"),
        max_length=40,
        widget=forms.DateInput(attrs={"class": "ct-in", "type": "date", "min": "1900-01-01"}),
    )

    class Meta:
        model = CloudOffer
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = ["chip_text", "region", "terms", "source", "source_url", "quality"]
        labels: ClassVar = {"chip_text": gettext_lazy("Chip, by its name or as written")}

    field_order = (
        "provider", "chip_text", "gpus", "price", "currency", "hours", "region", "terms",
        "observed_on", "source", "source_url", "quality",
    )  # fmt: skip

    def __init__(
        self,
        *arguments: Any,
        today: date,
        providers: CloudProviderQuerySet,
        party: Entity | None = None,
        chips: ChipQuerySet | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*arguments, **options)
        self._today, self._providers, self._party = today, providers, party
        self._chips = Chip.objects.all() if chips is None else chips
        if party is not None:
            del self.fields["provider"]
        offer = self.instance
        if offer.pk:
            self.initial.update(
                {
                    "gpus": offer.gpus or "",
                    "price": f"{offer.price.normalize():f}",
                    "currency": offer.currency,
                    "hours": f"{offer.hours.normalize():f}",
                    "observed_on": offer.observed_on.isoformat() if offer.observed_on else "",
                }
            )
        else:
            self.initial = {"hours": "1", "currency": DOLLARS, **self.initial}

    def clean_provider(self) -> CloudProvider:
        typed = self.cleaned_data["provider"]
        party = party_on_file(typed)
        if party is None:
            raise ValidationError(
                _("Nobody on file is called “%(name)s”. Write an id or a whole name.")
                % {"name": typed[:80]}
            )
        return self._provider_of(party)

    def clean_gpus(self) -> int | None:
        return numbers.count(self.cleaned_data["gpus"])

    def clean_price(self) -> Decimal:
        return numbers.amount(self.cleaned_data["price"], whole=10, places=4)

    def clean_currency(self) -> str:
        return numbers.currency(self.cleaned_data["currency"])

    def clean_hours(self) -> Decimal:
        hours = numbers.amount(self.cleaned_data["hours"], whole=8, places=2)
        if hours == 0:
            raise ValidationError(_("A price buys more than 0 hours. Write 1 for one hour."))
        return hours

    def clean_observed_on(self) -> date:
        return numbers.past_day(self.cleaned_data["observed_on"], today=self._today)

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if self._party is not None:
            given["provider"] = self._provider_of(self._party)
        if self.errors:
            return given
        known = self._chips.called(given["chip_text"])
        for name in ("provider", "gpus", "price", "currency", "hours", "observed_on"):
            setattr(self.instance, name, given[name])
        self.instance.chip = known
        if same_on_file(self.instance, given):
            raise ValidationError(_("This offer is on file already."))
        return given

    def _provider_of(self, party: Entity) -> CloudProvider:
        found = self._providers.filter(entity=party).first()
        if found is None:
            raise ValidationError(
                _("%(party)s is no cloud provider on file. Say so on its edit page first.")
                % {"party": party_words(party)}
            )
        return found

    @property
    def warnings(self) -> list[str]:
        if self.instance.chip_id:
            return []
        return [
            _("“%(chip)s” is no chip of the catalogue. The offer is kept with it as written.")
            % {"chip": self.instance.chip_text}
        ]


def same_on_file(offer: CloudOffer, given: dict[str, Any]) -> bool:  # Any: cleaned values
    """Whether the same price, seen the same day, is on file but for this row."""
    same = CloudOffer.objects.filter(**{name: given[name] for name in SAME})
    return same.exclude(pk=offer.pk).exists()


class RateForm(FactForm):
    """What a currency was worth on a day."""

    currency = forms.CharField(label=gettext_lazy("Currency"), max_length=40)
    per_usd = forms.CharField(label=gettext_lazy("Units for one US dollar"), max_length=40)
    day = forms.CharField(
        label=gettext_lazy("Day"),
        max_length=40,
        widget=forms.DateInput(attrs={"class": "ct-in", "type": "date", "min": "1900-01-01"}),
    )

    class Meta:
        model = ExchangeRate
        field_classes: ClassVar = {"source_url": AddressField}
        fields: ClassVar = ["source", "source_url", "quality"]

    field_order = ("currency", "per_usd", "day", "source", "source_url", "quality")

    def __init__(self, *arguments: Any, today: date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._today = today

    def clean_currency(self) -> str:
        code = numbers.currency(self.cleaned_data["currency"])
        if code == DOLLARS:
            raise ValidationError(_("A dollar is a dollar. Write another currency."))
        return code

    def clean_per_usd(self) -> Decimal:
        per_usd = numbers.amount(self.cleaned_data["per_usd"], whole=10, places=6)
        if per_usd == 0:
            raise ValidationError(_("A rate is more than 0."))
        return per_usd

    def clean_day(self) -> date:
        return numbers.past_day(self.cleaned_data["day"], today=self._today)

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        for name in ("currency", "per_usd", "day"):
            if name in given:
                setattr(self.instance, name, given[name])
        return given
