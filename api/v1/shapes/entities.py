"""What a party looks like."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer, code, pages_of, unknown
from entities.models import EntityKind, ListingKind, NameKind, Quality


class NameOfEntity(Answer):
    text = serializers.CharField()
    kind = code(NameKind)
    lang = unknown(serializers.CharField)
    script = unknown(serializers.CharField)
    source = unknown(serializers.CharField)
    source_url = unknown(serializers.CharField)


class EntityRow(Answer):
    """All fields, unless `fields` asks for fewer."""

    public_id = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    name = serializers.CharField(required=False)
    kind = code(EntityKind, required=False)
    country = unknown(serializers.CharField, required=False)
    headquarters = unknown(serializers.CharField, required=False)
    names = NameOfEntity(many=True, required=False)
    listed = serializers.BooleanField(required=False, help_text="On a control list today.")
    provider = unknown(
        serializers.URLField, required=False, help_text="Where it stands as a cloud provider."
    )


EntityPage = pages_of(EntityRow, "EntityPage")


class IdentifierOfEntity(Answer):
    scheme = serializers.CharField()
    value = serializers.CharField()


class ListingOfEntity(Answer):
    """An entry on a control list, as printed."""

    list = serializers.CharField()
    kind = code(ListingKind)
    name = serializers.CharField()
    aliases = serializers.ListField(child=serializers.CharField())
    listed_on = unknown(serializers.DateField)
    delisted_on = unknown(serializers.DateField)
    citation = unknown(serializers.CharField)
    scope_text = unknown(serializers.CharField)
    licence_requirement = unknown(serializers.CharField)
    licence_policy = unknown(serializers.CharField)
    source = unknown(serializers.CharField)
    source_url = unknown(serializers.CharField)
    quality = code(Quality)
    unverified = unknown(serializers.CharField)


class IncidentsOfEntity(Answer):
    count = serializers.IntegerField()
    url = serializers.URLField()


class EntityDetail(EntityRow):
    """All fields, unless `fields` asks for fewer."""

    identified = serializers.BooleanField(required=False)
    described_as = unknown(serializers.CharField, required=False)
    identifiers = IdentifierOfEntity(many=True, required=False)
    listings = ListingOfEntity(many=True, required=False)
    incidents = IncidentsOfEntity(required=False)
    merged_from = serializers.ListField(child=serializers.CharField(), required=False)
    note = unknown(serializers.CharField, required=False)
    source = unknown(serializers.CharField, required=False)  # type: ignore[assignment]
    source_url = unknown(serializers.CharField, required=False)
    quality = code(Quality, required=False)
    unverified = unknown(serializers.CharField, required=False)
