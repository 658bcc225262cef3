from __future__ import annotations

from lbp_cli.figure.layout import Drawing, Panel
from lbp_cli.figure.raster import raster
from lbp_cli.figure.shapes import Blob, Box, Group, Oval, Patch, Pointer, Shape, Stroke


def grid(*shapes: Shape, outlines: bool = True) -> list[str]:
    card = Drawing(10, 10, 10, (Panel(0, 0, shapes, None),), ())
    cells = raster(card, 10, 10, outlines=outlines)
    return ["".join(cell[:1] or "." for cell in row) for row in cells]


def test_a_square_fills_the_cells_whose_middle_it_holds() -> None:
    square = Patch((((0.2, 0.3), (0.6, 0.3), (0.6, 0.5), (0.2, 0.5)),), "mat")
    assert grid(square) == [*["." * 10] * 3, "..mmmm....", "..mmmm....", *["." * 10] * 5]


def test_a_circle_is_round() -> None:
    rows = grid(Blob((((0.5, 0.5, 0.3),),), "skin"))
    counts = [row.count("s") for row in rows]
    assert counts == counts[::-1]
    assert max(counts) == 6
    assert counts[2] < counts[4]


def test_later_shapes_cover_earlier_ones() -> None:
    rows = grid(Blob((((0.5, 0.5, 0.3),),), "skin"), Blob((((0.5, 0.5, 0.1),),), "hair"))
    assert rows[5] == "..sshhss.." or "h" in rows[5]


def test_lines_and_arrows_run_through_cells() -> None:
    assert grid(Stroke(((0.05, 0.05), (0.95, 0.05)), "band", 1))[0] == "b" * 10
    assert grid(Pointer(((0.05, 0.95), (0.95, 0.95))))[-1] == "a" * 10


def test_faint_things_and_the_ground_are_left_out() -> None:
    assert set("".join(grid(Oval((0.5, 0.5), 0.4, 0.4, "ground")))) == {"."}
    faint = Patch((((0, 0), (1, 0), (1, 1)),), "shadow", opacity=0.13)
    assert set("".join(grid(faint))) == {"."}


def test_bodies_have_an_outline_where_there_is_room() -> None:
    group = Group((Blob((((0.5, 0.5, 0.345),),), "skin"),), "line", 2)
    assert "l" in "".join(grid(group))
    assert "l" not in "".join(grid(group, outlines=False))


def test_what_lies_outside_is_cut() -> None:
    assert grid(Patch((((-5, -5), (5, -5), (5, 5), (-5, 5)),), "mat")) == ["m" * 10] * 10


def test_an_arrow_has_its_head_at_the_end_and_at_both_if_wanted() -> None:
    way = ((0.05, 0.55), (0.95, 0.55))
    for both in (False, True):
        columns = [sum(row[at] == "a" for row in grid(Pointer(way, both))) for at in range(10)]
        assert columns[6] == 3
        assert columns[3] == (3 if both else 1)


def test_a_panel_shows_no_more_than_its_clip() -> None:
    everywhere = Patch((((-5, -5), (5, -5), (5, 5), (-5, 5)),), "mat")
    panel = Panel(0, 0, (everywhere,), None)
    card = Drawing(10, 10, 10, (panel,), (), (Box(2, 3, 6, 5),))
    rows = ["".join(cell[:1] or "." for cell in row) for row in raster(card, 10, 10)]
    assert rows == [*["." * 10] * 3, "..mmmm....", "..mmmm....", *["." * 10] * 5]
