"""What is said in a crisis: fixed texts, checked against public guidance."""
