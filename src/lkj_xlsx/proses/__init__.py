"""One run: which workbooks are one report, what is made of them, which files come out."""
