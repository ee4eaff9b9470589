"""The triggers of one model as one migration step."""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.compiler import Trigger
from pgtrigger.migrations import AddTrigger


class AddTriggers(Operation):
    """Adds triggers. No model is built anew for it: no later step reads them off a model."""

    def __init__(self, model_name: str, triggers: Sequence[Trigger]) -> None:
        self.model_name = model_name
        self.triggers = list(triggers)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Note them, so that the next comparison with the models finds them there."""
        options = state.models[app_label, self.model_name.lower()].options
        options["triggers"] = [*options.get("triggers", []), *self.triggers]

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Make each in the database."""
        for trigger in self.triggers:
            step = AddTrigger(self.model_name, trigger)
            step.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Drop each in the database."""
        for trigger in self.triggers:
            step = AddTrigger(self.model_name, trigger)
            step.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Create the triggers on model {self.model_name}"

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        """As a migration file writes it.  Any: as Operation has it."""
        members = {"model_name": self.model_name, "triggers": self.triggers}
        return type(self).__name__, [], members
