from __future__ import annotations

from lbp_cli.figure.scene import background, figure, frame_shapes, furniture, ghost, ground
from lbp_cli.figure.shapes import Blob, Group, Oval, Patch, Pointer, Shape
from lbp_cli.figure.solving import solved

from .pose_samples import changed, sample


def single(shapes: tuple[Shape, ...] | list[Shape]) -> list[Shape]:
    """The shapes with the parts of groups one by one."""
    return [
        each for shape in shapes for each in (shape.parts if isinstance(shape, Group) else (shape,))
    ]


def fills(shapes: tuple[Shape, ...] | list[Shape]) -> list[str]:
    return [shape.fill for shape in single(shapes) if isinstance(shape, Blob | Patch | Oval)]


def test_from_the_ground_up_to_the_arrows() -> None:
    shapes = frame_shapes(solved(sample("bird-dog")), 2)
    found = fills(shapes)
    assert found[0] == "mat-edge"
    assert found.index("shadow") < found.index("trousers")
    assert isinstance(shapes[-1], Pointer)


def test_muscles_are_marked_from_the_second_frame_on() -> None:
    ready = solved(sample("bird-dog"))
    assert "highlight" not in fills(frame_shapes(ready, 1))
    assert fills(frame_shapes(ready, 2)).count("highlight") == 2


def test_a_single_frame_is_marked_too() -> None:
    ready = solved(changed("squat", frames=[{"contact_height": 0.459}], arrows=[]))
    assert "highlight" in fills(frame_shapes(ready, 1))


def test_muscles_may_be_marked_in_one_frame_alone() -> None:
    ready = solved(changed("bird-dog", highlight_frame=1))
    assert "highlight" in fills(frame_shapes(ready, 1))
    assert "highlight" not in fills(frame_shapes(ready, 2))


def test_the_hand_closes_over_a_weight() -> None:
    ready = solved(changed("squat", props=[{"kind": "weight", "hand": "r"}]))
    shapes = figure(ready, ready.keys[0].body, ())
    ball = next(n for n, each in enumerate(shapes) if "weight" in fills([each]))
    near_arm = max(n for n, each in enumerate(shapes) if "skin" in fills([each]))
    assert ball < near_arm


def test_far_limbs_are_tinted_and_near_ones_are_not() -> None:
    found = fills(figure(solved(sample("squat")), solved(sample("squat")).keys[0].body, ()))
    assert {"trousers", "trousers-far", "shirt-far", "skin-far"} <= set(found)
    front = solved(changed("squat", view="front"))
    assert not [each for each in fills(figure(front, front.keys[0].body, ())) if "-far" in each]


def test_without_a_mat_there_is_a_pale_ground() -> None:
    assert fills(ground(solved(sample("squat")), 1)) == ["ground"]
    assert "ground" not in fills(ground(solved(sample("bridge")), 1))
    assert furniture(solved(sample("bridge")), 1) == []
    assert "prop-top" in fills(furniture(solved(sample("sitting")), 1))


def test_the_shadow_lies_under_the_furniture() -> None:
    found = fills(background(solved(sample("sitting")), 1))
    assert found.index("shadow") < found.index("prop-top")


def test_the_ghost_is_one_pale_shape() -> None:
    ready = solved(sample("squat"))
    (shape,) = ghost(ready.keys[0].body, ready.camera)
    assert isinstance(shape, Blob)
    assert shape.fill == "ghost"
    assert "ghost" in fills(frame_shapes(ready, 2))
    assert "ghost" not in fills(frame_shapes(ready, 1))


def test_a_face_has_eyes_and_the_back_of_a_head_has_none() -> None:
    def eyes(facing: int) -> int:
        ready = solved(changed("squat", facing=facing))
        small = [
            shape
            for shape in single(figure(ready, ready.keys[0].body, ()))
            if isinstance(shape, Blob) and shape.hulls[0][0][2] == 0.006
        ]
        return len(small)

    assert eyes(90) == 2
    assert eyes(0) >= 1
    assert eyes(-90) == 0


def test_a_near_leg_melts_into_the_trousers() -> None:
    ready = solved(sample("squat"))
    found = figure(ready, ready.keys[1].body, ())
    pelvis = [
        shape for shape in single(found) if isinstance(shape, Blob) and shape.fill == "trousers"
    ]
    assert len({shape.hulls for shape in pelvis}) < len(pelvis)


def test_a_frame_without_its_mat_has_its_ground() -> None:
    ready = solved(changed("bird-dog", props=[{"kind": "mat", "frames": [2]}]))
    assert [type(each) for each in ground(ready, 1)] == [Oval]
    assert "mat" in fills(ground(ready, 2))
