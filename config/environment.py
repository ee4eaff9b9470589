"""The variables an operator may set, read once and checked. A wrong one fails with a sentence."""

import importlib.util
import ipaddress
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

YES = frozenset({"1", "on", "true", "yes"})
NO = frozenset({"0", "off", "false", "no"})
DATABASE_SCHEMES = frozenset({"postgres", "postgresql"})
BROKER_SCHEMES = frozenset({"redis", "rediss", "amqp", "amqps"})
SHORTEST_SECRET = 16


class WrongSetting(ValueError):
    """A variable holds a value the product cannot work with; the message says which and why."""


@dataclass(frozen=True, slots=True)
class SecondReader:
    """An endpoint that speaks OpenAI's chat protocol, such as http://127.0.0.1:11434/v1."""

    url: str
    model: str
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Archive:
    """A storage of Django's kind for what is captured, and how it is set up."""

    backend: str = "config.archive.ArchiveStorage"
    options: dict[str, object] = field(default_factory=dict, repr=False)  # may hold a password


@dataclass(frozen=True, slots=True)
class TimeStamps:
    """Authorities that stamp the chain, and the file with the certificates they answer to."""

    authorities: tuple[str, ...]
    certificates: Path


@dataclass(frozen=True, slots=True)
class Environment:
    """What the operator asked for; None where the product decides by itself."""

    home: Path
    port: int
    bind: str
    public_url: str | None
    database_url: str | None
    broker_url: str | None
    secret_key: str | None
    allowed_hosts: tuple[str, ...]
    public_read: bool
    admin_password: str | None
    chromium: Path | None
    pg_bindir: Path | None
    second_reader: SecondReader | None = None
    archive: Archive = field(default_factory=Archive)
    time_stamps: TimeStamps | None = None


def read_environment(variables: Mapping[str, str], *, base: Path) -> Environment:
    """Every variable of the product. Raises WrongSetting; `base` is where relative paths start."""
    database_url = _url(variables, "DATABASE_URL", DATABASE_SCHEMES)
    secret_key = _text(variables, "SECRET_KEY")
    if database_url and not secret_key:
        raise WrongSetting(
            "SECRET_KEY must be set when DATABASE_URL is: several machines have to share it."
        )
    return Environment(
        home=(base / (_text(variables, "CHIPTRAIL_HOME") or "var")).resolve(),
        port=_port(variables),
        bind=_bind(variables),
        public_url=_public_url(variables),
        database_url=database_url,
        broker_url=_url(variables, "BROKER_URL", BROKER_SCHEMES),
        secret_key=secret_key,
        allowed_hosts=_hosts(variables),
        public_read=_switch(variables, "PUBLIC_READ", default=True),
        admin_password=_text(variables, "CHIPTRAIL_ADMIN_PASSWORD"),
        chromium=_program(variables, "CHROMIUM"),
        pg_bindir=_bindir(variables),
        second_reader=_second_reader(variables),
        archive=_archive(variables),
        time_stamps=_time_stamps(variables, base=base),
    )


def _text(variables: Mapping[str, str], name: str) -> str | None:
    """The value without outer blanks; an empty variable counts as not set."""
    return variables.get(name, "").strip() or None


def _switch(variables: Mapping[str, str], name: str, *, default: bool) -> bool:
    written = _text(variables, name)
    if written is None:
        return default
    if written.lower() in YES | NO:
        return written.lower() in YES
    raise WrongSetting(f"{name} must be on or off, not {written!r}.")


def _port(variables: Mapping[str, str]) -> int:
    written = _text(variables, "PORT") or "8000"
    if written.isascii() and written.isdigit() and 1 <= int(written) <= 65535:
        return int(written)
    raise WrongSetting(f"PORT must be a number between 1 and 65535, not {written!r}.")


def _bind(variables: Mapping[str, str]) -> str:
    written = _text(variables, "BIND") or "127.0.0.1"
    if written == "localhost":
        return "127.0.0.1"
    try:
        return str(ipaddress.ip_address(written.strip("[]")))
    except ValueError:
        raise WrongSetting(
            f"BIND must be an address of this machine such as 127.0.0.1, not {written!r}."
        ) from None


def _url(variables: Mapping[str, str], name: str, schemes: frozenset[str]) -> str | None:
    written = _text(variables, name)
    if written is None or urlsplit(written).scheme in schemes:
        return written
    # The value may hold a password, so only its scheme is repeated.
    raise WrongSetting(
        f"{name} must begin with one of {', '.join(f'{s}://' for s in sorted(schemes))}, "
        f"not with {urlsplit(written).scheme + '://' if '://' in written else 'no scheme'}."
    )


