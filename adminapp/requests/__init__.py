"""Third-party and legal requests, waivers, search cost, statistics (MRRL Third-party requests; LCO Scope)."""
