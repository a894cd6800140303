"""Patron exports of library systems, read as they are: Koha, Sierra, Polaris, Evergreen."""