def _public_url(variables: Mapping[str, str]) -> str | None:
    written = _text(variables, "PUBLIC_URL")
    if written is None:
        return None
    parts = urlsplit(written)
    if parts.scheme in {"http", "https"} and parts.hostname and parts.path in {"", "/"}:
        return f"{parts.scheme}://{parts.netloc}"
    raise WrongSetting(
        f"PUBLIC_URL must be like https://chiptrail.example without a path, not {written!r}."
    )


def _hosts(variables: Mapping[str, str]) -> tuple[str, ...]:
    written = (host.strip() for host in variables.get("ALLOWED_HOSTS", "").split(","))
    hosts = tuple(host for host in written if host)
    for host in hosts:
        if not re.fullmatch(r"\*|\.?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*|\[[0-9a-fA-F:]+\]", host):
            raise WrongSetting(
                f"ALLOWED_HOSTS must list host names between commas, without scheme or port; "
                f"{host!r} is none."
            )
    return hosts


def _program(variables: Mapping[str, str], name: str) -> Path | None:
    written = _text(variables, name)
    if written is None or Path(written).is_file():
        return Path(written) if written else None
    raise WrongSetting(f"{name} names {written!r}, and there is no such program.")


def _bindir(variables: Mapping[str, str]) -> Path | None:
    written = _text(variables, "PG_BINDIR")
    if written is None or (Path(written) / "initdb").is_file():
        return Path(written).resolve() if written else None
    raise WrongSetting(f"PG_BINDIR names {written!r}, and there is no initdb in it.")


def _second_reader(variables: Mapping[str, str]) -> SecondReader | None:
    """Address and model go together; a key alone means that the address was forgotten."""
    url = _text(variables, "SECOND_READER_URL")
    model = _text(variables, "SECOND_READER_MODEL")
    key = _text(variables, "SECOND_READER_KEY")
    if url is None and model is None and key is None:
        return None
    if url is None or model is None:
        missing = "URL" if url is None else "MODEL"
        raise WrongSetting(
            f"SECOND_READER_{missing} must be set when another SECOND_READER_ variable is."
        )
    try:
        parts = urlsplit(url)
        fits = bool(parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0)
    except ValueError:
        fits = False
    if not fits or "@" in url or "?" in url or "#" in url:
        # The value may hold a password, so it is not repeated.
        raise WrongSetting(
            "SECOND_READER_URL must be like http://127.0.0.1:11434/v1, without user or query."
        )
    if key and not (key.isascii() and key.isprintable() and " " not in key):
        raise WrongSetting("SECOND_READER_KEY must be plain letters, digits and signs.")
    return SecondReader(url.rstrip("/"), model, key or "")


def _archive(variables: Mapping[str, str]) -> Archive:
    backend = _text(variables, "ARCHIVE_STORAGE")
    written = _text(variables, "ARCHIVE_STORAGE_OPTIONS")
    if backend is None:
        if written is None:
            return Archive()
        raise WrongSetting("ARCHIVE_STORAGE must be set when ARCHIVE_STORAGE_OPTIONS is.")
    if not re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+", backend):
        raise WrongSetting(
            f"ARCHIVE_STORAGE must name a storage class such as storages.backends.s3.S3Storage, "
            f"not {backend!r}."
        )
    package = backend.partition(".")[0]
    if importlib.util.find_spec(package) is None:
        raise WrongSetting(
            f"ARCHIVE_STORAGE names {backend!r}, and there is no package {package!r}. For S3, "
            "install requirements-s3.txt."
        )
    try:
        options = json.loads(written or "{}")
    except ValueError:
        options = None
    if not isinstance(options, dict):
        # The value may hold a password, so it is not repeated.
        raise WrongSetting(
            'ARCHIVE_STORAGE_OPTIONS must be a JSON object such as {"bucket_name": "chiptrail"}.'
        )
    return Archive(backend, options)


def _time_stamps(variables: Mapping[str, str], *, base: Path) -> TimeStamps | None:
    """Authorities and certificates go together: a stamp nobody can check is none."""
    urls = _text(variables, "TIME_STAMP_AUTHORITIES")
    file = _text(variables, "TIME_STAMP_CERTIFICATES")
    if urls is None and file is None:
        return None
    if urls is None or file is None:
        missing = "AUTHORITIES" if urls is None else "CERTIFICATES"
        raise WrongSetting(f"TIME_STAMP_{missing} must be set when the other of the two is.")
    authorities = tuple(dict.fromkeys(url.strip() for url in urls.split(",") if url.strip()))
    for url in authorities:
        if not re.fullmatch(r"https?://[^\s/@?#]+(/[^\s@#]*)?", url) or len(url) > 300:
            raise WrongSetting(
                f"TIME_STAMP_AUTHORITIES must list addresses such as https://tsa.example/ between "
                f"commas; {url!r} is none."
            )
    certificates = (base / file).resolve()
    if not certificates.is_file():
        raise WrongSetting(f"TIME_STAMP_CERTIFICATES names {file!r}, and there is no such file.")
    return TimeStamps(authorities, certificates)
