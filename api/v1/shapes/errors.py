"""The one shape of errors."""

from rest_framework import serializers

from api.v1.shapes.parts import Answer


class ErrorBody(Answer):
    code = serializers.CharField(help_text="A word for programs, such as unknown_parameter.")
    message = serializers.CharField(help_text="A sentence for people.")
    fields = serializers.DictField(
        child=serializers.CharField(), help_text="What is wrong with which parameter."
    )


class ErrorAnswer(Answer):
    error = ErrorBody()
