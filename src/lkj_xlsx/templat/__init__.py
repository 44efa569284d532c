"""The empty workbook and what it begins with: nothing, a list of officials, or an old workbook."""
