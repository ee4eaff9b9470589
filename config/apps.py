from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Tasks declared with shared_task belong to this application as soon as Django is up.
        import config.celery  # noqa: F401
