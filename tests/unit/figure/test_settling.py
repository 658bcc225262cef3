from __future__ import annotations

import pytest

from lbp_cli.figure.settling import settle

from .pose_samples import WRITTEN, changed, sample


@pytest.mark.parametrize("name", WRITTEN)
def test_every_contact_touches_its_surface(name: str) -> None:
    for pose in sample(name).frames:
        body = settle(pose).body
        planted = {f"foot_{side}" for side in pose.feet} | {f"hand_{side}" for side in pose.hands}
        for contact, height in zip(pose.contacts, pose.heights, strict=True):
            if not planted & {contact}:
                assert body.lowest(contact).bottom == pytest.approx(height, abs=1e-4)


@pytest.mark.parametrize("name", WRITTEN)
def test_the_pinned_point_stays(name: str) -> None:
    for pose in sample(name).frames:
        x, _, z = settle(pose).body.point(pose.pin)
        assert (x, z) == pytest.approx((pose.x, 0), abs=1e-9)


def test_two_contacts_turn_the_body_until_both_rest() -> None:
    pose = changed("bridge", pitch=-70).frames[0]
    body = settle(pose).body
    assert body.lowest("buttocks").bottom == pytest.approx(0, abs=1e-4)
    assert body.lowest("back").bottom == pytest.approx(0, abs=1e-4)


def test_two_contacts_on_two_heights() -> None:
    pose = changed("bridge", contact_height=[0.1, 0.0], foot=None).frames[0]
    body = settle(pose).body
    assert body.lowest("buttocks").bottom == pytest.approx(0.1, abs=1e-4)
    assert body.lowest("back").bottom == pytest.approx(0.0, abs=1e-4)


def test_somebody_on_the_side_turns_in_the_page() -> None:
    body = settle(sample("clamshell").frames[0]).body
    assert body.lowest("hip_side_r").bottom == pytest.approx(0, abs=1e-4)
    assert body.lowest("shoulder_r").bottom == pytest.approx(0, abs=1e-4)


def test_what_cannot_be_reached_is_told() -> None:
    pose = changed("bird-dog", hand={"x": 1.5}).frames[0]
    assert settle(pose).short["hand_r"] > 0.5
