"""Finished pages to files. Nothing is decided here: layout has said where everything is."""
