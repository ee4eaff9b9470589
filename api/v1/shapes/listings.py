"""What an entry of a control list looks like."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer, code, pages_of, unknown
from entities.models import Completeness, ListingKind, Quality


class SnapshotOfListing(Answer):
    """The last snapshot of the list that has the entry."""

    taken_on = serializers.DateField()
    completeness = code(Completeness)
    sha256 = unknown(serializers.CharField, help_text="Of the file as it came.")


class ListingRow(Answer):
    """All fields, unless `fields` asks for fewer. Names and texts are as printed."""

    list = serializers.CharField(required=False)
    kind = code(ListingKind, required=False)
    name = serializers.CharField(required=False)
    in_force = serializers.BooleanField(required=False, help_text="On the day asked for.")
    aliases = serializers.ListField(child=serializers.CharField(), required=False)
    addresses = serializers.ListField(child=serializers.CharField(), required=False)
    countries = serializers.ListField(child=serializers.CharField(), required=False)
    programs = serializers.ListField(child=serializers.CharField(), required=False)
    scope_text = unknown(serializers.CharField, required=False)
    citation = unknown(serializers.CharField, required=False)
    licence_requirement = unknown(serializers.CharField, required=False)
    licence_policy = unknown(serializers.CharField, required=False)
    remarks = unknown(serializers.CharField, required=False)
    listed_on = unknown(serializers.DateField, required=False)
    listed_basis = unknown(
        serializers.CharField, required=False, help_text="What that day rests on."
    )
    listed_by = unknown(
        serializers.DateField,
        required=False,
        help_text="Without a day: when it stood at the latest.",
    )
    delisted_on = unknown(serializers.DateField, required=False)
    first_seen = unknown(serializers.DateField, required=False)
    last_seen = unknown(serializers.DateField, required=False)
    absent_on = unknown(
        serializers.DateField,
        required=False,
        help_text="The first complete snapshot without it; it left on an unknown day before.",
    )
    date_note = unknown(
        serializers.CharField, required=False, help_text="What is unclear about the days."
    )
    matched_by = unknown(
        serializers.CharField, required=False, help_text="Who or which rule tied it to the party."
    )
    snapshot = unknown(SnapshotOfListing, required=False)
    source = unknown(serializers.CharField, required=False)
    source_url = unknown(serializers.CharField, required=False)
    quality = code(Quality, required=False)
    unverified = unknown(serializers.CharField, required=False)


ListingPage = pages_of(ListingRow, "ListingPage")
