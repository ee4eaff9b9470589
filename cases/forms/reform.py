"""A reform to be kept: its name, who may see it, and its edits."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.policy import Tlp

LONGEST = 8_000


class ReformForm(forms.Form):
    """What is asked of somebody who saves a reform."""

    name = forms.CharField(label=_("Name"), max_length=120)
    tlp = forms.ChoiceField(
        label=_("Who may see it"),
        choices=[
            (Tlp.GREEN.value, _("Everybody signed in here")),
            (Tlp.CLEAR.value, _("Everybody with the link")),
            (Tlp.RED.value, _("Those with the highest clearance, and you")),
        ],
    )
    text = forms.CharField(label=_("Edits"), max_length=LONGEST, strip=False)
