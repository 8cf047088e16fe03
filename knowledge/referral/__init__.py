"""How professionals refer: by category, and the steps when a child may be in danger."""
