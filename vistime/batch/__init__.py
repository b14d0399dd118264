"""One run for many: a roster of children and definitions become a folder of documents for each child.

`roster` (with `table` and `workbook`) reads the list, `names` finds folders, `tasks` says what has to be made,
`making` makes it, in `workers` where there are several, `manifest` knows what is there already, `merging` binds one
file to print, `parts` keeps the pages that it is bound of, `reporting` writes `report.csv`; `running` is the way
through. It never prints.
"""

from vistime.batch.running import Done, Progress, Run, run

__all__ = ["Done", "Progress", "Run", "run"]
