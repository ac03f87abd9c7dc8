"""Who may open the vault, with which keys, and the record of what they did."""
