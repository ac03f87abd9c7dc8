"""The home page: what the features have to say about today."""
