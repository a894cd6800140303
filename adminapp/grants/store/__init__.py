"""Patrons' accounts in the desk compartment."""
