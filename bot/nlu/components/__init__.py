"""Rasa graph components: thin shells around the recognisers beside them."""
