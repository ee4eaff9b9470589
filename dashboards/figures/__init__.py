"""Rows in, Plotly figures out. Plain dicts in light colours; the page tints them for dark."""
