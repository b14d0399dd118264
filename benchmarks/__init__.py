"""How fast vistime is, beside its peers: `python -m benchmarks`."""
