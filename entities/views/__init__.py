"""The pages on which parties are judged and put right."""
