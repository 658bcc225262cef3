from __future__ import annotations

from lbp_cli.figure.things import USUAL, thing
from lbp_cli.model.pose_words import PROP_WORDS


def test_every_thing_has_its_usual_size() -> None:
    assert set(USUAL) == set(PROP_WORDS)


def test_what_is_said_counts_and_none_is_nothing() -> None:
    assert thing("table", x=None, h=0.0).x == 0.4
    assert thing("table", h=0.0).h == 0.0
    assert thing("wall", direction=-1).direction == -1


def test_what_has_no_place_is_held() -> None:
    assert thing("crate").held
    assert thing("weight", hand="r").held
    assert not thing("crate", x=0.0).held
    assert not thing("ball").held
