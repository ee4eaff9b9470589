"""Control lists: files taken in, decisions on held ones, links between entries and parties."""
