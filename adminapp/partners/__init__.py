"""Vendors bound by the policy, what they get, the list of their policies (LCO Third Party Partners)."""
