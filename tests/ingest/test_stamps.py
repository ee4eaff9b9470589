"""Time stamps over the chain: asked for, kept beside the link, checked; never in the way."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.core.management import CommandError, call_command

from ingest import tasks
from ingest.actions.keep import keep
from ingest.actions.seal import BrokenChain, check_chain, seal_captures
from ingest.actions.stamp import wish_for_stamps
from ingest.models import Seal, TimeStamp
from ingest.queue import drain
from ingest.stages import STAMP
from tests.factories import NOW
from tests.ingest.authority import answering, make_authority, stamp

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """The directory of an authority, with its certificates."""
    directory = tmp_path_factory.mktemp("stamps") / "authority"
    make_authority(directory)
    return directory


@pytest.fixture
def links(settings, tmp_path, authority):
    """Two sealed captures, and the authority's certificate where the settings look."""
    settings.MEDIA_ROOT = tmp_path / "archive"
    settings.TIME_STAMP_CERTIFICATES = authority / "root.pem"
    for number in (1, 2):
        keep(f"{number}".encode(), "text/plain", url=f"https://a.example/{number}", now=NOW)
    seal_captures(now=NOW)
    return list(Seal.objects.all())


@pytest.fixture
def stamped(settings, links, authority) -> TimeStamp:
    """A stamp of the authority over the newest link."""
    with answering(partial(stamp, authority)) as url:
        settings.TIME_STAMP_AUTHORITIES = (url,)
        tasks.stamp()
    return TimeStamp.objects.get()


def test_the_newest_link_is_stamped_and_the_stamp_holds(settings, links, stamped, capsys):
    assert stamped.seal == links[1] and stamped.done_at
    assert abs(stamped.stamped_at - datetime.now(UTC)) < timedelta(minutes=5)
    assert check_chain(settings.TIME_STAMP_CERTIFICATES).stamps == 1
    call_command("verify_archive")
    assert "1 time stamps hold." in capsys.readouterr().out


def test_an_authority_is_asked_about_one_link_at_a_time_and_once_an_hour(settings, links, stamped):
    keep(b"3", "text/plain", url="https://a.example/3", now=NOW)
    seal_captures(now=NOW)
    assert wish_for_stamps(now=stamped.asked_at + timedelta(minutes=59)) == 0
    assert wish_for_stamps(now=stamped.asked_at + timedelta(minutes=60)) == 1
    assert wish_for_stamps(now=stamped.asked_at + timedelta(minutes=180)) == 0


def test_a_stamp_that_was_changed_is_named(settings, stamped):
    answer = bytearray(stamped.response)
    answer[-1] ^= 1
    TimeStamp.objects.update(response=bytes(answer))
    with pytest.raises(CommandError, match=r"^Link 2 .* is broken: the time stamp of http"):
        call_command("verify_archive")


def test_a_stamp_over_another_link_is_named(settings, links, stamped):
    TimeStamp.objects.update(seal=links[0])
    with pytest.raises(BrokenChain, match=r"^Link 1 .*Mismatch"):
        check_chain(settings.TIME_STAMP_CERTIFICATES)


def test_a_stamp_whose_row_tells_another_time_is_named(settings, stamped):
    TimeStamp.objects.update(stamped_at=NOW)
    with pytest.raises(BrokenChain, match="its row not"):
        check_chain(settings.TIME_STAMP_CERTIFICATES)


def test_a_stamp_by_an_authority_nobody_vouches_for_is_not_kept(settings, links, tmp_path):
    make_authority(tmp_path / "stranger")
    with answering(partial(stamp, tmp_path / "stranger")) as url:
        settings.TIME_STAMP_AUTHORITIES = (url,)
        tasks.stamp()
    row = TimeStamp.objects.get()
    assert row.response is None and "is not kept" in row.failure


@pytest.mark.parametrize("answer", [b"", b"no stamp", b"x" * 100_000])
def test_an_answer_that_is_no_stamp_is_a_sentence_and_tried_again(settings, links, answer):
    with answering(lambda question: answer) as url:
        settings.TIME_STAMP_AUTHORITIES = (url,)
        tasks.stamp()
    row = TimeStamp.objects.get()
    assert row.failure.endswith(".") and row.retry_at and not row.done_at


def test_an_authority_that_is_down_delays_no_sealing(settings, links):
    settings.TIME_STAMP_AUTHORITIES = ("http://127.0.0.1:9/",)
    tasks.stamp()
    keep(b"3", "text/plain", url="https://a.example/3", now=NOW)
    tasks.seal()
    assert Seal.objects.count() == 3
    assert "could not be asked" in TimeStamp.objects.get().failure
    assert check_chain(settings.TIME_STAMP_CERTIFICATES).links == 3


def test_an_authority_no_longer_named_is_not_asked(settings, links):
    settings.TIME_STAMP_AUTHORITIES = ("http://127.0.0.1:9/",)
    wish_for_stamps(now=NOW)
    settings.TIME_STAMP_AUTHORITIES = ()
    assert drain(STAMP, now=lambda: NOW) == 0
    assert TimeStamp.objects.get().attempts == 0


def test_stamps_nobody_can_check_here_are_counted_apart(settings, stamped, capsys):
    settings.TIME_STAMP_CERTIFICATES = None
    call_command("verify_archive")
    assert "1 time stamps were not checked" in capsys.readouterr().out
