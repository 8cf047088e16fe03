"""What each municipality of the network set out to do, and since when it belongs."""
