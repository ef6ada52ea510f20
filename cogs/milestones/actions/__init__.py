"""What happens: a function a use case."""
