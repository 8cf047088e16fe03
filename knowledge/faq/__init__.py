"""Answers to questions of knowledge, each with its source and date."""
