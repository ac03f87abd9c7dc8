"""SQL for the directory, the letters and what of a file may be written in one."""
