"""Put the offers of a file into the database: all that was shown, or nothing."""

from datetime import date

import pghistory
from django.db import connection, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from entities.exchange.offers import OfferPlan, plan_offers
from entities.models import CloudOffer, CloudProvider

#: One import at a time: two that plan at once would both add the same offer.
_LOCK = 0x0FFE5


class PlanMoved(Exception):
    """What is on file changed since the plan was shown."""


def take_offers(body: bytes, *, mark: str, by: User, why: str, today: date) -> OfferPlan:
    """Add the offers of a file as they were shown. A second time it adds none.

    Raises PlanMoved where `mark` is not that of the plan any more.
    """
    with transaction.atomic(), pghistory.context(by=by.pk, why=why):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        providers = CloudProvider.objects.visible_to(by)
        planned = plan_offers(body, providers=providers, today=today)
        if planned.mark != mark:
            raise PlanMoved(
                _("What is on file changed since this was shown. Look again and take it then.")
            )
        CloudOffer.objects.bulk_create(planned.add)
    return planned
