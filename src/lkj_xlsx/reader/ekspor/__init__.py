"""Exports of the budget system (SIPD): files and folders in, their sums out."""
