"""SQL of orders, risk, plans, perpetrators and conflicts."""
