"""A made-up library with made-up patrons, in which every situation of the policy can be found."""
