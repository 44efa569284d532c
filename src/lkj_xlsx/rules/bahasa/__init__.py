"""What the sentences, titles and names that people write mean, for the rules that judge them."""
