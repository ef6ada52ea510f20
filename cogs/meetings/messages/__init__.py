"""What meetings say."""
