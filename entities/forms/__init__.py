"""What people type, checked politely. The constraints of the models are the last word."""
