"""Say who an unidentified party is. Only a person does; what the source called it stays."""

from datetime import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from entities.actions.carrying import CannotJudgeParty
from entities.actions.merge import join
from entities.models import Entity, PartyJudgement, PartyJudgementKind


def resolve(
    party: Entity,
    other: Entity,
    *,
    why: str,
    by: User,
    now: datetime,
    without_stakes_between: bool = False,
) -> PartyJudgement:
    """Let an unidentified party stand as a named one. Raises CannotJudgeParty.

    Its description stays on file as the source's words; undoing makes it unidentified again.
    """
    if party.is_identified:
        raise CannotJudgeParty(
            _("%(party)s has a name. Merge it into the other instead.") % {"party": party.public_id}
        )
    kind = PartyJudgementKind.RESOLVE
    return join(kind, party, other, why=why, by=by, now=now, without=without_stakes_between)
