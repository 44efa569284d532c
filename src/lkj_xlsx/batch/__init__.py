"""Several workbooks in one call: which reports they are, how they are worked off, what came of each."""
