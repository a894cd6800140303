"""What the log's ids stand for: names for who reads it, and what belongs to one account."""

from adminapp.core.kit.ids import new_id
from adminapp.core.policy.roles import Role
from adminapp.grants.records import Asker, AskerKind, Channel
from adminapp.grants.stored import Outcome
from tests.grants.on_file import RUTH, card, desk_of, mateo, permission, ruth


def test_an_account_its_guardian_and_whom_it_permits_are_called_by_their_names(a_clerk):
    desk = desk_of(a_clerk)
    boy, woman, given = mateo(desk), ruth(desk), permission("Elena Rivera")
    desk.permissions.record_permission(woman, given, desk.asking.now())
    guardian = desk.asking.account(boy).guardians[0].id
    asked = {boy, woman, given.id, guardian, 12345}
    assert desk.naming.names_of(asked) == {
        boy: "Mateo Rivera",
        woman: "Ruth Adler",
        given.id: "Elena Rivera",
        guardian: "Lucía Rivera",
    }
    assert desk.naming.names_of({guardian}) == {}
    assert desk.naming.names_of(()) == {}


def test_an_account_is_known_by_the_answers_about_it_too_until_they_are_erased(a_vault, clock):

    desk = desk_of(a_vault.sign_in(Role.DIRECTOR))
    woman, answer = ruth(desk), new_id()
    asked = desk.asking.ask(woman, Asker(AskerKind.HOLDER, "Ruth Adler", Channel.IN_PERSON), (card(RUTH),))
    desk.disclosures.record_disclosure(answer, woman, *asked, Outcome.RECORDED)
    assert desk.naming.ids_about(woman) == {woman, answer}
    clock.move(days=400)
    desk.disclosures.erase_disclosures(desk.disclosures.kept_since())
    assert desk.naming.ids_about(woman) == {woman}
