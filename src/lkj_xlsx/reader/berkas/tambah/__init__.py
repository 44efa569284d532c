"""What is added to a workbook's package: cells' fills, notes, a first sheet; nothing is written anew."""
