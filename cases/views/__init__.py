"""The pages on which leads are judged and incidents are reviewed."""
