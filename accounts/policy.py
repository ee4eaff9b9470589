"""The one table of who may see and do what."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from accounts.models import User


class UserRole(models.TextChoices):
    """What a user is trusted with. Each role may do what the ones before it may."""

    READER = "reader", _("Reader")
    CONTRIBUTOR = "contributor", _("Contributor")
    INVESTIGATOR = "investigator", _("Investigator")
    REVIEWER = "reviewer", _("Reviewer")
    ADMINISTRATOR = "administrator", _("Administrator")


class Tlp(models.TextChoices):
    """Traffic Light Protocol 2.0, FIRST: how far a record may travel."""

    CLEAR = "clear", "TLP:CLEAR"
    GREEN = "green", "TLP:GREEN"
    AMBER = "amber", "TLP:AMBER"
    AMBER_STRICT = "amber_strict", "TLP:AMBER+STRICT"
    RED = "red", "TLP:RED"


class Act(StrEnum):
    """What a signed-in user may be allowed to do."""

    READ_LEADS = "read_leads"
    JUDGE_LEADS = "judge_leads"
    EDIT_INCIDENTS = "edit_incidents"
    PUBLISH = "publish"
    ADMINISTER = "administer"


@dataclass(frozen=True, slots=True)
class Clearance:
    """What somebody sees: markings, and whether records that are not published too."""

    markings: frozenset[str]
    unpublished: bool


_ALL = frozenset(Tlp.values)
NOTHING = Clearance(frozenset(), unpublished=False)
PUBLIC = Clearance(frozenset({Tlp.CLEAR.value}), unpublished=False)

CLEARANCES: dict[str, Clearance] = {
    UserRole.READER: Clearance(frozenset({Tlp.CLEAR.value, Tlp.GREEN.value}), unpublished=False),
    UserRole.CONTRIBUTOR: Clearance(_ALL - {Tlp.AMBER_STRICT.value, Tlp.RED.value}, True),
    UserRole.INVESTIGATOR: Clearance(_ALL - {Tlp.RED.value}, True),
    UserRole.REVIEWER: Clearance(_ALL, True),
    UserRole.ADMINISTRATOR: Clearance(_ALL, True),
}

ACTS: dict[str, frozenset[Act]] = {
    UserRole.READER: frozenset(),
    UserRole.CONTRIBUTOR: frozenset({Act.READ_LEADS}),
    UserRole.INVESTIGATOR: frozenset({Act.READ_LEADS, Act.JUDGE_LEADS, Act.EDIT_INCIDENTS}),
    UserRole.REVIEWER: frozenset(set(Act) - {Act.ADMINISTER}),
    UserRole.ADMINISTRATOR: frozenset(Act),
}


def clearance(user: "User | AnonymousUser") -> Clearance:
    """What this person sees. Nobody signed in sees the public part, where there is one."""
    if not user.is_authenticated:
        return PUBLIC if settings.PUBLIC_READ else NOTHING
    return CLEARANCES[user.effective_role]


def may(user: "User | AnonymousUser", act: Act) -> bool:
    """Whether this person may do this."""
    return user.is_authenticated and act in ACTS[user.effective_role]
