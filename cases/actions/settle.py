"""Settle what nobody had verified about a rule, on a source, and take it back."""

from dataclasses import dataclass
from datetime import date, datetime

import pghistory
from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from cases.models import RuleSettlement
from cases.regime import regime_in_force
from ingest.queue import nudge
from rules.regime import Rule

_LOCK = 0x5E771E


class CannotSettle(Exception):
    """What stands against it, as a sentence."""


@dataclass(frozen=True, slots=True)
class Settled:
    """How it was: the rule stood or did not, for some days, on a source."""

    in_force: bool
    from_day: date
    to_day: date | None  # exclusive
    source: str
    source_url: str = ""
    why: str = ""


def settle(
    regime: str, rule_id: str, settled: Settled, *, by: User, now: datetime
) -> RuleSettlement:
    """Keep how an open question came out; the rules everybody uses change with it.

    Raises CannotSettle where nothing is open on those days.
    """
    with transaction.atomic(), pghistory.context(by=by.pk, why=settled.source):
        _one_at_a_time()
        rule = regime_in_force(regime).rule(rule_id)
        _refuse(rule, settled, today=now.date())
        kept = RuleSettlement.objects.create(
            regime=regime,
            rule=rule_id,
            in_force=settled.in_force,
            from_day=settled.from_day,
            to_day=settled.to_day,
            source=settled.source,
            source_url=settled.source_url,
            why=settled.why,
            by=by,
            at=now,
        )
        nudge("cases.assess")
    return kept


def undo(settlement: RuleSettlement, *, why: str, by: User, now: datetime) -> None:
    """Take a settlement back: the question is open again. Raises CannotSettle."""
    if not why.strip():
        raise CannotSettle(_("Say why it is taken back."))
    with transaction.atomic(), pghistory.context(by=by.pk, why=why):
        _one_at_a_time()
        row = RuleSettlement.objects.get(pk=settlement.pk)
        if row.undone_at is not None:
            raise CannotSettle(_("This was taken back already."))
        row.undone_by, row.undone_at, row.undone_why = by, now, why.strip()
        row.save(update_fields=["undone_by", "undone_at", "undone_why"])
        nudge("cases.assess")


def _refuse(rule: Rule, settled: Settled, *, today: date) -> None:
    """Only days on which something is open, and only what can have happened by now."""
    if not settled.source.strip():
        raise CannotSettle(_("Name the source it rests on."))
    if settled.to_day is not None and settled.to_day <= settled.from_day:
        words = _("%(to)s must be after %(from)s: it is the first day without.")
        raise CannotSettle(words % {"to": settled.to_day, "from": settled.from_day})
    if settled.from_day > today:
        words = _("%(day)s has not come yet; only what happened can be settled.")
        raise CannotSettle(words % {"day": settled.from_day})
    begun = [window for window in rule.unsettled if window.from_day <= settled.from_day]
    if not any(window.holds(settled.from_day) for window in begun):
        words = _("Nothing about %(rule)s is open on %(day)s.")
        raise CannotSettle(words % {"rule": rule.id, "day": settled.from_day})


def _one_at_a_time() -> None:
    """Two that settle the same question at once wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
