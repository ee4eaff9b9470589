"""Every variable has a default; a wrong value fails with a sentence that names it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config.environment import WrongSetting, read_environment

BASE = Path("/srv/chiptrail")
ROOT = Path(__file__).resolve().parent.parent.parent
SECOND = {"SECOND_READER_URL": "http://127.0.0.1:11434/v1/", "SECOND_READER_MODEL": "small"}


def test_nothing_has_to_be_set():
    environment = read_environment({}, base=BASE)
    assert environment.home == BASE / "var"
    assert (environment.bind, environment.port) == ("127.0.0.1", 8000)
    assert environment.public_read is True
    assert environment.database_url is environment.broker_url is environment.secret_key is None


def test_an_empty_variable_counts_as_not_set():
    assert read_environment({"PORT": " ", "PUBLIC_URL": ""}, base=BASE).port == 8000


def test_hosts_are_listed_between_commas():
    hosts = read_environment({"ALLOWED_HOSTS": "chips.example, .internal,"}, base=BASE)
    assert hosts.allowed_hosts == ("chips.example", ".internal")


def test_a_public_url_loses_its_last_slash():
    environment = read_environment({"PUBLIC_URL": "https://chips.example/"}, base=BASE)
    assert environment.public_url == "https://chips.example"


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"PORT": "http"}, "PORT must be a number between 1 and 65535, not 'http'."),
        ({"PORT": "70000"}, "PORT must be a number between 1 and 65535, not '70000'."),
        ({"BIND": "chips.example"}, "BIND must be an address of this machine"),
        ({"PUBLIC_READ": "maybe"}, "PUBLIC_READ must be on or off, not 'maybe'."),
        ({"PUBLIC_URL": "chips.example"}, "PUBLIC_URL must be like https://chiptrail.example"),
        ({"PUBLIC_URL": "https://a.example/chips/"}, "without a path"),
        ({"BROKER_URL": "localhost:6379"}, "BROKER_URL must begin with one of amqp://"),
        ({"ALLOWED_HOSTS": "https://chips.example"}, "'https://chips.example' is none."),
        ({"CHROMIUM": "/nowhere/chromium"}, "there is no such program"),
        ({"PG_BINDIR": "/nowhere"}, "there is no initdb in it"),
        ({"DATABASE_URL": "postgresql://a/b"}, "SECRET_KEY must be set when DATABASE_URL is"),
        ({"SECOND_READER_KEY": "k"}, "SECOND_READER_URL must be set when another"),
        ({"SECOND_READER_URL": "http://a.example/v1"}, "SECOND_READER_MODEL must be set when"),
        (SECOND | {"SECOND_READER_URL": "a.example/v1"}, "SECOND_READER_URL must be like http:"),
        (SECOND | {"SECOND_READER_URL": "http://a:99999/"}, "SECOND_READER_URL must be like"),
        (SECOND | {"SECOND_READER_URL": "http://me:it@a/"}, "without user or query"),
        (SECOND | {"SECOND_READER_KEY": "two\nlines"}, "SECOND_READER_KEY must be plain"),
        ({"ARCHIVE_STORAGE": "s3"}, "ARCHIVE_STORAGE must name a storage class"),
        ({"ARCHIVE_STORAGE": "nowhere.at.All"}, "install requirements-s3.txt"),
        ({"ARCHIVE_STORAGE_OPTIONS": "{}"}, "ARCHIVE_STORAGE must be set when"),
        ({"ARCHIVE_STORAGE": "json.B", "ARCHIVE_STORAGE_OPTIONS": "[]"}, "must be a JSON object"),
        ({"ARCHIVE_STORAGE": "json.B", "ARCHIVE_STORAGE_OPTIONS": "{"}, "must be a JSON object"),
        ({"TIME_STAMP_CERTIFICATES": "manage.py"}, "TIME_STAMP_AUTHORITIES must be set when"),
        ({"TIME_STAMP_AUTHORITIES": "https://a.example/"}, "TIME_STAMP_CERTIFICATES must be set"),
        (
            {"TIME_STAMP_AUTHORITIES": "https://a.example/, tsa", "TIME_STAMP_CERTIFICATES": "x"},
            "'tsa' is none",
        ),
        (
            {"TIME_STAMP_AUTHORITIES": "https://a.example/", "TIME_STAMP_CERTIFICATES": "no.pem"},
            "there is no such file",
        ),
    ],
)
def test_a_wrong_value_is_named(variables, sentence):
    with pytest.raises(WrongSetting, match=sentence.replace("(", r"\(")):
        read_environment(variables, base=BASE)


def test_a_second_reader_is_there_only_when_named():
    assert read_environment({}, base=BASE).second_reader is None
    named = read_environment(SECOND | {"SECOND_READER_KEY": "k3y"}, base=BASE).second_reader
    assert (named.url, named.model, named.key) == ("http://127.0.0.1:11434/v1", "small", "k3y")
    assert "k3y" not in repr(named)


def test_a_wrong_database_url_does_not_repeat_its_password():
    with pytest.raises(WrongSetting) as refused:
        read_environment({"DATABASE_URL": "mysql://root:secret@db/x"}, base=BASE)
    assert "secret" not in str(refused.value) and "mysql://" in str(refused.value)


def test_the_archive_lies_under_the_home_unless_a_storage_is_named():
    assert read_environment({}, base=BASE).archive.backend == "config.archive.ArchiveStorage"
    named = {"ARCHIVE_STORAGE": "json.B", "ARCHIVE_STORAGE_OPTIONS": '{"bucket_name": "b"}'}
    archive = read_environment(named, base=BASE).archive
    assert (archive.backend, archive.options) == ("json.B", {"bucket_name": "b"})
    assert "bucket" not in repr(archive)


def test_authorities_are_listed_between_commas(tmp_path):
    (tmp_path / "roots.pem").touch()
    said = {
        "TIME_STAMP_AUTHORITIES": "https://a.example/tsr, http://127.0.0.1:3000 ,",
        "TIME_STAMP_CERTIFICATES": "roots.pem",
    }
    stamps = read_environment(said, base=tmp_path).time_stamps
    assert stamps.authorities == ("https://a.example/tsr", "http://127.0.0.1:3000")
    assert stamps.certificates == (tmp_path / "roots.pem").resolve()


def test_the_product_starts_with_the_storage_that_is_named(tmp_path):
    named = "django.core.files.storage.InMemoryStorage"
    home = {"CHIPTRAIL_HOME": str(tmp_path), "ARCHIVE_STORAGE": named, "PATH": os.environ["PATH"]}
    asked = "import django; django.setup(); from ingest.models.capture import archive; archive().x"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT, env=home | {"DJANGO_SETTINGS_MODULE": "config.settings"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "'InMemoryStorage' object has no attribute 'x'" in done.stderr
