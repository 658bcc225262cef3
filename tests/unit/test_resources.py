"""Content is found wherever lbp is installed; the cache can be anything and never matters."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from zipfile import Path as ZipPath
from zipfile import ZipFile

import pytest

from lbp_cli import resources

POSIX = sys.platform != "win32"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "deep" / "cache"
    monkeypatch.setenv("LBP_CACHE_DIR", str(folder))
    return folder


def test_all_content_is_found_by_relative_path() -> None:
    texts = resources.content_texts()
    assert len([path for path in texts if path.startswith("exercises/")]) == 28
    assert texts["exercises/walking.yaml"].startswith("# yaml-language-server")
    assert "rules/catalogue.yaml" in texts
    assert any(path.startswith("rules/triage/") for path in texts)
    assert list(texts) == sorted(texts)


def test_a_byte_that_is_not_utf8_is_kept_for_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lbp_cli"
    for kind in ("exercises", "profiles"):
        (package / "_data" / kind).mkdir(parents=True)
    for kind in ("questions", "rules"):
        (package / kind).mkdir()
    (package / "_data" / "exercises" / "a.yaml").write_bytes(b"\xff")
    (package / "_data" / "exercises" / ".hidden.yaml").write_text("x")
    (package / "_data" / "exercises" / "notes.txt").write_text("x")
    (package / "_data" / "profiles" / "p.yaml").write_text("x")
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    assert resources.content_texts() == {"exercises/a.yaml": "\udcff"}
    assert resources.profile_texts() == {"profiles/p.yaml": "x"}


def test_the_checkout_is_used_when_the_package_holds_no_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "src" / "lbp_cli").mkdir(parents=True)
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "p.yaml").write_text("x")
    file = tmp_path / "src" / "lbp_cli" / "resources.py"
    monkeypatch.setattr(resources, "__file__", str(file))
    assert resources.profile_texts() == {"profiles/p.yaml": "x"}
    (tmp_path / "profiles" / "p.yaml").unlink()
    (tmp_path / "profiles").rmdir()
    with pytest.raises(FileNotFoundError, match="'profiles'"):
        resources.profile_texts()


def test_a_pdf_is_made_with_the_shipped_template_and_fonts() -> None:
    with resources.typesetting() as (template, fonts):
        assert template.startswith(b"// The handout as a PDF")
        assert {each.suffix for each in Path(fonts).iterdir()} == {".ttf", ".txt"}


def test_fonts_in_a_zip_file_are_lent_as_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lbp.whl"
    with ZipFile(package, "w") as archive:
        archive.writestr("lbp_cli/render/templates/handout.typ", "template")
        archive.writestr("lbp_cli/render/fonts/a.ttf", "font")
    inside = ZipPath(package, "lbp_cli/")
    monkeypatch.setattr(resources, "_package", lambda: inside)
    with resources.typesetting() as (template, fonts):
        assert template == b"template"
        assert Path(fonts, "a.ttf").read_text() == "font"
    assert not Path(fonts).exists()


def test_what_is_written_is_read(cache: Path) -> None:
    assert resources.read_cache("a.json") is None
    resources.write_cache("a.json", b"one")
    resources.write_cache("a.json", b"two")
    assert resources.read_cache("a.json") == b"two"
    assert [each.name for each in cache.iterdir()] == ["a.json"]


@pytest.mark.skipif(not POSIX, reason="file modes are a POSIX matter")
def test_only_the_user_can_read_the_cache(cache: Path) -> None:
    before = os.umask(0)
    try:
        resources.write_cache("a.json", b"one")
    finally:
        os.umask(before)
    assert stat.S_IMODE((cache / "a.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


@pytest.mark.skipif(not POSIX, reason="file modes are a POSIX matter")
def test_a_file_that_others_may_write_is_not_believed(cache: Path) -> None:
    resources.write_cache("a.json", b"one")
    (cache / "a.json").chmod(0o666)
    assert resources.read_cache("a.json") is None


@pytest.mark.skipif(not POSIX, reason="no FIFO elsewhere")
def test_a_pipe_or_folder_in_its_place_neither_hangs_nor_fails(cache: Path) -> None:
    cache.mkdir(parents=True)
    os.mkfifo(cache / "pipe.json")
    (cache / "folder.json").mkdir()
    assert resources.read_cache("pipe.json") is None
    assert resources.read_cache("folder.json") is None
    resources.write_cache("folder.json", b"x")
    assert (cache / "folder.json").is_dir()


def test_a_cache_folder_that_cannot_exist_is_no_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    for impossible in (str(tmp_path / "file"), str(tmp_path / "file" / "in"), "\0"):
        monkeypatch.setattr(resources, "cache_folder", lambda each=impossible: Path(each))
        resources.write_cache("a.json", b"one")
        assert resources.read_cache("a.json") is None


def test_a_failed_replacement_leaves_nothing_behind(cache: Path) -> None:
    cache.mkdir(parents=True)
    (cache / "a.json").mkdir()
    (cache / "a.json" / "inside").write_text("")
    resources.write_cache("a.json", b"one")
    assert [each.name for each in cache.iterdir()] == ["a.json"]


def test_the_cache_does_not_grow_without_end(cache: Path) -> None:
    for number in range(resources.KEPT_CACHE_FILES + 3):
        name = resources.cache_name(str(number))
        resources.write_cache(name, b"x")
        os.utime(cache / name, (number + 1, number + 1))
    resources.write_cache(resources.cache_name("last"), b"x")
    left = {each.name for each in cache.iterdir()}
    assert len(left) == resources.KEPT_CACHE_FILES
    assert resources.cache_name("last") in left
    assert resources.cache_name("0") not in left


def test_other_files_in_a_chosen_folder_are_left_alone(cache: Path) -> None:
    cache.mkdir(parents=True)
    for number in range(resources.KEPT_CACHE_FILES + 3):
        (cache / f"{number}.json").write_text("mine")
    resources.write_cache(resources.cache_name("a"), b"x")
    assert len(list(cache.iterdir())) == resources.KEPT_CACHE_FILES + 4


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/xdg"}, "/xdg/lbp"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/me/.cache/lbp"),
        ("linux", {}, "/home/me/.cache/lbp"),
        ("darwin", {"XDG_CACHE_HOME": "/xdg"}, "/home/me/Library/Caches/lbp"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/lbp"),
        ("win32", {}, "/home/me/AppData/Local/lbp"),
        ("win32", {"LBP_CACHE_DIR": "/chosen"}, "/chosen"),
    ],
)
def test_the_cache_folder_of_each_system(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LBP_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/me"))
    assert resources.cache_folder() == Path(expected)


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"XDG_CONFIG_HOME": "/xdg", "XDG_CACHE_HOME": "/cache"}, "/xdg/lbp"),
        ("linux", {"XDG_CONFIG_HOME": "relative"}, "/home/me/.config/lbp"),
        ("darwin", {}, "/home/me/Library/Application Support/lbp"),
        ("win32", {"APPDATA": "/roaming", "LOCALAPPDATA": "/local"}, "/roaming/lbp"),
        ("win32", {}, "/home/me/AppData/Roaming/lbp"),
        ("linux", {"LBP_CONFIG_DIR": "/chosen", "LBP_CACHE_DIR": "/other"}, "/chosen"),
    ],
)
def test_the_configuration_folder_of_each_system(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LBP_CONFIG_DIR", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/me"))
    assert resources.config_folder() == Path(expected)


def test_no_home_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("no home")

    for name in ("LBP_CACHE_DIR", "XDG_CACHE_HOME", "LBP_CONFIG_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", no_home)
    assert resources.cache_folder() is None
    assert resources.config_folder() is None
    assert resources.read_cache("a.json") is None
    resources.write_cache("a.json", b"x")


def test_the_code_that_compiles_has_a_hash_that_stays() -> None:
    assert resources.code_hash() == resources.code_hash()
    assert len(resources.code_hash()) == 32
