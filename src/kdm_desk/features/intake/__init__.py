"""Applications: who asks for help, what brought her, what she asks for."""
