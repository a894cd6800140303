"""Guarantors become guardians: by reference, by name, several of them, and those who lead to nobody."""

import pytest

from adminapp.grants.exports.people import Guarantor, first_and_last, guarantors, guardian_names


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Adler, Ruth Q.", "Ruth Q.", "Adler"),
        ("ADLER,RUTH", "RUTH", "ADLER"),
        ("Smith, John, Jr.", "John", "Smith Jr."),
        ("Ruth Adler", "", "Ruth Adler"),
        (", Ruth", "Ruth", ""),
        ("Adler,", "", "Adler"),
        ("", "", ""),
        ("a, b, c, d", "b", "a c, d"),
    ],
)
def test_a_full_name_is_taken_apart(written, first, last):
    assert first_and_last(written) == (first, last)


@pytest.mark.parametrize(
    ("entries", "ties", "expected"),
    [
        ([], [], []),
        (["51", "Ana Patel"], ["parent"], [("Ana Patel", "51", "parent")]),
        (["51", "52"], ["father", "mother"], [("", "51", "father"), ("", "52", "mother")]),
        (["51", "52", "Ana Patel"], [], [("Ana Patel", "51", ""), ("", "52", "")]),
        (["Adler, Ruth", "Ben Adler"], [], [("Ruth Adler", "", ""), ("Ben Adler", "", "")]),
        (["Ana Patel"], ["mother", "aunt"], [("Ana Patel", "", "mother")]),
    ],
)
def test_numbers_and_names_go_together_in_their_order(entries, ties, expected):
    assert [tuple(guarantor) for guarantor in guarantors(entries, ties)] == expected


@pytest.mark.parametrize(
    ("named", "names", "unknown"),
    [
        ([("Ana Patel", "51", "")], ("Ana Patel-Kim",), ()),
        ([("Ana Patel", "99", "")], ("Ana Patel",), ()),
        ([("Ana Patel", "", "")], ("Ana Patel",), ()),
        ([("", "99", "")], (), ("99",)),
        ([("", "51", "mother"), ("Ana Patel-Kim", "", "")], ("Ana Patel-Kim",), ()),
        ([], (), ()),
    ],
)
def test_a_record_of_the_file_is_fresher_than_a_copied_name(named, names, unknown):
    people = {"51": "Ana Patel-Kim"}
    assert guardian_names([Guarantor(*parts) for parts in named], people.get) == (names, unknown)


@pytest.mark.parametrize("reference", ["0", "", "NULL", " "])
def test_no_guarantor_is_no_guarantor(reading, reference):
    seen = reading(
        f"cardnumber,surname,guarantor_id,contactname,contactfirstname\n29351000100002,Kim,{reference},,NULL\n"
    )
    assert seen.patron.guarantors == ()


def test_a_guarantor_s_name_is_cleaned_like_any_other(reading):
    seen = reading("cardnumber,surname,contactname,contactfirstname\n29351000100002,Kim,  Kim ,'=A\n")
    assert seen.patron.guarantors == (Guarantor("=A Kim", "", ""),)
    seen = reading("cardnumber,surname,contactname,contactfirstname\n29351000100002,Kim,Kim,A\x00\n")
    assert seen.refusal.column == "contactfirstname"
