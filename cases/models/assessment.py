"""What the rules said of each step of an incident on its days, and on which facts."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.incident import Hop, Incident
from ingest.models.queued import Queued, QueuedQuerySet
from ingest.models.reading import words
from rules.codes import Pathway
from rules.facts import Confidence
from rules.findings import Enforcement, Text

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class Inputs(NamedTuple):
    """What an assessment rests on beside the incident: reference facts and rules, by version."""

    reference: int
    regime: str


class AssessingQuerySet(QueuedQuerySet):
    def behind(self, inputs: Inputs) -> Self:
        """Incidents whose assessment is not there yet, or rests on what has changed since."""
        return self.filter(
            Q(decided_number__lt=F("facts_number"))
            | Q(inputs_version__lt=inputs.reference)
            | ~Q(regime_version=inputs.regime)
        )

    def awaiting_assessment(self, now: datetime, inputs: Inputs) -> Self:
        """Those a stage may take now, oldest first."""
        due = Q(retry_at=None) | Q(retry_at__lte=now)
        return self.behind(inputs).filter(due, parked_at=None).order_by("pk")


class Assessing(Queued):
    """How far the assessing of one incident has come.

    The database counts in `facts_number` each change of the incident and its steps;
    `decided_number` is the count that the current assessments rest on.
    """

    incident = models.OneToOneField(
        Incident, on_delete=models.CASCADE, primary_key=True, related_name="assessing"
    )
    facts_number = models.PositiveBigIntegerField(default=1)
    decided_number = models.PositiveBigIntegerField(default=0)
    inputs_version = models.PositiveBigIntegerField(default=0)
    regime_version = models.CharField(max_length=16, blank=True)

    objects = AssessingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "assessing"
        indexes = [
            models.Index(
                fields=["incident"],
                condition=Q(decided_number__lt=F("facts_number")),
                name="cases_assessing_new_facts",
            ),
            models.Index(fields=["inputs_version"], name="cases_assessing_inputs"),
            models.Index(fields=["regime_version"], name="cases_assessing_regime"),
        ]

    def __str__(self) -> str:
        return str(self.incident)


_OPEN = """
INSERT INTO cases_assessing (incident_id, facts_number, decided_number, inputs_version,
                             regime_version, attempts, failure)
SELECT id, 1, 0, 0, '', 0, '' FROM changed ON CONFLICT DO NOTHING; RETURN NULL;
"""
_COUNT = """
UPDATE cases_assessing
SET facts_number = facts_number + 1, attempts = 0, retry_at = NULL, parked_at = NULL, failure = ''
WHERE incident_id IN (SELECT {column} FROM changed); RETURN NULL;
"""


def _counts(name: str, operation: pgtrigger.Operation, column: str) -> pgtrigger.Trigger:
    """Counts a change of an incident's facts; new facts give back the attempts."""
    gone = operation == pgtrigger.Delete
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**{"old" if gone else "new": "changed"}),
        func=_COUNT.format(column=column),
    )


pgtrigger.Trigger(
    name="assessing_opens",
    level=pgtrigger.Statement,
    when=pgtrigger.After,
    operation=pgtrigger.Insert,
    referencing=pgtrigger.Referencing(new="changed"),
    func=_OPEN,
).register(Incident)  # type: ignore[arg-type]  # takes the class
_counts("assessing_counts", pgtrigger.Update, "id").register(Incident)  # type: ignore[arg-type]  # takes the class
for _name, _operation in (
    ("assessing_counts_new", pgtrigger.Insert),
    ("assessing_counts_changed", pgtrigger.Update),
    ("assessing_counts_gone", pgtrigger.Delete),
):
    _counts(_name, _operation, "incident_id").register(Hop)  # type: ignore[arg-type]  # takes the class


class FactSet(models.Model):
    """One distinct set of facts, as `rules.recorded` writes it, but for how sure they are.

    Many steps may share one. Parties nobody identified carry no name in it, so that like cases
    are one set.
    """

    digest = models.CharField(max_length=64, unique=True)
    pathway = models.CharField(max_length=32, choices=words(Pathway))
    facts = models.JSONField(_("facts"))

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.pathway} {self.digest[:12]}"


