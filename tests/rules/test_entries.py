"""The scope of list entries, read from their printed words."""

import pytest

from rules.entries import scope_of


@pytest.mark.parametrize(
    ("printed", "every_item", "footnotes"),
    [
        ("For all items subject to the EAR. (See §744.11 of the EAR)", True, ()),
        ("All items subject to the EAR.", True, ()),
        ("For All Items Subject to the EAR (See §734.9(e), and 744.11 of the EAR)4.", True, (4,)),
        ("For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2", True, (1, 2)),
        ("All items subject to the EAR, see § 734.9(e) 1 and 744.11 of the EAR 2", True, (1, 2)),
        ("For all items subject to the EAR. (See §734.9(e)(3) and 744.11 of the EAR)5", True, (5,)),
        ("All items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3) of the EAR)", True, (3,)),
        ("All items subject to the EAR except for: crude oil", None, ()),
        ("For all items subject to the EAR (See §744.11), except for EAR99 technology", None, ()),
        ("For items specified in supplement no. 2", None, ()),
        ("", None, ()),
    ],
)  # fmt: skip
def test_the_scope_of_an_entry(printed, every_item, footnotes):
    found = scope_of(printed)
    assert (found.every_item, found.footnotes) == (every_item, footnotes)
