"""What everything stands on: words, numbers, dates and cells as offices write them, files and failure."""
