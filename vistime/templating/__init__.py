"""Layouts, themes and words as data, and Jinja, which makes page markup of them and a model."""
