"""Who asks: the bearer of a token."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from accounts.models import Token, User

USE_IS_NOTED_EVERY = timedelta(minutes=1)


class BearerToken(BaseAuthentication):
    """`Authorization: Bearer TOKEN`. A token that is wrong or revoked is a 401, never anonymous."""

    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        scheme, _, secret = get_authorization_header(request).partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        now = timezone.now()
        written = secret.strip().decode("latin-1")
        token = Token.objects.presented(written, now).select_related("user").first()
        if token is None:
            raise AuthenticationFailed("This token is unknown, revoked or of a closed account.")
        if token.last_used_at is None or token.last_used_at <= now - USE_IS_NOTED_EVERY:
            stale = Q(last_used_at=None) | Q(last_used_at__lte=now - USE_IS_NOTED_EVERY)
            Token.objects.filter(stale, pk=token.pk).update(last_used_at=now)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="ChipTrail API"'
