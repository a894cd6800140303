"""How a library reads the unclear places of its policy; the defaults are the careful readings."""

from dataclasses import dataclass, field
from typing import Any

from adminapp.core.policy.decision import Verdict
from adminapp.core.policy.roles import Role


def _reading(default: Any, source: str) -> Any:
    return field(default=default, metadata={"source": source})


_MANAGEMENT = (Role.CIRCULATION_MANAGER, Role.DIRECTOR)
_CAMERA_STAFF = (Role.DIRECTOR, Role.CIRCULATION_MANAGER, Role.MANAGER, Role.WEEKEND_SUPERVISOR, Role.IT)


@dataclass(frozen=True)
class Readings:
    """The settings of a policy pack, each a reading that the Director can change.

    Units: ages and archive in years, footage in days, groups in persons; `source` in a field's metadata
    is the clause or the numbered reading that leaves the choice.
    """

    adult_age: int = _reading(18, "X-11")
    consent_on_file: bool = _reading(True, "X-35")
    permitted_persons: bool = _reading(True, "X-43")
    guardians: bool = _reading(True, "X-43")
    collection_agencies: bool = _reading(True, "X-43")
    noncustodial_parent_in_person: Verdict = _reading(Verdict.ALLOW, "X-8")
    noncustodial_parent_by_phone: Verdict = _reading(Verdict.REFER, "X-8")
    grants_of_minors_end_at_adult_age: bool = _reading(True, "X-12")
    guardian_signs_for_minor: bool = _reading(True, "X-13")
    agency_needs_consent: bool = _reading(True, "X-29")
    agency_may_have: tuple[str, ...] = _reading(("account", "address"), "X-30")
    partners_by_contract: bool = _reading(True, "LCO-24")
    partner_list_on_request: bool = _reading(True, "LCO-26")
    cameras: bool = _reading(True, "MRRL-27")
    footage_days: int = _reading(30, "X-16")
    footage_roles: tuple[Role, ...] = _reading(_CAMERA_STAFF, "X-19")
    banned_on_laptops: bool = _reading(True, "X-20")
    archive_years: int = _reading(5, "X-23")
    archive_roles: tuple[Role, ...] = _reading(
        (Role.DIRECTOR, Role.ASSISTANT_DIRECTOR, Role.CIRCULATION_MANAGER), "X-24"
    )
    subpoena_with_review: bool = _reading(True, "X-1")
    finding_required: bool = _reading(False, "X-44")
    waiver_covers: tuple[str, ...] = _reading(("footage", "ban_image"), "X-2")
    waiver_reasons: tuple[str, ...] = _reading(
        ("Danger to life", "Missing person", "Crime against the library itself"), "X-4"
    )
    search_cost_charged: bool = _reading(False, "X-31")
    legal_process_to: tuple[Role, ...] = _reading(_MANAGEMENT, "X-5")
    third_parties_to: tuple[Role, ...] = _reading(_MANAGEMENT, "X-5")
    others_to: tuple[Role, ...] = _reading((Role.DIRECTOR,), "X-43")
    frozen_guardian_to: tuple[Role, ...] = _reading((Role.DIRECTOR,), "X-14")
    minors_debts_to: tuple[Role, ...] = _reading((Role.CIRCULATION_MANAGER,), "X-15")
    open_records_to: tuple[Role, ...] = _reading((Role.ASSISTANT_DIRECTOR, Role.DIRECTOR), "X-38")
    questions_to: tuple[Role, ...] = _reading((Role.ASSISTANT_DIRECTOR, Role.DIRECTOR), "X-37")
    dissatisfied_to: tuple[Role, ...] = _reading((Role.DIRECTOR,), "X-37")
    smallest_group: int = _reading(5, "LCO-5")
