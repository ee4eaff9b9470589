"""What changes rows of this room."""
