"""What happens in and around meetings."""
