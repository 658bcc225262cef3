from __future__ import annotations

from lbp_cli.figure.solving import solved

from .pose_samples import changed, sample


def test_every_frame_is_solved_and_the_camera_is_that_of_the_view() -> None:
    ready = solved(sample("squat"))
    assert len(ready.keys) == 2
    assert ready.keys[1].pose is ready.picture.frames[1]
    front = solved(changed("squat", view="front"))
    assert front.camera.depth((1, 0, 0)) > 0.9
