"""Understanding: what a message says about need, age, place, person, language and danger."""
