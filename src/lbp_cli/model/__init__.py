"""Frozen values; imports nothing of lbp. Outside `authored` only the standard library."""
