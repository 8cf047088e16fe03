"""Ways to recognise intent and need, trained on the same messages and measured on the same others."""
