"""The embedded PostgreSQL: secured, shared, found again after kill -9."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg2
import pytest

from config.embedded.account import Account
from config.embedded.address import LONGEST_SOCKET_DIRECTORY, PORT, ROLE, address_of
from config.embedded.binaries import NoPostgres, find_binaries
from config.embedded.borrowed import borrow, needs_embedded
from config.embedded.cluster import Cluster, ServerFailed
from config.environment import read_environment
from config.home import Home


@pytest.fixture(scope="module")
def cluster():
    """One server for the tests that follow; they start and stop it as they like."""
    # Not below pytest's own directories: those are closed to the server's account.
    with tempfile.TemporaryDirectory(prefix="chiptrail-embedded-") as directory:
        Path(directory).chmod(0o711)
        home = Home(Path(directory) / "home")
        home.make()
        yield Cluster(address_of(home), bindir=None)


def ask(cluster, query, **more):
    connection = psycopg2.connect(cluster.address.url(), **more)
    try:
        cursor = connection.cursor()
        cursor.execute(query)
        return cursor.fetchone()
    finally:
        connection.close()


def mode(path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def test_the_application_works_but_does_not_rule(cluster):
    with borrow(cluster):
        rights = ask(
            cluster,
            "select rolsuper, rolcreaterole, rolcreatedb, current_user::text from pg_roles "
            "where rolname = current_user",
        )
    assert rights == (False, False, False, ROLE)


def test_nobody_gets_in_without_the_password(cluster):
    with borrow(cluster), pytest.raises(psycopg2.OperationalError, match="password"):
        ask(cluster, "select 1", password="guessed")


def test_it_listens_on_no_network_address(cluster):
    with borrow(cluster):
        assert ask(cluster, "show listen_addresses") == ("",)


def test_chinese_text_sorts_and_folds_by_a_unicode_locale(cluster):
    """Under the locale C, upper and lower know no letter beyond ASCII."""
    with borrow(cluster):
        assert ask(cluster, "select upper('ä'), lower('Ж')") == ("Ä", "ж")


def test_secrets_are_readable_by_their_owner_only(cluster):
    cluster.superuser_password()
    for name in ("application-password", "superuser-password", "lock"):
        assert mode(cluster.directory / name) == 0o600
    assert mode(cluster.directory) == 0o711


def test_the_server_does_not_run_as_root(cluster):
    with borrow(cluster):
        assert os.stat(f"/proc/{cluster.process_id()}").st_uid != 0 or os.geteuid() != 0


def test_the_last_one_out_turns_off_the_light(cluster):
    with borrow(cluster):
        with borrow(cluster):
            pass
        assert cluster.process_id()
    assert cluster.process_id() is None


def test_what_was_committed_survives_a_kill(cluster):
    with borrow(cluster):
        with psycopg2.connect(cluster.address.url()) as connection:
            connection.cursor().execute("create table if not exists kept as select 7 as seven")
        connection.close()
        os.kill(cluster.process_id(), signal.SIGKILL)
        wait_until(lambda: cluster.process_id() is None)
        with cluster.locked():
            assert cluster.start()
        assert ask(cluster, "select seven from kept") == (7,)


def test_lock_files_with_the_number_of_a_stranger_do_not_stop_it(cluster):
    """As in a container whose first process never reaps, or after a number was used again."""
    (cluster.data_directory / "postmaster.pid").write_text(f"{os.getpid()}\n")
    with borrow(cluster):
        assert ask(cluster, "select 1") == (1,)


def test_a_socket_directory_of_somebody_else_is_refused(cluster, tmp_path):
    directory = cluster.address.socket_directory
    moved = directory.with_name("moved")
    directory.rename(moved)
    directory.symlink_to(tmp_path)
    try:
        refusal = pytest.raises(ServerFailed, match=r"is not ours.*remove it and start again")
        with cluster.locked(), refusal:
            cluster.start()
    finally:
        directory.unlink()
        moved.rename(directory)


def test_a_long_home_gets_a_short_socket_directory(cluster):
    home = Home(cluster.directory.parent / ("h" * 100))
    home.make()
    address = address_of(home)
    assert len(str(address.socket_directory)) <= LONGEST_SOCKET_DIRECTORY
    assert address.socket_directory.parent.as_posix() == "/tmp"


def test_data_of_a_version_that_is_not_installed_is_left_alone():
    with pytest.raises(NoPostgres, match="was made by PostgreSQL 99, which is not installed"):
        find_binaries(bindir=None, made_by=99)


def test_no_account_reaches_what_only_its_owner_may_pass(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    assert not Account("nobody", 65534, 65534).reaches(closed)


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["migrate"], True),
        (["shell"], True),
        (["collectstatic", "--noinput"], False),
        (["migrate", "--help"], False),
        (["up"], False),
        ([], False),
    ],
)
def test_only_commands_that_need_the_database_start_it(arguments, needed, tmp_path):
    assert needs_embedded(arguments, read_environment({}, base=tmp_path)) is needed


def test_a_named_database_is_used_instead(tmp_path):
    named = {"DATABASE_URL": "postgresql://db/chips", "SECRET_KEY": "a-long-enough-key"}
    assert needs_embedded(["migrate"], read_environment(named, base=tmp_path)) is False


def test_several_that_start_at_once_share_one_server(cluster):
    code = (
        "import sys; from pathlib import Path; from config.home import Home;"
        "from config.embedded.address import address_of;"
        "from config.embedded.borrowed import borrow; from config.embedded.cluster import Cluster\n"
        "with borrow(Cluster(address_of(Home(Path(sys.argv[1]))), bindir=None)) as c:\n"
        "    print(c.process_id()); sys.stdout.flush(); sys.stdin.read()"
    )
    home = str(cluster.directory.parent)
    many = [
        subprocess.Popen(
            [sys.executable, "-c", code, home],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    numbers = {one.stdout.readline().strip() for one in many}
    for one in many:
        one.communicate("")
    assert len(numbers) == 1 and cluster.process_id() is None


def test_the_address_names_the_socket(cluster):
    assert cluster.address.url("other").endswith(
        f"@/other?host={cluster.address.socket_directory}&port={PORT}"
    )


def wait_until(true, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_message_is_never_seen_half_written(tmp_path):
    """Many small messages put and taken at the same time; each one that is taken is whole."""
    from queue import Empty
    from threading import Thread

    from kombu import Connection

    options = {
        "data_folder_in": str(tmp_path / "queue"),
        "data_folder_out": str(tmp_path / "queue"),
        "control_folder": str(tmp_path / "exchanges"),
    }
    (tmp_path / "queue").mkdir()

    def connect():
        return Connection(
            "filesystem://localhost",
            transport="config.embedded.broker:Transport",
            transport_options=options,
        )

    def put_all():
        with connect() as sender:
            for number in range(300):
                sender.default_channel._put("celery", {"number": number})

    thread = Thread(target=put_all)
    thread.start()
    taken = []
    with connect() as receiver:
        while len(taken) < 300:
            try:
                taken.append(receiver.default_channel._get("celery")["number"])
            except Empty:
                if not thread.is_alive():
                    thread.join()
    assert taken == list(range(300))
