"""What a person types and reads: the commands, the plan of a batch, its workers, the terminal."""
