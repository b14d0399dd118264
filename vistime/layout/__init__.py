"""From boxes to positioned items: every decision about where and how large something is, in millimetres."""
