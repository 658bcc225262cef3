"""Vectors, rotations and quaternions in three dimensions, on plain tuples.

World axes: x to the right of the page, y up, z towards the reader. Angles are degrees. The
columns of the rotation of a body segment are its own axes: F forward (ventral), U up (towards the
head), R the person's right.
"""

from __future__ import annotations

from math import acos, cos, radians, sin, sqrt
from typing import Final, TypeAlias

Vector: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Vector, Vector, Vector]
"""Three rows."""
Quaternion: TypeAlias = tuple[float, float, float, float]

IDENTITY: Final[Matrix] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
ORIGIN: Final[Vector] = (0.0, 0.0, 0.0)
UP: Final[Vector] = (0.0, 1.0, 0.0)
_SMALL: Final = 1e-9


def plus(a: Vector, b: Vector) -> Vector:
    """The sum."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Vector, b: Vector) -> Vector:
    """The way from b to a."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vector, factor: float) -> Vector:
    """The vector made longer or shorter."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vector, b: Vector) -> float:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """The vector product, right-handed."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vector) -> float:
    """The Euclidean length."""
    return sqrt(dot(a, a))


def unit(a: Vector, otherwise: Vector = UP) -> Vector:
    """The direction of a vector; `otherwise` when it has none."""
    size = length(a)
    return times(a, 1 / size) if size > _SMALL else otherwise


def square_to(a: Vector, axis: Vector) -> Vector:
    """The part of a vector that is at right angles to a unit axis."""
    return minus(a, times(axis, dot(a, axis)))


def mixed(a: Vector, b: Vector, share: float) -> Vector:
    """The point between a (share 0) and b (share 1)."""
    return plus(times(a, 1 - share), times(b, share))


def turn_x(angle: float) -> Matrix:
    """A rotation about x: y towards z."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return ((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c))


def turn_y(angle: float) -> Matrix:
    """A rotation about y: z towards x."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return ((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c))


def turn_z(angle: float) -> Matrix:
    """A rotation about z: x towards y."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return ((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0))


def product(first: Matrix, *others: Matrix) -> Matrix:
    """The rotations one inside the other, the outermost first."""
    for other in others:
        first = _times(first, other)
    return first


def _times(m: Matrix, n: Matrix) -> Matrix:
    """Written out, because every joint of every pose comes through here."""
    (a, b, c), (d, e, f), (g, h, i) = m
    (p, q, r), (s, t, u), (v, w, x) = n
    return (
        (a * p + b * s + c * v, a * q + b * t + c * w, a * r + b * u + c * x),
        (d * p + e * s + f * v, d * q + e * t + f * w, d * r + e * u + f * x),
        (g * p + h * s + i * v, g * q + h * t + i * w, g * r + h * u + i * x),
    )


def transposed(m: Matrix) -> Matrix:
    """The rotation undone."""
    (a, b, c), (d, e, f), (g, h, i) = m
    return ((a, d, g), (b, e, h), (c, f, i))


def rotated(m: Matrix, v: Vector) -> Vector:
    """The vector given in the axes of `m`, in the axes around it."""
    (a, b, c), (d, e, f), (g, h, i) = m
    x, y, z = v
    return (a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z)


def axis(m: Matrix, number: int) -> Vector:
    """A column of a rotation: 0 is F, 1 is U, 2 is R."""
    return (m[0][number], m[1][number], m[2][number])


def from_axes(forward: Vector, up: Vector) -> Matrix:
    """The rotation with this U and the F nearest to `forward`."""
    u = unit(up)
    f = unit(square_to(forward, u), (1.0, 0.0, 0.0))
    return transposed((f, u, cross(f, u)))


def turned_about(a: Vector, about: Vector, angle: float) -> Vector:
    """A vector turned about a unit axis, right-handed."""
    c, s = cos(radians(angle)), sin(radians(angle))
    along = times(about, dot(a, about) * (1 - c))
    return plus(plus(times(a, c), times(cross(about, a), s)), along)


def quaternion(m: Matrix) -> Quaternion:
    """The rotation as a unit quaternion (w, x, y, z)."""
    (a, b, c), (d, e, f), (g, h, i) = m
    if a + e + i > 0:
        s = 2 * sqrt(1 + a + e + i)
        return (s / 4, (h - f) / s, (c - g) / s, (d - b) / s)
    if a > e and a > i:
        s = 2 * sqrt(1 + a - e - i)
        return ((h - f) / s, s / 4, (b + d) / s, (c + g) / s)
    if e > i:
        s = 2 * sqrt(1 + e - a - i)
        return ((c - g) / s, (b + d) / s, s / 4, (f + h) / s)
    s = 2 * sqrt(1 + i - a - e)
    return ((d - b) / s, (c + g) / s, (f + h) / s, s / 4)


def from_quaternion(q: Quaternion) -> Matrix:
    """The rotation of a unit quaternion."""
    w, x, y, z = q
    return (
        (1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)),
        (2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)),
        (2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)),
    )


def between_rotations(a: Matrix, b: Matrix, share: float) -> Matrix:
    """The rotation on the shortest way from a (share 0) to b (share 1), at constant speed."""
    p, q = quaternion(a), quaternion(b)
    near = sum(left * right for left, right in zip(p, q, strict=True))
    if near < 0:
        near, q = -near, (-q[0], -q[1], -q[2], -q[3])
    angle = acos(min(1.0, near))
    if angle < 1e-6:
        return a if share < 0.5 else b
    first, second = sin((1 - share) * angle) / sin(angle), sin(share * angle) / sin(angle)
    w, x, y, z = (first * left + second * right for left, right in zip(p, q, strict=True))
    return from_quaternion((w, x, y, z))
