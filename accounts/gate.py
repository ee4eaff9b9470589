"""Let somebody through who may do something."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from accounts.models import User
from accounts.policy import Act, may


def allowed(request: HttpRequest, act: Act) -> User:
    """Who is signed in, if that person may do this. Raises PermissionDenied otherwise."""
    user = request.user
    if not user.is_authenticated or not may(user, act):
        raise PermissionDenied
    return user


def signed_in(request: HttpRequest) -> User:
    """Who is signed in. Raises PermissionDenied where nobody is."""
    user = request.user
    if not user.is_authenticated:
        raise PermissionDenied
    return user
