"""What happens in the check-ins: a function a use case."""
