"""Version 1 of the API: incidents, parties, providers and pathways, to be read."""
