"""What people read: the model card, its figures, and the pictures of how it hears."""
