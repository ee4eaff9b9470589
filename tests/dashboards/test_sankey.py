"""The pathway chart as Plotly takes it."""

import itertools

import plotly.graph_objects as go
import pytest

from dashboards.columns import COLUMN_HEADS, Place, Trail
from dashboards.figures.arrange import centres, order_columns
from dashboards.figures.sankey import bands, cut, listed, sankey

NVIDIA = Place("maker:nvidia", "Nvidia")
VENDORS = Place("route:server_makers", "Server makers, vendors")
SHELLS = Place("host:fronts", "Fronts and shells")
CLOUDS = Place("host:clouds_offshore", "Offshore clouds")
CHINA = Place("user:china", "Other firms in China")
NOBODY = Place("user:not_reported", "Not identified", unknown=True)

TRAILS = [
    Trail("INC-000001", (NVIDIA, VENDORS, CLOUDS, CHINA), ("", "", "offshore_cloud_rental")),
    Trail("INC-000002", (NVIDIA, VENDORS, CLOUDS, CHINA), ("", "", "offshore_cloud_rental")),
    Trail("INC-000003", (NVIDIA, VENDORS, SHELLS, NOBODY), ("", "shell_company", "shell_company")),
    Trail("INC-000004", (NVIDIA, VENDORS, CLOUDS, CHINA), ("", "", "us_hyperscaler_region")),
]


@pytest.fixture
def figure() -> dict:
    return sankey(TRAILS, heads=COLUMN_HEADS, height=452, unit="incidents", links="/incidents/?")


def test_the_figure_is_valid_plotly(figure):
    go.Figure(figure)


def test_an_empty_figure_is_valid_too():
    go.Figure(sankey([], heads=COLUMN_HEADS, height=452, unit="incidents", links="/incidents/?"))


def test_one_band_stands_for_one_source_target_and_pathway(figure):
    links = figure["data"][0]["link"]
    keys = list(zip(links["source"], links["target"], links["color"], strict=True))

    assert len(keys) == len(set(keys)) == len(bands(TRAILS)) == 6
    assert sorted(links["value"]) == [1, 1, 1, 2, 3, 4]


def test_each_column_carries_every_incident_once():
    for step in range(3):
        column = [
            band
            for band in bands(TRAILS)
            if band.source in {trail.places[step] for trail in TRAILS}
        ]
        assert sum(band.width for band in column) == len(TRAILS)


def test_the_arrangement_is_fixed_so_that_boxes_can_be_clicked(figure):
    assert figure["data"][0]["arrangement"] == "fixed"


def test_a_band_opens_the_incidents_it_is_made_of(figure):
    addresses = [custom[1] for custom in figure["data"][0]["link"]["customdata"]]

    assert "/incidents/?band=host:clouds_offshore~user:china~offshore_cloud_rental" in addresses


def test_what_nobody_reports_is_grey(figure):
    node = figure["data"][0]["node"]
    grey = [
        label
        for label, colour in zip(node["label"], node["color"], strict=True)
        if colour == "#8A94A0"
    ]

    assert grey == ["Not identified  <b>1</b>"]


def test_boxes_of_a_column_do_not_overlap():
    columns = [["a"], ["b", "c", "d"]]
    heights = {"a": 6.0, "b": 1.0, "c": 2.0, "d": 3.0}

    placed = centres(columns, heights, plot=400, pad=14)

    scale = (400 - 28) / 6
    edges = [
        (placed[k] * 400 - heights[k] * scale / 2, placed[k] * 400 + heights[k] * scale / 2)
        for k in "bcd"
    ]
    gaps = [after[0] - before[1] for before, after in itertools.pairwise(edges)]
    assert gaps == pytest.approx([14, 14])


def test_crossing_columns_are_put_in_order():
    bands = {("a", "y"): 1.0, ("b", "x"): 1.0}

    assert order_columns([["a", "b"], ["x", "y"]], bands) in (
        [["a", "b"], ["y", "x"]],
        [["b", "a"], ["x", "y"]],
    )


def test_long_labels_are_cut_and_long_lists_are_counted():
    assert cut("Inspur Electronic Information (Hong Kong)") == "Inspur Electronic Informa…"
    assert listed([f"INC-{n}" for n in range(8)]).endswith("INC-5 and 2 more")
