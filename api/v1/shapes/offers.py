"""What an offer of computing time looks like in the list of all."""

from rest_framework import serializers

from api.v1.shapes.incidents import ChipName
from api.v1.shapes.parts import Answer, code, pages_of, unknown
from entities.models import Quality


class ProviderName(Answer):
    public_id = serializers.CharField()
    name = serializers.CharField()
    url = serializers.URLField()


class Rate(Answer):
    """The exchange rate nearest to the day of the offer, at most 184 days away."""

    per_usd = serializers.FloatField(help_text="Units of the currency for one US dollar.")
    day = serializers.DateField()
    source = unknown(serializers.CharField)
    source_url = unknown(serializers.CharField)


class OfferRow(Answer):
    """`price_per_chip_hour` is `price` over `divisor`, which is chips times hours."""

    provider = ProviderName(required=False)
    chip = unknown(ChipName, required=False)
    chip_as_written = serializers.CharField(required=False)
    gpus = unknown(serializers.IntegerField, required=False)
    price = serializers.FloatField(required=False)
    currency = serializers.CharField(required=False)
    hours = serializers.FloatField(required=False, help_text="Hours the price buys.")
    divisor = unknown(serializers.FloatField, required=False)
    price_per_chip_hour = unknown(serializers.FloatField, required=False)
    usd_per_chip_hour = unknown(
        serializers.FloatField,
        required=False,
        help_text="Null where the chips are not stated, or no rate lies near the day.",
    )
    rate = unknown(Rate, required=False, help_text="Null for dollars, which need none.")
    region = unknown(serializers.CharField, required=False)
    terms = unknown(serializers.CharField, required=False)
    observed_on = unknown(serializers.DateField, required=False)
    source = unknown(serializers.CharField, required=False)
    source_url = unknown(serializers.CharField, required=False)
    quality = code(Quality, required=False)
    unverified = unknown(serializers.CharField, required=False)


OfferPage = pages_of(OfferRow, "OfferPage")
