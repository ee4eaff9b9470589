"""What a report looks like."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer, code, pages_of, unknown
from api.v1.shapes.providers import IncidentName
from ingest.models import MemberRelation


class StoryRow(Answer):
    """All fields, unless `fields` asks for fewer."""

    public_id = serializers.CharField(required=False)
    url = serializers.URLField(required=False)
    title = unknown(serializers.CharField, required=False)
    first_published = unknown(serializers.DateField, required=False)
    articles = serializers.IntegerField(
        required=False, help_text="Articles that carry it and that you may know of."
    )
    languages = serializers.ListField(child=serializers.CharField(), required=False)


StoryPage = pages_of(StoryRow, "StoryPage")


class CarrierOfStory(Answer):
    """An article that carries the report, and why we say so. Never its text."""

    relation = code(MemberRelation)
    reason = unknown(serializers.CharField)
    by_hand = serializers.BooleanField(help_text="A person put it here.")
    outlet = unknown(serializers.CharField)
    title = unknown(serializers.CharField)
    url = unknown(serializers.CharField)
    dated = unknown(serializers.CharField)
    lang = unknown(serializers.CharField)
    version = serializers.IntegerField(help_text="Of an article that was edited.")


class StoryName(Answer):
    """A report of its own on the same event."""

    public_id = serializers.CharField()
    url = serializers.URLField()
    title = unknown(serializers.CharField)
    reason = unknown(serializers.CharField)


class StoryDetail(StoryRow):
    """All fields, unless `fields` asks for fewer."""

    attributed_to = unknown(
        serializers.CharField, required=False, help_text="The newsroom it is said to rest on."
    )
    carriers = CarrierOfStory(many=True, required=False)
    same_event = StoryName(many=True, required=False)
    incidents = IncidentName(many=True, required=False, help_text="What rests on it.")
