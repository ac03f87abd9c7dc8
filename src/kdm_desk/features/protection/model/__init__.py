"""Orders, risk, plans and perpetrators as the desk keeps them, and the rules they must follow."""
