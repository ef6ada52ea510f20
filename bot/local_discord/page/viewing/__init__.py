"""What one person sees, in the form in which it travels to their page."""
