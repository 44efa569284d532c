"""The report of one official in, the whole report as a document of Word out."""
