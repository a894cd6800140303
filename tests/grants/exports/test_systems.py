"""Whole small exports as the four systems write them, with the dirt that each is known for."""

from adminapp.grants.exports.people import Guarantor
from adminapp.grants.exports.refusals import NO_NAME, Repair

KOHA = '''\ufeffborrowernumber,cardnumber,surname,firstname,othernames,address,dateofbirth,branchcode,categorycode,\
dateexpiry,lost,gonenoaddress,debarred,relationship,guarantor_id,contactname,contactfirstname,borrowernotes,password\r
51,29351000100028,Patel,Ana,,6102 Adams St,1985-02-19,MAIN,A,2027-12-01,0,1,,,,,,,$2a$08$x\r
52,29351000100036,García,Łukasz,J. R.,4000 Adams St,2011-09-21,BKM,J,2028-02-09,0,0,,parent,51,Patel,Ana,"line one\r
line two",$2a$08$x\r
53,29351000100044,O'Brien,Olu,,"2491 Route C, Apt 4",2012-02-19,BKM,J,2028-06-22,1,0,9999-12-31,father|mother,\
51;29351000100028,,,"said ""call first""",$2a$08$x\r
'''

SIERRA = """"P BARCODE","PIN","EXP DATE","P TYPE","TOT CHKOUT","HOME LIBR","MBLOCK","PATRN NAME","ADDRESS",\
"BIRTH DATE","PARENT/GUARDIAN"\r
"2 9351 00010 0002","Tn/jC7s","10-01-2027","153","4","ea   ","-","NUÑEZ, RUTH Q.","1 MAIN ST$NY 10001","02-07-1993",""\r
"29351000100010";"29351000100028","x","  -  -  ","1","0","main ","d","SMITH, JOHN, JR.";"SMYTHE, JOHN",\
"1 A ST";"2 B ST","03-04-11","Smith, Ann";"Smith, John"\r
"29351000100036","x","10-01-2027","1","0","main ","-","","1 A ST, "THE ANNEX"","03-04-1980",""\r
"""

POLARIS = """PatronID\tBarcode\tNameLast\tNameFirst\tNameMiddle\tNameSuffix\tBirthdate\tExpirationDate\tAbbreviation\t\
Guardian
-------\t-------\t--------\t---------\t----------\t----------\t---------\t--------------\t------------\t--------
701\t29351000100002\tNuñez\tRuth\tQ.\tNULL\t1993-02-07 00:00:00.000\t2027-12-31 23:59:00.000\tMAIN\tNULL
702\t29351000100010\tNuñez\tBen\tNULL\tJr.\t2015-02-07 00:00:00.000\tNULL\tMAIN\t29351000100002

(2 rows affected)
"""

EVERGREEN = """usrname,passwd,first_given_name,second_given_name,family_name,suffix,dob,juvenile,expire_date,home_ou,\
barcode,barred,active,guardian
rnunez,x,Ruth,Q.,Núñez,,1993-02-07,f,2027-12-31T00:00:00-0600,4,29351000100002,f,t,
bnunez,x,Ben,,Núñez,Jr.,2015-02-07,t,2027-12-31T00:00:00-0600,4,29351000100010,t,t,Ruth Núñez
cnunez,x,Cy,,Núñez,,2015-02-07,t,2027-12-31T00:00:00-0600,4,29351000100028,f,f,"Núñez, Ruth"
"""


def test_koha(reading):
    ana, child, other = reading(KOHA).patrons
    assert (ana.name, ana.record, ana.blocked, ana.guarantors) == ("Ana Patel", "51", False, ())
    assert (child.name, child.other, child.guarantors) == (
        "Łukasz García",
        "J. R.",
        (Guarantor("Ana Patel", "51", "parent"),),
    )
    assert (other.lost, other.blocked) == (True, True)
    assert other.guarantors == (Guarantor("", "51", "father"), Guarantor("", "29351000100028", "mother"))
    assert {patron.repairs for patron in (ana, child, other)} == {()}
    assert [patron.line for patron in (ana, child, other)] == [2, 3, 5]


def test_sierra(reading):
    seen = reading(SIERRA.encode("cp1252"))
    ruth, john = seen.patrons
    assert (ruth.cards, ruth.repairs) == (("29351000100002",), (Repair.SPACES,))
    assert (ruth.name, ruth.born, ruth.branch) == ("RUTH Q. NUÑEZ", "1993-02-07", "ea")
    assert (ruth.expires, ruth.blocked) == ("2027-10-01", False)
    assert john.cards == ("29351000100010", "29351000100028")
    assert (john.name, john.born, john.expires, john.blocked) == ("JOHN SMITH JR.", "2011-03-04", None, True)
    assert john.repairs == (Repair.SHORT_YEAR,)
    assert john.guarantors == (Guarantor("Ann Smith", "", ""), Guarantor("John Smith", "", ""))
    assert [(row.line, row.refusal, row.column) for row in seen.refused] == [(4, NO_NAME, "PATRN NAME")]


def test_polaris(reading):
    seen = reading(POLARIS.encode("utf-16"))
    ruth, ben = seen.patrons
    assert (ruth.name, ruth.other, ruth.born, ruth.expires) == (
        "Ruth Nuñez",
        "Q.",
        "1993-02-07",
        "2027-12-31",
    )
    assert (ruth.branch, ruth.record, ruth.guarantors) == ("MAIN", "701", ())
    assert (ben.name, ben.other, ben.expires) == ("Ben Nuñez Jr.", "", None)
    assert ben.guarantors == (Guarantor("", "29351000100002", ""),)
    assert [row.line for row in seen.refused] == [2, 6]


def test_evergreen(reading):
    ruth, ben, cy = reading(EVERGREEN).patrons
    assert ruth.cards == ("29351000100002",)
    assert (ruth.name, ruth.other, ruth.born, ruth.expires) == (
        "Ruth Núñez",
        "Q.",
        "1993-02-07",
        "2027-12-31",
    )
    assert [patron.blocked for patron in (ruth, ben, cy)] == [False, True, True]
    assert [patron.guarantors for patron in (ben, cy)] == [(Guarantor("Ruth Núñez", "", ""),)] * 2
    assert "rnunez" not in repr(tuple(ruth))


def test_two_columns_of_cards_are_two_cards(reading):
    patron = reading("barcode,barcode2,name\n29351000100002,29351000100010,Ruth Adler\n").patron
    assert patron.cards == ("29351000100002", "29351000100010")


def test_a_card_written_twice_is_one_card(reading):
    assert reading("barcode,name\n29351000100002|29351000100002,Ruth\n").patron.cards == ("29351000100002",)


def test_a_quoted_semicolon_in_honest_csv_stays_what_it_is(reading):
    patron = reading('barcode,last name,first name,note\n29351000100002,"a"";""b",";","x"\n').patron
    assert (patron.surname, patron.first) == ('a";"b', ";")


def test_excel_s_wrapping_of_numbers_is_taken_off_each(reading):
    patron = reading('barcode,name\n"=""29351000100002"";=""29351000100010""",Ruth\n').patron
    assert patron.cards == ("29351000100002", "29351000100010")
