"""What a statement looks like by itself."""

from rest_framework import serializers

from api.v1.shapes.incidents import Source
from api.v1.shapes.parts import Answer, code, pages_of, unknown
from rules.codes import ClaimKind, SpeakerKind, Stance


class ClaimRow(Answer):
    """All fields, unless `fields` asks for fewer. `quote` stands so in the article."""

    kind = code(ClaimKind, required=False)
    stance = code(Stance, required=False)
    speaker = unknown(serializers.CharField, required=False)
    speaker_kind = code(SpeakerKind, required=False)
    quote = serializers.CharField(required=False)
    translation = unknown(serializers.CharField, required=False)
    lang = serializers.CharField(required=False)
    grade = unknown(
        serializers.CharField,
        required=False,
        help_text="Admiralty, as first graded in an incident; null where none quotes it.",
    )
    source = unknown(Source, required=False)
    stories = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="Reports that carry it."
    )
    incidents = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="Incidents that quote it."
    )


ClaimPage = pages_of(ClaimRow, "ClaimPage")
