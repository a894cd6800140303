"""Whatever is wrong with a library's own pack is named with its file, its line and the way to mend it."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adminapp.core.kit.errors import InputError
from adminapp.core.policy.check import findings
from adminapp.core.policy.grounds import Ground
from adminapp.core.policy.packfiles import LARGEST, Finding
from adminapp.core.policy.packs import Pack, load_pack
from adminapp.core.policy.readings import Readings
from tests.clocks import FixedClock

HARBOR = Path(__file__).parent / "harbor"
HEAD, CLAUSES, TEXT = "pack.toml", "clauses.toml", "text.en.txt"
FILES = (HEAD, CLAUSES, TEXT, "sayings.en.toml")


def the_one_finding(folder: Path) -> Finding:
    found = findings(folder)
    assert len(found) == 1, found
    return found[0]


def replaced(folder: Path, file: str, old: str, new: str) -> str:
    source = (folder / file).read_text("utf-8")
    assert old in source
    changed = source.replace(old, new, 1)
    (folder / file).write_text(changed, "utf-8")
    return changed


def test_nothing_is_wrong_with_a_good_pack(a_pack_of_its_own):
    assert findings(a_pack_of_its_own) == []


# The old words, the new words, what the named line begins with (the new words, where empty), what is wrong, the mend.
FAULTS = [
    (HEAD, 'id = "harbor-falls"', 'id = "Harbor Falls"', "", "'id' must be small letters", "such as 'mrrl'"),
    (HEAD, 'id = "harbor-falls"', "id = 7", "", "'id' must be a text of 1 to 20 characters", 'Write id = "…"'),
    (HEAD, 'id = "harbor-falls"\n', "", "library", "'id' must be a text", 'Write id = "…"'),
    (HEAD, 'library = "H', 'libary = "H', "", "Nothing here is called 'libary'", "Did you mean 'library'?"),
    (HEAD, 'title = "Privacy at Harbor Falls"', 'title = " "', "", "'title' must be a text", "quotation marks"),
    (HEAD, "version = 3", "version = 0", "", "'version' must be a whole number", "Count it up"),
    (HEAD, "version = 3", "version = true", "", "'version' must be a whole number", "Count it up"),
    (HEAD, "version = 3", 'version = "3"', "", "'version' must be a whole number", "Count it up"),
    (HEAD, "approved = 2021-05-04", 'approved = "2021-05-04"', "", "'approved' must be a date", "without quotation"),
    (HEAD, "approved = 2021-05-04", "approved = 2021-05-04T10:00:00", "", "'approved' must be a date", "2018-09-18"),
    (HEAD, "approved = 2021-05-04", "approved = 2021-02-30", "", "This is not TOML", "dates such as 2018-09-18"),
    (HEAD, "approved = 2021-05-04", "approved = 0021-05-04", "", "a date, not before 1900", "2018-09-18"),
    (HEAD, "approved = 2021-05-04", "approved = 2026-03-03", "", "'approved' lies in the future", "the board"),
    (HEAD, 'languages = ["en"]', 'languages = "en"', "", "'languages' must be a list", '["en", "es"]'),
    (HEAD, 'languages = ["en"]', 'languages = ["es"]', "", "English among them", '["en", "es"]'),
    (HEAD, 'languages = ["en"]', 'languages = ["en", "../x"]', "", "two-letter codes", '["en", "es"]'),
    (HEAD, 'languages = ["en"]', "languages = [[1]]", "", "'languages' must be a list", '["en", "es"]'),
    (HEAD, "[grounds]", "[ground]", "", "Nothing here is called 'ground'", "Did you mean 'grounds'?"),
    (HEAD, "[readings]", "[[readings]]", "", "'readings' must be a table", "Write [readings] on a line of its own"),
    (HEAD, 'minor = ["HF-3"]', 'minors = ["HF-3"]', "", "Nothing here is called 'minors'", "Did you mean 'minor'?"),
    (HEAD, 'minor = ["HF-3"]\n', "", "[grounds]", "'minor' must have 1 to 20 clauses", "Write minor = [...]"),
    (HEAD, 'minor = ["HF-3"]', "minor = []", "", "The ground 'minor' must have 1 to 20 clauses", "Write minor"),
    (HEAD, 'minor = ["HF-3"]', 'minor = "HF-3"', "", "The ground 'minor' must have 1 to 20 clauses", "Write minor"),
    (HEAD, 'minor = ["HF-3"]', 'minor = ["HF-3", "HF-31"]', "", "names the clause 'HF-31'", "Did you mean 'HF-3'?"),
    (HEAD, 'minor = ["HF-3"]', 'minor = ["MRRL-14"]', "", "names the clause 'MRRL-14'", "Choose one of HF-1, HF-2"),
    (HEAD, "cameras = true", "camera = true", "", "Nothing here is called 'camera'", "Did you mean 'cameras'?"),
    (HEAD, "cameras = true", 'cameras = "yes"', "", "'cameras' cannot be set to this", "may be true or false"),
    (HEAD, "adult_age = 16", "adult_age = 160", "", "'adult_age' cannot be set to this", "from 1 to 100"),
    (HEAD, '= ["director"]', '= ["boss"]', "", "'footage_roles' cannot be set to this", "director, assistant_director"),
    (HEAD, 'in_person = "refer"', 'in_person = "maybe"', "", "cannot be set to this", "allow, deny, refer"),
    (HEAD, "cameras = true", '[translations.fr]\nstatus = "draft"', "", "called 'fr'", "Take it out"),
    (HEAD, "version = 3", "version = 3\nversion = 4", "version = 4", "This is not TOML", "every table and key once"),
    (HEAD, "version = 3", "version =", "", "This is not TOML (Invalid value)", "quotation marks"),
    (HEAD, "version = 3", f"version = {'3' * 4900}", "id", "This is not TOML", "quotation marks"),
    (HEAD, "version = 3", f"version = {'[' * 4900}", "id", "nested too deep", "without nesting"),
    (HEAD, "version = 3", f"version = 3 # {'x' * 5000}", "", "longer than 5000 characters", "Break it up"),
    (HEAD, "version = 3", "version = 3 \0", "version", "A control character (U+0000)", "Take it out"),
    (CLAUSES, 'HF-2"', 'HF-1"', 'number = "HF-1"\ncite = "Section 2"', "HF-1 stands here twice", "a number of its own"),
    (CLAUSES, 'number = "HF-2"', "number = 2", "", "'number' must be a text of 1 to 30", "quotation marks"),
    (CLAUSES, 'number = "HF-7"', 'numer = "HF-7"', "", "Nothing here is called 'numer'", "Did you mean 'number'?"),
    (CLAUSES, 'cite = "Section 2"\n', "", '[[clause]]\nnumber = "HF-2"', "'cite' must be a text", 'Write cite = "…"'),
    (CLAUSES, 'cite = "Section 2"', 'cite = ["Section 2"]', "", "'cite' must be a text", 'Write cite = "…"'),
    (CLAUSES, "to itself.", "to himself.", "", "The words of HF-1 do not stand", "the text goes on 'itself. 2. You"),
    (CLAUSES, "… unless you", "... unless you", "", "The words of HF-2 do not stand", "Copy them from the text"),
    (CLAUSES, "… unless you", "… … unless you", "", "policy's text: '… unless", "Copy them"),
    (CLAUSES, "[[clause]]", "[[clauses]]", "", "Nothing here is called 'clauses'", "Did you mean 'clause'?"),
    (CLAUSES, "[[clause]]", "[clause]", '[[clause]]\nnumber = "HF-2"', "This is not TOML", "every table and key once"),
    (TEXT, "4. A court order", "4. A judge's order", "", "The words of HF-4 do not stand", "Copy them from the text"),
    (TEXT, "Cameras", "Cam\x07eras", "", "A control character (U+0007) stands here", "Take it out"),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_file_line_and_mend(a_pack_of_its_own, fault):
    file, old, new, at, problem, mend = fault
    changed = replaced(a_pack_of_its_own, file, old, new)
    found = findings(a_pack_of_its_own, FixedClock(datetime(2026, 3, 2, 10, 0)))
    named = next(finding for finding in found if problem in str(finding.problem))
    assert mend in str(named.mend)
    if named.file == file:
        assert named.line == changed.count("\n", 0, changed.index(at or new)) + 1
    else:
        assert named.file == CLAUSES  # the text lost the words that the clause quotes


@pytest.mark.parametrize("file", [HEAD, CLAUSES, TEXT])
def test_a_missing_file_is_named(a_pack_of_its_own, file):
    (a_pack_of_its_own / file).unlink()
    named = [finding for finding in findings(a_pack_of_its_own) if str(finding.problem) == "The file is missing."]
    assert [(one.file, one.line, str(one.mend)) for one in named] == [(file, 1, f"Add {file} to the pack's folder.")]


def test_every_missing_file_is_named_at_once(tmp_path):
    assert [finding.file for finding in findings(tmp_path)] == [CLAUSES, HEAD, TEXT]


@pytest.mark.parametrize("place", ["nowhere", "harbor/pack.toml", "a\0b"])
def test_a_folder_that_is_none_is_named(a_pack_of_its_own, place):
    finding = the_one_finding(a_pack_of_its_own.parent / place)
    assert finding.file.endswith(place)
    assert str(finding.problem) == "There is no such folder."


def test_several_faults_are_named_in_the_order_of_their_lines(a_pack_of_its_own):
    replaced(a_pack_of_its_own, HEAD, "version = 3", "version = -3")
    replaced(a_pack_of_its_own, HEAD, "adult_age = 16", "adult_age = 0")
    replaced(a_pack_of_its_own, CLAUSES, "to itself.", "to himself.")
    found = findings(a_pack_of_its_own)
    assert [(finding.file, finding.line) for finding in found] == sorted((f.file, f.line) for f in found)
    assert [str(finding.problem).split()[0] for finding in found] == ["The", "'version'", "'adult_age'"]


@pytest.mark.parametrize("file", [HEAD, CLAUSES, TEXT])
def test_a_file_in_another_encoding_is_named_with_its_line(a_pack_of_its_own, file):
    content = (a_pack_of_its_own / file).read_bytes()
    (a_pack_of_its_own / file).write_bytes(b"\n\n" + content + b"# it\x92s\n")
    finding = next(finding for finding in findings(a_pack_of_its_own) if "UTF-8" in str(finding.problem))
    assert (finding.file, finding.line) == (file, content.count(b"\n") + 3)
    assert str(finding.problem) == "The file is not UTF-8 (byte 0x92)."
    assert str(finding.mend) == "Save it again with the encoding UTF-8."


def test_utf_16_is_not_utf_8(a_pack_of_its_own):
    (a_pack_of_its_own / HEAD).write_text((a_pack_of_its_own / HEAD).read_text(), "utf-16")
    assert "not UTF-8" in str(the_one_finding(a_pack_of_its_own).problem)


def test_a_file_saved_on_windows_is_as_good(a_pack_of_its_own):
    for file in (HEAD, CLAUSES, TEXT):
        content = (a_pack_of_its_own / file).read_bytes().replace(b"\n", b"\r\n")
        (a_pack_of_its_own / file).write_bytes(b"\xef\xbb\xbf" + content)
    assert findings(a_pack_of_its_own) == []


@pytest.mark.parametrize("file", [HEAD, CLAUSES, TEXT])
def test_an_empty_file_is_named(a_pack_of_its_own, file):
    (a_pack_of_its_own / file).write_bytes(b" \n")
    told = [(one.file, one.line, str(one.problem), str(one.mend)) for one in findings(a_pack_of_its_own)]
    assert (file, 1, "The file is empty.", "Write what belongs into it.") in told


@pytest.mark.parametrize("file", [HEAD, CLAUSES, TEXT])
def test_a_huge_file_is_named_and_not_read(a_pack_of_its_own, file):
    with (a_pack_of_its_own / file).open("ab") as huge:
        huge.truncate(LARGEST + 1)
    finding = next(finding for finding in findings(a_pack_of_its_own) if "2 MB" in str(finding.problem))
    assert finding.file == file


def test_too_many_clauses_are_named(a_pack_of_its_own):
    (a_pack_of_its_own / CLAUSES).write_text("[[clause]]\n" * 501)
    assert "There must be 1 to 500 clauses" in str(findings(a_pack_of_its_own)[0].problem)


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
@pytest.mark.parametrize("file", [HEAD, CLAUSES, TEXT])
def test_a_link_out_of_the_folder_is_named_and_not_followed(a_pack_of_its_own, file):
    outside = a_pack_of_its_own.parent / "outside"
    (a_pack_of_its_own / file).rename(outside)
    (a_pack_of_its_own / file).symlink_to(outside)
    finding = next(finding for finding in findings(a_pack_of_its_own) if "link" in str(finding.problem))
    assert (finding.file, str(finding.mend)) == (file, "Put the file itself there.")


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_link_within_the_folder_is_as_good(a_pack_of_its_own):
    (a_pack_of_its_own / TEXT).rename(a_pack_of_its_own / "policy.txt")
    (a_pack_of_its_own / TEXT).symlink_to("policy.txt")
    assert findings(a_pack_of_its_own) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
@pytest.mark.parametrize("make", [getattr(os, "mkfifo", None), Path.mkdir, lambda path: path.symlink_to(path)])
def test_what_is_no_file_is_named_and_not_waited_for(a_pack_of_its_own, make):
    (a_pack_of_its_own / TEXT).unlink()
    make(a_pack_of_its_own / TEXT)
    finding = the_one_finding(a_pack_of_its_own)
    assert (finding.file, str(finding.problem)) in [(TEXT, "This is not a file."), (TEXT, "The file cannot be read.")]


# ---------------------------------------------------------------------------------------------------- translations


def in_spanish(folder: Path, status: str = '\n[translations.es]\nstatus = "draft"\n') -> None:
    head = replaced(folder, HEAD, 'languages = ["en"]', 'languages = ["en", "es"]')
    (folder / HEAD).write_text(head + status, "utf-8")
    (folder / "text.es.txt").write_text("La Biblioteca guarda para sí todo registro que le nombre.\n", "utf-8")
    (folder / "clauses.es.toml").write_text(
        '[[clause]]\nnumber = "HF-1"\ncite = "Sección 1"\nwords = "guarda para sí todo registro"\n', "utf-8"
    )


def test_a_translation_is_checked_like_the_text(a_pack_of_its_own):
    in_spanish(a_pack_of_its_own)
    assert findings(a_pack_of_its_own) == []
    replaced(a_pack_of_its_own, "clauses.es.toml", "para sí", "para si")
    finding = the_one_finding(a_pack_of_its_own)
    assert (finding.file, finding.line) == ("clauses.es.toml", 4)


def test_a_translated_clause_must_exist_in_english(a_pack_of_its_own):
    in_spanish(a_pack_of_its_own)
    replaced(a_pack_of_its_own, "clauses.es.toml", "HF-1", "HF-11")
    finding = the_one_finding(a_pack_of_its_own)
    assert (finding.file, finding.line, str(finding.problem)) == (
        "clauses.es.toml",
        2,
        "There is no clause HF-11 in English.",
    )
    assert str(finding.mend) == "Did you mean 'HF-1'?"


@pytest.mark.parametrize(
    ("status", "line_says"),
    [
        ("", 'id = "harbor-falls"'),
        ("\n[translations]\nes = 3\n", "es = 3"),
        ('\n[translations.es]\nstatus = "done"\n', 'status = "done"'),
        ('\n[translations.es]\nstate = "draft"\n', "[translations.es]"),
    ],
)
def test_a_translation_says_whether_it_is_approved(a_pack_of_its_own, status, line_says):
    in_spanish(a_pack_of_its_own, status)
    finding = the_one_finding(a_pack_of_its_own)
    assert "whether the translation 'es' is approved" in str(finding.problem)
    assert '[translations.es] with status = "draft"' in str(finding.mend)
    assert (a_pack_of_its_own / HEAD).read_text().splitlines()[finding.line - 1] == line_says


def test_a_missing_translation_is_named(a_pack_of_its_own):
    in_spanish(a_pack_of_its_own)
    (a_pack_of_its_own / "text.es.txt").unlink()
    assert the_one_finding(a_pack_of_its_own).file == "text.es.txt"


# ---------------------------------------------------------------------------------------------------- anything at all


def whole_or_refused(folder: Path) -> None:
    """Whatever stands in the folder, it loads whole or is refused, and the check agrees."""
    found = findings(folder, FixedClock(datetime(9999, 1, 1)))
    assert all(finding.problem and finding.mend and finding.line >= 1 for finding in found)
    if found:
        with pytest.raises(InputError, match="The policy pack cannot be used"):
            load_pack(folder)
    else:
        assert isinstance(load_pack(folder), Pack)


def written(folder: Path, file: str, content: bytes) -> Path:
    for name in (HEAD, CLAUSES, TEXT):
        (folder / name).write_bytes((HARBOR / name).read_bytes())
    (folder / FILES[3]).unlink(missing_ok=True)
    (folder / file).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def a_folder(tmp_path_factory) -> Path:
    return Path(tmp_path_factory.mktemp("anything"))


@given(file=st.sampled_from(FILES), content=st.binary(max_size=400))
def test_random_bytes_never_raise_anything_else(a_folder, file, content):
    whole_or_refused(written(a_folder, file, content))


@given(file=st.sampled_from(FILES), content=st.text("[]{}=.\"'#\n ,01-:Tabcxu\\clauseidwhyé", max_size=200))
def test_random_toml_never_raises_anything_else(a_folder, file, content):
    whole_or_refused(written(a_folder, file, content.encode()))


VALUES = [
    '"x"',
    "1",
    "-1",
    "1.5",
    "true",
    "[]",
    "[1]",
    "[[]]",
    "{}",
    "{a = 1}",
    "[{}]",
    '[""]',
    "2018-09-18",
    "nan",
    "12:00:00",
]
KEYS = ["id", "library", "title", "version", "approved", "languages", "translations", "grounds", "readings", "clause"]
KEYS += [f"grounds.{ground}" for ground in Ground] + [f"readings.{name}" for name in Readings.__dataclass_fields__]
KEYS += ["translations.es", "translations.es.status", '"own.proved"', '"own.proved".why']


@settings(max_examples=200)
@given(file=st.sampled_from(FILES), data=st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), max_size=12))
def test_any_type_in_any_place_never_raises_anything_else(a_folder, file, data):
    whole_or_refused(written(a_folder, file, "".join(f"{key} = {value}\n" for key, value in data.items()).encode()))
