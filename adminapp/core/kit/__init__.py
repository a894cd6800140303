"""Clock, ids, names, calendar arithmetic, whole-file writes and the error tree."""
