"""The services a single machine needs and nobody wants to set up: database and broker."""
