"""What she needs and what came of it, aid, follow-up tasks, and files nobody has heard from."""
