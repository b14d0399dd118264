"""`python -m vistime` is the command line."""

from vistime.cli import main

main()
