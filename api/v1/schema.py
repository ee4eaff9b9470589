"""schema/ and docs/: what the API offers, for programs and for people."""

import functools
from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render
from drf_spectacular.authentication import SessionScheme
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from api.authentication import BearerToken
from api.door import Door, answer, encode
from api.parameters import refuse_parameters

OPENAPI = "application/vnd.oai.openapi+json"


class BearerScheme(OpenApiAuthenticationExtension):
    """How a token is sent."""

    target_class = BearerToken
    name = "bearer"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer"}


class QuestionSessionScheme(SessionScheme):
    """The browser's session, for a question without a CSRF token."""

    target_class = "api.v1.assess.SessionWithoutCsrf"
    name = "cookieWithoutCsrf"


@functools.cache
def openapi() -> dict[str, Any]:  # Any: an OpenAPI document
    """The schema. It is the same for everybody and does not change while the process runs."""
    generator = SchemaGenerator()
    schema: dict[str, Any] = generator.get_schema(request=None, public=True)
    return schema


class Schema(Door):
    """The OpenAPI 3.1 document."""

    @extend_schema(exclude=True)
    def list(self, request: Request) -> HttpResponseBase:
        refuse_parameters(request, "schema")
        return answer(request, encode(openapi()), content_type=OPENAPI)


class Docs(Door):
    """The same as a page, made here: nothing is loaded from elsewhere."""

    @extend_schema(exclude=True)
    def list(self, request: Request) -> HttpResponseBase:
        refuse_parameters(request, "docs")
        return render(request, "api/docs.html", {"schema": openapi(), "calls": calls()})


def calls() -> list[dict[str, Any]]:  # Any: parts of an OpenAPI document
    """Every address and verb with what it takes and answers, in order."""
    return [
        {
            "method": method.upper(),
            "path": path,
            "summary": operation["summary"],
            "parameters": _asked(operation),
            "answers": [
                {"status": status, "meaning": answered.get("description", "")}
                for status, answered in sorted(operation["responses"].items())
            ],
            "members": _members(operation),
        }
        for path, methods in openapi()["paths"].items()
        for method, operation in methods.items()
    ]


def _asked(operation: dict[str, Any]) -> list[dict[str, str]]:
    """Parameters, or the members of the body where one is sent."""
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    members = body.get("schema", {}).get("properties", {})
    found = [{"name": name, "schema": shape, **shape} for name, shape in members.items()]
    return [_parameter(parameter) for parameter in [*operation.get("parameters", []), *found]]


def _parameter(parameter: dict[str, Any]) -> dict[str, str]:
    """A parameter in words: its name, its meaning, what it may be."""
    shape = parameter["schema"]
    words = shape.get("enum") or shape.get("items", {}).get("enum") or []
    return {
        "name": parameter["name"],
        "meaning": parameter.get("description", ""),
        "values": ", ".join(words) or _range(shape),
        "default": str(shape.get("default", "")),
    }


def _range(shape: dict[str, Any]) -> str:
    """From where to where a number may go; nothing for a text."""
    return f"{shape['minimum']}–{shape['maximum']}" if "maximum" in shape else ""


def _members(operation: dict[str, Any]) -> list[dict[str, str]]:
    """The fields of what is answered, or of a row of it."""
    shape = operation["responses"]["200"]["content"]["application/json"]["schema"]
    found = _resolve(shape)
    if "results" in found["properties"]:
        found = _resolve(found["properties"]["results"]["items"])
    return [
        {
            "name": name,
            "meaning": _resolve(member).get("description", member.get("description", "")),
        }
        for name, member in found["properties"].items()
    ]


def _resolve(shape: dict[str, Any]) -> dict[str, Any]:
    """The shape itself where there is only a reference to it."""
    if "$ref" not in shape:
        return shape
    found: dict[str, Any] = openapi()["components"]["schemas"][shape["$ref"].rsplit("/", 1)[1]]
    return found
