"""What another policy says otherwise is found, kind by kind; the same policy says nothing otherwise."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from adminapp.core.policy.differences import Differences, differences
from adminapp.core.policy.packs import POLICIES, load_pack

Changed = Callable[..., Differences]
NOTHING = Differences((), (), (), (), 0, 0, text=False)


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """Return what a copy of the policy says otherwise, once some words of a file are others."""

    def made(**words: tuple[str, str]) -> Differences:
        pack = shutil.copytree(POLICIES / "mrrl", tmp_path / "ours")
        for name, (old, new) in words.items():
            file = next(path for path in pack.iterdir() if path.name.replace(".", "_").startswith(name))
            text = file.read_text("utf-8")
            assert old in text
            file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return differences(load_pack("mrrl"), load_pack(pack))

    return made


def test_a_copy_says_the_same(changed: Changed) -> None:
    assert changed() == NOTHING
    assert NOTHING.is_empty


def test_a_reading_is_named_with_both_values(changed: Changed) -> None:
    found = changed(pack_toml=("[readings]", "[readings]\nadult_age = 16"))
    assert found == Differences((("adult_age", 18, 16),), (), (), (), 0, 0, text=False)


def test_the_directors_own_readings_count_as_what_holds_today() -> None:
    today = load_pack("mrrl").with_readings({"adult_age": 17})
    assert differences(today, load_pack("mrrl")).readings == (("adult_age", 17, 18),)


def test_another_clause_for_a_ground_is_counted(changed: Changed) -> None:
    found = changed(pack_toml=('own_record = ["MRRL-8"]', 'own_record = ["MRRL-8", "MRRL-9"]'))
    assert found == Differences((), (), (), (), 1, 0, text=False)


def test_a_clause_that_is_cited_otherwise_is_reworded(changed: Changed) -> None:
    found = changed(clauses_toml=("Section A.1 — own account", "Section A.1 — one's own account"))
    assert found == Differences((), (), (), ("MRRL-8",), 0, 0, text=False)


def test_a_translation_that_is_worded_otherwise_is_reworded(changed: Changed) -> None:
    assert changed(clauses_es=("Sección A.1", "Apartado A.1")).reworded == ("MRRL-8",)


def test_other_sentences_for_a_situation_are_counted(tmp_path: Path) -> None:
    pack = shutil.copytree(POLICIES / "mrrl", tmp_path / "ours")
    (pack / "sayings.en.toml").write_text('["own.proved"]\nwhy = "It is their own."\n', encoding="utf-8")
    assert differences(load_pack("mrrl"), load_pack(pack)) == Differences((), (), (), (), 0, 1, text=False)


def test_another_text_is_noticed(changed: Changed) -> None:
    assert changed(text_es=("\n", "\n\n")) == Differences((), (), (), (), 0, 0, text=True)


def test_another_policy_has_other_clauses() -> None:
    found = differences(load_pack("mrrl"), load_pack("lco"))
    assert set(found.gone) == set(load_pack("mrrl").clauses["en"])
    assert set(found.new) == set(load_pack("lco").clauses["en"])
    assert found.reworded == ()
    assert found.cited > 0
    assert found.text
    assert not found.is_empty
