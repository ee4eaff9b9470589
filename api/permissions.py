"""Who may come through the door, and with which token."""

from django.conf import settings
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.models import Token, TokenScope


class MayRead(BasePermission):
    """Whoever is signed in; everybody where PUBLIC_READ is on."""

    message = "Reading here needs a token: Authorization: Bearer TOKEN."

    def has_permission(self, request: Request, view: APIView) -> bool:
        return bool(request.user.is_authenticated or settings.PUBLIC_READ)


class ScopeCovers(BasePermission):
    """A token of scope read changes nothing."""

    message = "This token may only read. Changing something needs one of scope write."

    def has_permission(self, request: Request, view: APIView) -> bool:
        if request.method in SAFE_METHODS or not isinstance(request.auth, Token):
            return True
        return request.auth.scope == TokenScope.WRITE
