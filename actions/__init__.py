"""Decides one turn: what to say and to ask. Imports `knowledge`, never `bot`."""
