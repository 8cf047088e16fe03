"""Recognise a crisis in a message by rules alone, before and apart from any classifier."""

from .find import find_crisis
from .model import Crisis

__all__ = ["Crisis", "find_crisis"]
