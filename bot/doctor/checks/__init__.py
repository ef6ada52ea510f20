"""The platform's own questions, one file a subject."""
