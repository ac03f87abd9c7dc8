"""KDM Desk: the encrypted front desk of a women's counselling centre and its shelter."""

__version__ = "0.1.0"
