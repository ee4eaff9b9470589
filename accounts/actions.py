"""Give out and take back tokens."""

import secrets
from datetime import datetime

import pghistory
from django.db import transaction

from accounts.models import Token, TokenScope, User, token_digest

#: Marks our tokens, so that a scanner of leaked secrets finds them.
PREFIX = "ct_"


def issue_token(
    user: User, *, scope: TokenScope, name: str = "", by: User | None = None, now: datetime
) -> tuple[Token, str]:
    """A new token and its secret, which is not kept and cannot be shown again."""
    secret = PREFIX + secrets.token_urlsafe(32)
    with transaction.atomic(), pghistory.context(by=by.pk if by else None, why="token issued"):
        token = Token.objects.create(
            user=user, name=name, scope=scope, digest=token_digest(secret), created_at=now
        )
    return token, secret


def revoke_token(token: Token, *, by: User | None = None, now: datetime) -> None:
    """From now on the token opens nothing."""
    with transaction.atomic(), pghistory.context(by=by.pk if by else None, why="token revoked"):
        token.revoked_at = now
        token.save(update_fields=["revoked_at"])
