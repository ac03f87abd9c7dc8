"""The screens of orders, risk, plans and perpetrators."""
