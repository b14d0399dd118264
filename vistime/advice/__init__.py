"""What `vistime check` says beyond errors: advice, each piece by a rule that has a code, a reason and a source.

`story.py` advises on stories (`advise`), with `rules.py` as the table of its rules. A piece of advice is a Diagnostic
of severity "advice" and never changes how a command ends. It says what words may do to a reader, never what their
writer is.
"""
