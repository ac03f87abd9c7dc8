"""The letter, the register of letters and the directory on the screen."""
