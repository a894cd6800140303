"""Administration: staff, roles, the log, settings and the readings of the policy."""
