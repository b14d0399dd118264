"""Which picture a label gets: the person's own choice, an emoji, the family's words, the vocabulary."""
