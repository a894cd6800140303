"""The vault on disk: opening it, units of work, the log and the steps from one schema to the next."""
