"""Where people write: REST, and the page with the chat."""
