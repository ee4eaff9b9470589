from hypothesis import given
from hypothesis import strategies as some

from entities.matching.distance import typing_errors

words = some.text(alphabet="abc", max_size=9)


def by_table(first: str, second: str) -> int:
    """The same count by the textbook's table."""
    rows = [[max(i, j) if not i * j else 0 for j in range(len(second) + 1)]
            for i in range(len(first) + 1)]  # fmt: skip
    for i in range(1, len(first) + 1):
        for j in range(1, len(second) + 1):
            same = first[i - 1] == second[j - 1]
            rows[i][j] = min(
                rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (not same)
            )
            if i > 1 and j > 1 and first[i - 1] == second[j - 2] and first[i - 2] == second[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(words, words)
def test_bits_and_table_count_the_same_errors(first, second):
    assert typing_errors(first, second) == by_table(first, second)


def test_a_swap_is_one_error():
    assert typing_errors("huawei", "hauwei") == 1
