"""The colours of pathways: one source in two files, and legible for every eye."""

import itertools
import math
import re
from pathlib import Path

import pytest

from dashboards.figures.palette import (
    CONDITIONAL,
    COVERED,
    GAP,
    ON_PAPER,
    ON_PATHWAY,
    PATHWAY_COLOURS,
    PATHWAY_ORDER,
)
from rules.codes import PATHWAYS

TOKENS = (Path(__file__).parents[2] / "static/css/tokens.css").read_text()

# Machado, Oliveira, Fernandes 2009: full dichromacy, linear RGB.
EYES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def theme(name: str) -> dict[str, str]:
    block = re.search(rf"\[data-bs-theme=\"?{name}\"?\] \{{(.*?)\}}", TOKENS, re.S)
    assert block
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})", block[1]))


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def contrast(one: str, other: str) -> float:
    light = sorted(
        (0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (one, other))),
        reverse=True,
    )
    return (light[0] + 0.05) / (light[1] + 0.05)


def seen(colour: str, eye: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    r, g, b = (
        min(max(sum(k * v for k, v in zip(row, rgb, strict=True)), 0), 1) for row in EYES[eye]
    )
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def tag(code: str) -> str:
    return PATHWAYS[code].tag.lower()


def test_charts_and_tokens_use_the_same_light_colours():
    light = theme("light")

    for code, colour in PATHWAY_COLOURS.items():
        assert light[f"pw-{tag(code)}"].upper() == colour
        assert light[f"on-{tag(code)}"].upper() == ON_PATHWAY[code]


def test_every_pathway_has_a_colour_and_a_place_in_the_order():
    assert set(PATHWAY_COLOURS) == set(PATHWAYS) == set(PATHWAY_ORDER)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_fills_stand_out_and_their_letters_can_be_read(name):
    colours = theme(name)

    for code in PATHWAYS:
        fill = colours[f"pw-{tag(code)}"]
        assert contrast(fill, colours["ct-surface"]) >= 3
        assert contrast(fill, colours[f"on-{tag(code)}"]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_no_two_pathways_look_alike_to_any_eye(name, eye):
    colours = theme(name)
    fills = [colours[f"pw-{tag(code)}"] for code in PATHWAYS] + [colours["ct-gap"]]

    nearest = min(
        math.dist(seen(one, eye), seen(other, eye))
        for one, other in itertools.combinations(fills, 2)
    )

    assert nearest * 100 >= (11 if eye == "normal" else 5.5)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_what_is_covered_on_paper_looks_like_nothing_else_of_coverage(name, eye):
    colours = theme(name)
    others = [colours[token] for token in ("ct-gap", "ct-covered", "ct-cond", "ct-surface")]

    nearest = min(math.dist(seen(colours["ct-paper"], eye), seen(one, eye)) for one in others)

    assert nearest * 100 >= 10
    assert contrast(colours["ct-paper"], colours["ct-covered"]) >= 3


def test_charts_and_tokens_use_the_same_colours_of_coverage():
    light = theme("light")
    tokens = {"ct-gap": GAP, "ct-covered": COVERED, "ct-cond": CONDITIONAL, "ct-paper": ON_PAPER}

    assert {token: light[token].upper() for token in tokens} == tokens
