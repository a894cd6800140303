"""Today: what waits for the member who has signed in, and what the desk answered in the past year."""
