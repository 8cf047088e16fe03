"""Places: what people call towns, districts and postcodes, resolved to a municipality."""
