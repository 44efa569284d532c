"""The file itself: whether its package can be opened without harm, the load, the annotated copy."""
