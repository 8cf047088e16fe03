"""The answer contract that every channel carries, and the signed payloads of its buttons."""
