"""lbp: a programme generator for low back pain."""

__version__ = "0.1.0"
