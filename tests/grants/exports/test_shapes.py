"""Columns are known by the names that the four systems give them, and nothing else is kept."""

import pytest

from adminapp.core.kit.errors import InputError
from adminapp.grants.exports.shapes import Field, columns_for, must_be_usable, shape_of

KOHA = "borrowernumber,cardnumber,surname,firstname,middle_name,othernames,address,email,phone,dateofbirth,branchcode,"
KOHA += "categorycode,dateenrolled,dateexpiry,gonenoaddress,lost,debarred,debarredcomment,contactname,contactfirstname,"
KOHA += "relationship,guarantor_id,borrowernotes,opacnote,userid,password,sms_number"
SIERRA = "P BARCODE|EMAIL ADDR|PIN|EXP DATE|PCODE3|P TYPE|TOT CHKOUT|HOME LIBR|MBLOCK|MONEY OWED|PATRN NAME|ADDRESS|"
SIERRA += "BIRTH DATE|PARENT/GUARDIAN|NOTE|RECORD #(PATRON)"
POLARIS = "PatronID;Barcode;NameLast;NameFirst;NameMiddle;NameSuffix;Birthdate;ExpirationDate;OrganizationID;"
POLARIS += "PhoneVoice1;EmailAddress;PasswordHash;ChargesAmount;Guardian"
EVERGREEN = "id,usrname,passwd,first_given_name,second_given_name,family_name,suffix,dob,juvenile,expire_date,home_ou,"
EVERGREEN += "barcode,barred,active,deleted,guardian,ident_value,day_phone"


def kept(headers: list[str]) -> dict[str, str]:
    return {name: field.value for name, field in zip(headers, columns_for(headers), strict=True) if field}


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        (
            KOHA.split(","),
            {"borrowernumber": "record", "cardnumber": "card", "surname": "surname", "firstname": "first"}
            | {"middle_name": "other", "dateofbirth": "born", "branchcode": "branch", "dateexpiry": "expires"}
            | {"lost": "lost", "debarred": "blocked", "guarantor_id": "guardian_record", "relationship": "relationship"}
            | {"contactname": "guardian_surname", "contactfirstname": "guardian_first"},
        ),
        (
            SIERRA.split("|"),
            {"P BARCODE": "card", "EXP DATE": "expires", "HOME LIBR": "branch", "MBLOCK": "blocked"}
            | {"PATRN NAME": "full_name", "BIRTH DATE": "born", "PARENT/GUARDIAN": "guardian_name"}
            | {"RECORD #(PATRON)": "record"},
        ),
        (
            POLARIS.split(";"),
            {"PatronID": "record", "Barcode": "card", "NameLast": "surname", "NameFirst": "first"}
            | {"NameMiddle": "other", "NameSuffix": "suffix", "Birthdate": "born", "ExpirationDate": "expires"}
            | {"OrganizationID": "branch", "Guardian": "guardian_name"},
        ),
        (
            EVERGREEN.split(","),
            {"id": "record", "first_given_name": "first", "second_given_name": "other", "family_name": "surname"}
            | {"suffix": "suffix", "dob": "born", "expire_date": "expires", "home_ou": "branch", "barcode": "card"}
            | {"barred": "blocked", "deleted": "blocked", "active": "active", "guardian": "guardian_name"},
        ),
    ],
    ids=["Koha", "Sierra", "Polaris", "Evergreen"],
)
def test_each_system_keeps_these_columns_and_no_other(headers, fields):
    assert kept(headers) == fields


def test_a_login_name_is_a_card_only_where_there_is_no_barcode():
    assert kept(["usrname", "family_name"])["usrname"] == "card"
    assert "usrname" not in kept(["usrname", "barcode", "family_name"])
    assert "userid" not in kept(["userid", "surname"])


def test_several_columns_may_hold_cards_but_only_one_the_surname():
    assert columns_for(["P BARCODE", "p_barcode", "Last Name", "surname"]) == (
        Field.CARD,
        Field.CARD,
        None,
        Field.SURNAME,
    )


@pytest.mark.parametrize(
    ("headers", "columns", "said"),
    [
        (["surname"], (Field.SURNAME,), "card number"),
        (["barcode"], (Field.CARD,), "name"),
        (["a", "b", "c"], (Field.CARD, Field.SURNAME, Field.SURNAME), "columns b and c"),
    ],
)
def test_a_mapping_that_does_not_do_is_refused_with_the_mend(headers, columns, said):
    with pytest.raises(InputError) as error:
        must_be_usable(headers, columns)
    assert said in str(error.value)


def test_a_mapping_is_remembered_by_the_names_and_their_order():
    assert shape_of(["Barcode", "Name"]) == shape_of(["BARCODE ", "name"])
    assert shape_of(["Barcode", "Name"]) != shape_of(["Name", "Barcode"])
    assert shape_of(["Barcode", "Name"]) != shape_of(["Barcode", "Name", "PIN"])
