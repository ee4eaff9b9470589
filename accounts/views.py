"""Signing in and out."""

from typing import Any

from django.contrib.auth import views
from django.contrib.auth.forms import AuthenticationForm


class SignInForm(AuthenticationForm):
    """Name and password, looking like every other form here."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # Any: as the parent has it
        super().__init__(*arguments, **options)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ct-in"


sign_in = views.LoginView.as_view(
    template_name="accounts/sign_in.html",
    authentication_form=SignInForm,
    redirect_authenticated_user=True,
)
sign_out = views.LogoutView.as_view()
