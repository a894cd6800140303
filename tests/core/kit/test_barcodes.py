"""The check digit of library cards."""

import pytest

from adminapp.core.kit.barcodes import has_good_check, is_library_barcode


@pytest.mark.parametrize("number", ["29351000123459", "21234567890122", "00000000000000"])
def test_a_good_check_digit_is_known(number: str) -> None:
    good = [digit for digit in "0123456789" if has_good_check(number[:-1] + digit)]
    assert len(good) == 1


@pytest.mark.parametrize("place", range(13))
def test_one_wrong_digit_is_noticed(place: int) -> None:
    number = next(f"2935100012345{digit}" for digit in range(10) if has_good_check(f"2935100012345{digit}"))
    wrong = str((int(number[place]) + 1) % 10)
    assert not has_good_check(number[:place] + wrong + number[place + 1 :])


@pytest.mark.parametrize("number", ["", "2935100012345", "293510001234567", "2935100012345x", "٢٩٣٥١٠٠٠١٢٣٤٥٧"])
def test_other_numbers_have_none(number: str) -> None:
    assert not is_library_barcode(number)
    assert not has_good_check(number)
