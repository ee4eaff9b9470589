"""How often one may ask: settings.API_RATES, counted in each web process."""

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle
from rest_framework.views import APIView

from accounts.models import Token


class _Rate(SimpleRateThrottle):
    scope: str
    duration: int  # seconds, from the rate

    def get_rate(self) -> str | None:
        """Such as "120/min"; None is no limit."""
        rate: str | None = settings.API_RATES[self.scope]
        return rate


class AnonymousRate(_Rate):
    """By address, for whoever is not known."""

    scope = "anonymous"

    def get_cache_key(self, request: Request, view: APIView) -> str | None:
        if request.user.is_authenticated:
            return None
        return f"api-rate-address-{self.get_ident(request)}"


class TokenRate(_Rate):
    """By token, or by account for who is signed in with a browser."""

    scope = "token"

    def get_cache_key(self, request: Request, view: APIView) -> str | None:
        if isinstance(request.auth, Token):
            return f"api-rate-token-{request.auth.pk}"
        if request.user.is_authenticated:
            return f"api-rate-user-{request.user.pk}"
        return None


def charge(view: APIView, request: Request, times: int) -> None:
    """Count a large request as so many more. Whoever has none left is refused the next time."""
    if times <= 0:
        return
    for throttle in view.get_throttles():
        key = throttle.get_cache_key(request, view) if isinstance(throttle, _Rate) else None
        if isinstance(throttle, _Rate) and key and throttle.rate:
            now = throttle.timer()
            spent = [now] * times + throttle.cache.get(key, [])
            throttle.cache.set(key, spent, throttle.duration)
