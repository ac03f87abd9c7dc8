"""Orders under Law 6284, risk, the safety and action plans, perpetrators and conflicts of interest."""
