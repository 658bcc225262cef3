"""The interview: questions as values -> the next one; answers -> a profile. No terminal in it."""
