"""The first session: where questions, content and engine meet. No printing, clock or files."""
