"""Policy packs, clauses, roles and the Decision that cites them."""
