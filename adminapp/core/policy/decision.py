"""The answer to a question: verdict, clauses, who takes over, steps and the words for it."""

from dataclasses import dataclass
from enum import StrEnum

from adminapp.core.policy.roles import Role


class Verdict(StrEnum):
    """May it be released: yes, no, or somebody else decides."""

    ALLOW = "allow"
    DENY = "deny"
    REFER = "refer"


class Step(StrEnum):
    """What to do besides giving the answer."""

    SHOW_PHOTO_ID = "show_photo_id"
    SIGN_CONSENT = "sign_consent"
    OFFER_PERMISSION_FORM = "offer_permission_form"
    TAKE_COPY_OF_PROCESS = "take_copy_of_process"
    CALL_COUNSEL = "call_counsel"
    STATUTE_WARNING = "statute_warning"
    HOLD_FOOTAGE = "hold_footage"
    OPEN_INCIDENT = "open_incident"
    POLICE_COMPLAINT_ADVICE = "police_complaint_advice"
    RECORD_MINUTES = "record_minutes"
    REPORT_TO_DIRECTOR = "report_to_director"
    NO_RESPONSIVE_RECORDS_LETTER = "no_responsive_records_letter"
    QUEUE_DESTRUCTION = "queue_destruction"
    CHARGE_SEARCH_COST = "charge_search_cost"
    DO_NOT_OBSTRUCT = "do_not_obstruct"
    SEAL_CASE = "seal_case"


@dataclass(frozen=True)
class Decision:
    """What a rule answers.

    `situation` names the sentence that tells staff why, `words` the sentence to say to the person: refusals of one
    outward situation share their words, so that they give nothing of the record away.
    `clauses` are numbers of the pack's clauses, the deciding one first. `pack` is the pack's id and version.
    `stage` is a ban image's place in its life, else empty.
    """

    verdict: Verdict
    situation: str
    words: str
    clauses: tuple[str, ...]
    pack: str
    refer_to: tuple[Role, ...] = ()
    steps: tuple[Step, ...] = ()
    stage: str = ""
