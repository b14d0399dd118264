"""Draws vistime's own symbols; STYLE.md beside this folder says how."""
