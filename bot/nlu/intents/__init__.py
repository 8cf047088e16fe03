"""Which intent a message has and which needs (categories) it speaks of."""
