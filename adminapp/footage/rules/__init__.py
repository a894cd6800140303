"""What the policy says about seeing, copying and releasing footage (MRRL Retention schedule, Use/Disclosure)."""

from adminapp.footage.rules.footage import decide

__all__ = ["decide"]
