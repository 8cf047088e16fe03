"""Search: which offers fit a need, an age and a place, why, and what had to be given up to find them."""
