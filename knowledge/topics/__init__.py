"""Topics: what people describe, the words they use for it, and which categories help at which age."""
