"""What stakes and the 50 percent test look like."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer, Party, Period, code, pages_of, unknown
from entities.models import EntityKind, Quality
from rules.findings import Outcome


def percent(meaning: str = "", *, may_be_null: bool = False) -> serializers.FloatField:
    """A number from 0 to 100."""
    return serializers.FloatField(
        min_value=0, max_value=100, help_text=meaning, allow_null=may_be_null
    )


class Share(Answer):
    """Percent. A bound that nobody states is null."""

    low = percent(may_be_null=True)
    high = percent(may_be_null=True)


class StakeBeside(Answer):
    """A stake, with the party at its other end."""

    party = Party()
    lists = serializers.ListField(
        child=serializers.CharField(), help_text="The lists that party stood on that day."
    )
    share = Share(allow_null=True, help_text="Null where no source states it: unknown, not zero.")
    direct = serializers.BooleanField(help_text="False: through companies not recorded here.")
    relation = unknown(serializers.CharField, help_text="In the words of the source.")
    period = Period()
    source = unknown(serializers.CharField)
    source_url = unknown(serializers.CharField)
    quality = code(Quality)
    unverified = unknown(serializers.CharField)


class FiftyPercent(Answer):
    """Whether listed parties, and those they reach, together own the threshold."""

    outcome = code(Outcome, help_text="An unknown share or owner leaves it undetermined.")
    arithmetic = serializers.CharField(help_text="The chain and its sums, in words.")
    least = percent("Percent that they surely hold.")
    most = percent("Percent that they can hold, unrecorded owners included.")
    threshold = percent()
    cascade = serializers.BooleanField()
    aggregate = serializers.BooleanField()
    lists = serializers.ListField(
        child=serializers.CharField(), help_text="The lists whose parties count."
    )
    whole_recorded = serializers.BooleanField(help_text="The recorded stakes come to the whole.")


class Economic(Answer):
    """What listed parties have through all paths, stakes multiplied. It decides nothing."""

    low = percent()
    high = percent()
    within = percent("How far off the bounds may be where parties own each other.")


class OwnershipAnswer(Answer):
    """All fields, unless `fields` asks for fewer."""

    public_id = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    name = serializers.CharField(required=False)
    as_of = serializers.DateField(required=False)
    listed = code(Outcome, required=False, help_text="Whether it stood on one of the lists itself.")
    owners = StakeBeside(many=True, required=False)
    holdings = StakeBeside(many=True, required=False)
    fifty_percent = FiftyPercent(required=False)
    economic_share = Economic(required=False)
    red_flags = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Minority and unknown holdings, listed units of the group: no coverage.",
    )


class SubsidiaryRow(Answer):
    """All fields, unless `fields` asks for fewer."""

    public_id = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    name = serializers.CharField(required=False)
    kind = code(EntityKind, required=False)
    country = unknown(serializers.CharField, required=False)
    headquarters = unknown(serializers.CharField, required=False)
    lists = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="The lists it stood on that day; empty: on no list.",
    )
    share = Share(
        required=False, allow_null=True, help_text="All stakes together; null where unknown."
    )
    stakes = serializers.IntegerField(required=False, help_text="How many stakes that is.")


SubsidiaryPage = pages_of(SubsidiaryRow, "SubsidiaryPage")
