"""Ownership in files of others: CSV, BODS 0.4 and GLEIF in, CSV and BODS 0.4 out."""
