"""Everything printable, as PDF bytes in memory; the only user of reportlab."""
