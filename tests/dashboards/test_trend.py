"""Bars by half-year."""

from datetime import date

import plotly.graph_objects as go

from dashboards.figures.trend import half_years, trend

REPORTS = [
    (date(2023, 3, 9), "domestic_cloud_rental"),
    (date(2023, 6, 30), "domestic_cloud_rental"),
    (date(2024, 7, 1), ""),
]


def test_half_years_without_reports_are_kept():
    assert [(half.label, half.total) for half in half_years(REPORTS)] == [
        ("2023 H1", 2),
        ("2023 H2", 0),
        ("2024 H1", 0),
        ("2024 H2", 1),
    ]


def test_no_report_makes_no_bar():
    assert half_years([]) == []


def test_the_figure_is_valid_plotly_and_begins_at_zero():
    figure = trend(half_years(REPORTS), height=340, links="/incidents/?")

    bars = go.Figure(figure).data
    assert [bar.name for bar in bars] == ["Cloud rental in China", "Step not reported"]
    assert "range" not in figure["layout"]["yaxis"]


def test_a_bar_opens_the_incidents_of_its_half_year():
    figure = trend(half_years(REPORTS), height=340, links="/incidents/?")

    assert figure["data"][0]["customdata"][0][1] == (
        "/incidents/?reported_after=2023-01-01&reported_before=2023-06-30"
    )
