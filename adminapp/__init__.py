"""Keeps a public library's promise of confidentiality."""

__version__ = "0.1.0"
