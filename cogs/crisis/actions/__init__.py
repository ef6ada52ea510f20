"""What happens: one function a use case. Each opens its transaction, asks the rules, writes the store, and
puts entries on agenda and outbox; what those entries call stands here too."""
