"""What the pages read: QuerySets in, frozen rows out. Everything through `visible_to`."""