class Decision(models.Model):
    """What one regime says of one set of facts from a day on, until anything in either changes.

    `argument` holds presumptions, findings, missing facts and red flags as codes and figures.
    Written by a stage, never edited.
    """

    fact_set = models.ForeignKey(FactSet, on_delete=models.CASCADE, related_name="decisions")
    since = models.DateField()
    regime_version = models.CharField(max_length=16)
    text = models.CharField(max_length=12, choices=words(Text))
    enforcement = models.CharField(max_length=12, choices=words(Enforcement))
    confidence = models.CharField(max_length=12, choices=words(Confidence))
    missing = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    reached_by = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    argument = models.JSONField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["fact_set", "since", "regime_version"], name="cases_decision_made_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.fact_set} from {self.since}: {self.text}"


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """As the incident it is about."""
        return self.filter(incident__in=Incident.objects.visible_to(user))

    def current(self) -> Self:
        """Those that stand; superseded ones are kept beside."""
        return self.filter(is_current=True)

    def speaking(self) -> Self:
        """One an incident: the last step, on the last of its days."""
        return self.current().filter(speaks=True)

    def stale(self, inputs: Inputs) -> Self:
        """Those that rest on what has changed since."""
        return self.filter(incident__assessing__in=Assessing.objects.behind(inputs))


class Assessment(models.Model):
    """The verdict on one step of an incident for some of its days: one side of a rule change.

    Half-open days; `as_of`, their first, is the day judged. `speaks` marks the one that stands for
    its incident: the last step that is an act, on its last side; `straddles` says that the step
    has several. Verdict, `missing` (open tests) and `reached_by` (rules that cover, perhaps) are
    those of the decision, repeated to be counted. Written by a stage, never edited; a later one
    supersedes it. The incident is that of the step and the facts are those of the decision, which
    the database checks: a check of each again would cost as much as writing the row.
    """

    incident = models.ForeignKey(
        Incident, on_delete=models.CASCADE, related_name="assessments", db_constraint=False
    )
    hop = models.ForeignKey(Hop, on_delete=models.CASCADE, related_name="assessments")
    side = models.PositiveSmallIntegerField(default=0)
    from_day = models.DateField()
    to_day = models.DateField()
    as_of = models.DateField()
    day_basis = models.CharField(max_length=12)
    fact_set = models.ForeignKey(
        FactSet,
        on_delete=models.PROTECT,
        related_name="assessments",
        db_constraint=False,
        db_index=False,
    )
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="assessments")
    text = models.CharField(max_length=12, choices=words(Text))
    enforcement = models.CharField(max_length=12, choices=words(Enforcement))
    confidence = models.CharField(max_length=12, choices=words(Confidence))
    missing = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    reached_by = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    speaks = models.BooleanField(default=False)
    straddles = models.BooleanField(default=False)
    is_current = models.BooleanField(default=True)
    inputs_version = models.PositiveBigIntegerField()
    regime_version = models.CharField(max_length=16)
    decided_at = models.DateTimeField()

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["incident", "hop", "side", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["hop", "side"],
                condition=Q(is_current=True),
                name="cases_assessment_is_one_a_side",
            ),
            models.UniqueConstraint(
                fields=["incident"],
                condition=Q(is_current=True, speaks=True),
                name="cases_assessment_one_speaks",
            ),
            models.CheckConstraint(
                condition=Q(from_day__lt=F("to_day")), name="cases_assessment_is_half_open"
            ),
            models.CheckConstraint(
                condition=Q(text__in=[one.value for one in Text]),
                name="cases_assessment_text_is_known",
            ),
            models.CheckConstraint(
                condition=Q(enforcement__in=[one.value for one in Enforcement]),
                name="cases_assessment_enforcement_is_known",
            ),
        ]
        indexes = [
            models.Index(
                fields=["text", "enforcement"],
                condition=Q(is_current=True, speaks=True),
                name="cases_assessment_verdicts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} step {self.hop_id} from {self.from_day}: {self.text}"
