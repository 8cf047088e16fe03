"""Messengers: one base for all, and for each platform one file with its own facts."""
