"""Keeps web, worker, scheduler and the embedded database of one machine running."""
