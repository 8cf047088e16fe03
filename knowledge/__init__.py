"""What Familienlotse knows: catalogue, places, topics, texts. Imports neither `bot` nor `actions`."""
