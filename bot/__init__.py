"""Hears and speaks: understanding, channels, web page, command line. Imports `knowledge`, never `actions`."""
