"""The count of changes that copies of the reference facts are held against."""

import pytest
from django.db import transaction
from django.utils import timezone

from entities.actions.changes import reference_version, touch
from entities.actions.starter import load_entities
from entities.models import ReferenceKind

pytestmark = pytest.mark.django_db


def test_every_change_of_any_kind_raises_the_version():
    seen = [reference_version()]
    for kinds in ([ReferenceKind.LISTING], [ReferenceKind.CHIP, ReferenceKind.OWNERSHIP]):
        touch(*kinds)
        seen.append(reference_version())
    assert seen == [0, 1, 3]


def test_a_version_of_some_kinds_does_not_move_with_others():
    touch(ReferenceKind.CHIP)
    assert reference_version([ReferenceKind.LISTING]) == 0
    assert reference_version([ReferenceKind.CHIP, ReferenceKind.LISTING]) == 1


def test_a_change_that_is_taken_back_is_not_counted():
    touch(ReferenceKind.LISTING)
    with pytest.raises(RuntimeError), transaction.atomic():
        touch(ReferenceKind.LISTING)
        raise RuntimeError
    assert reference_version() == 1


def test_starter_data_counts_as_a_change_only_where_it_brings_one():
    load_entities(now=timezone.now())
    version = reference_version()
    load_entities(now=timezone.now())
    assert reference_version() == version > 0
