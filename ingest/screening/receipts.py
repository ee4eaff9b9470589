"""A screening as something to keep: what was asked of which lists, and what came of it, signed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import orjson
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.policy import clearance
from entities.screening.asking import Hit, Query, Terms, screen
from entities.screening.lists import list_states
from entities.screening.signing import is_intact, is_ours, signed
from entities.screening.version import matcher_version
from ingest.screening.texts import LONGEST_TEXT, Found, find_parties

if TYPE_CHECKING:
    from accounts.models import User

KIND = "chiptrail screening receipt"
FORM = 1
MOST_QUESTIONS = 10_000
_COLLECTIONS = (
    "lists",
    "not_lists",
    "topics",
    "countries",
    "not_schemas",
    "not_ids",
)
Json = dict[str, Any]  # Any: whatever JSON holds


class WrongReceipt(ValueError):
    """A file that is no receipt of ours."""


def receipt_for_names(
    queries: Sequence[Query],
    terms: Terms,
    answers: Sequence[Sequence[Hit]],
    user: "User | AnonymousUser",
    now: datetime,
) -> Json:
    """The receipt of a screening of names. An empty list of hits is an answer as well."""
    questions = [_question(query) for query in queries]
    found = [[_hit(hit) for hit in hits] for hits in answers]
    return _receipt("names", questions, _terms(terms), found, user, now)


def receipt_for_text(
    text: str, found: Sequence[Found], user: "User | AnonymousUser", now: datetime
) -> Json:
    """The receipt of a screening of a text. It holds the text."""
    return _receipt("text", [{"text": text}], {}, [_mentions(found)], user, now)


def receipt_in(content: bytes) -> Json:
    """The receipt a file holds. Raises WrongReceipt."""
    try:
        receipt = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise WrongReceipt(_("The file is no receipt: it is not JSON.")) from None
    if not isinstance(receipt, dict):
        raise WrongReceipt(_("The file is no receipt: it holds no object of JSON."))
    return receipt


@dataclass(frozen=True, slots=True)
class Replay:
    """What a receipt is worth today."""

    intact: bool
    ours: bool
    taken_at: str
    questions: int
    hits: int
    differences: tuple[str, ...]
    moved: tuple[str, ...]  # what it rested on and has changed since

    @property
    def same(self) -> bool:
        return not self.differences


def replay(receipt: Json, user: "User | AnonymousUser") -> Replay:
    """Ask the same again, of today's lists. Raises WrongReceipt.

    A receipt for the public is replayed as the public sees it.
    """
    _refuse_strangers(receipt)
    asker = AnonymousUser() if receipt["seen_by"] == "public" else user
    try:
        now = _asked_again(receipt, asker)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WrongReceipt(_("The receipt cannot be read: a part of it is missing.")) from error
    return Replay(
        is_intact(receipt),
        is_ours(receipt),
        str(receipt["taken_at"]),
        len(receipt["questions"]),
        sum(map(len, receipt["answers"])),
        tuple(_differences(receipt, now)),
        tuple(_moved(receipt)),
    )


def _receipt(
    kind: str,
    questions: Sequence[Json],
    terms: Json,
    answers: Sequence[Sequence[Json]],
    user: "User | AnonymousUser",
    now: datetime,
) -> Json:
    return signed(
        {
            "kind": KIND,
            "form": FORM,
            "of": kind,
            "taken_at": now.isoformat(timespec="seconds"),
            "seen_by": "member" if clearance(user).unpublished else "public",
            "matcher": matcher_version(),
            "lists": list_states(),
            "terms": terms,
            "questions": list(questions),
            "answers": [list(one) for one in answers],
        }
    )


def _question(query: Query) -> Json:
    return {
        "names": list(query.names),
        "schema": query.schema,
        "countries": list(query.countries),
        "identifiers": list(query.identifiers),
    }


def _terms(terms: Terms) -> Json:
    return {
        "limit": terms.limit,
        "threshold": _written(terms.threshold),
        "cutoff": _written(terms.cutoff),
        **{name: sorted(getattr(terms, name)) for name in _COLLECTIONS},
    }


def _hit(hit: Hit) -> Json:
    return {
        "id": hit.party.id,
        "caption": hit.party.caption,
        "name": hit.name,
        "score": _written(hit.score),
        "match": hit.match,
        "lists": list(hit.party.lists),
        "reasons": [reason.sentence for reason in hit.reasons],
    }


def _mentions(found: Sequence[Found]) -> list[Json]:
    return [
        {
            "start": one.start,
            "end": one.end,
            "name": one.name,
            "reason": one.reason,
            "ids": [party.id for party in one.parties],
        }
        for one in found
    ]


def _written(score: float) -> str:
    """Four digits as text: programs write fractions in too many ways to sign them."""
    return f"{score:.4f}"


def _refuse_strangers(receipt: Json) -> None:
    parts = ("of", "taken_at", "seen_by", "matcher", "lists", "terms", "questions", "answers")
    if receipt.get("kind") != KIND or receipt.get("form") != FORM:
        raise WrongReceipt(_("This is no screening receipt of this product."))
    if missing := [part for part in parts if part not in receipt]:
        raise WrongReceipt(_("The receipt lacks its part “%(part)s”.") % {"part": missing[0]})
    questions, answers = receipt["questions"], receipt["answers"]
    if not isinstance(questions, list) or not isinstance(answers, list):
        raise WrongReceipt(_("Questions and answers of the receipt must be lists."))
    if len(questions) > MOST_QUESTIONS or len(questions) != len(answers):
        raise WrongReceipt(_("The receipt has not one answer to each question."))


def _asked_again(receipt: Json, user: "User | AnonymousUser") -> list[list[Json]]:
    if receipt["of"] == "text":
        text = receipt["questions"][0]["text"][:LONGEST_TEXT]
        return [_mentions(find_parties(text, user))]
    terms = receipt["terms"]
    asked = Terms(
        limit=min(int(terms["limit"]), 100),
        threshold=float(terms["threshold"]),
        cutoff=float(terms["cutoff"]),
        **{name: frozenset(terms[name]) for name in _COLLECTIONS},
    )
    queries = [
        Query(
            tuple(one["names"]),
            one["schema"],
            tuple(one["countries"]),
            tuple(one["identifiers"]),
        )
        for one in receipt["questions"]
    ]
    return [[_hit(hit) for hit in hits] for hits in screen(queries, asked, user)]


def _differences(receipt: Json, now: Sequence[Sequence[Json]]) -> list[str]:
    """What is answered otherwise, a sentence each."""
    said = []
    for number, (then, today) in enumerate(zip(receipt["answers"], now, strict=True), 1):
        before, after = (_by_id(answers) for answers in (then, today))
        for key in sorted(after.keys() - before.keys()):
            said.append(
                _("Question %(n)d: %(party)s is found now and was not.")
                % {"n": number, "party": after[key]}
            )
        for key in sorted(before.keys() - after.keys()):
            said.append(
                _("Question %(n)d: %(party)s was found and is not now.")
                % {"n": number, "party": before[key]}
            )
        said += [
            _("Question %(n)d: %(party)s had the score %(before)s and has %(after)s.")
            % {"n": number, "party": after[key], "before": then_score, "after": score}
            for key, (then_score, score) in _scores(then, today).items()
            if then_score != score
        ]
    return said


def _by_id(answers: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in answers:
        if "id" in one:
            found[str(one["id"])] = f"{one['caption']} ({one['id']})"
        else:
            place = f"{one['start']}–{one['end']}"
            found |= {f"{place} {key}": f"{one['name']} ({key}, {place})" for key in one["ids"]}
    return found


def _scores(
    then: Sequence[Mapping[str, Any]], today: Sequence[Mapping[str, Any]]
) -> dict[str, tuple[str, str]]:
    scores = [
        {str(one["id"]): str(one["score"]) for one in s if "id" in one} for s in (then, today)
    ]
    return {key: (scores[0][key], scores[1][key]) for key in scores[0].keys() & scores[1].keys()}


def _moved(receipt: Json) -> list[str]:
    """What the answer rested on and is not as it was, a sentence each."""
    moved = []
    if receipt["matcher"] != matcher_version():
        moved.append(
            _("The matcher was %(before)s and is %(after)s.")
            % {"before": receipt["matcher"], "after": matcher_version()}
        )
    then = {one["list"]: one for one in receipt["lists"]}
    now = {one["list"]: one for one in list_states()}
    changed = [name for name in sorted(then.keys() | now.keys()) if then.get(name) != now.get(name)]
    if changed:
        words = ngettext(
            "%(n)d list has another state: %(names)s.",
            "%(n)d lists have another state: %(names)s.",
            len(changed),
        )
        moved.append(words % {"n": len(changed), "names": ", ".join(changed)})
    return moved
