"""What people write: exercises, ladders, rules and profiles, as strict pydantic models."""
