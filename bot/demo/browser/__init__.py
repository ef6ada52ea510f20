"""What `make demo` opens: a page on 127.0.0.1 with a small group in it, and the real bot beside it."""
