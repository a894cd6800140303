"""Asking the library's own system about a card, by SIP2 over TLS; the only room that opens a connection."""
