"""The one table of roles: complete, and as the house wants it where it matters most."""

import pytest

from kdm_desk.core.access import COMPARTMENTS, PERMISSIONS, Actor, Compartment, Permission, Role, may, require
from kdm_desk.core.errors import NotAllowed


def test_every_role_has_its_line_and_may_use_the_desk() -> None:
    assert set(PERMISSIONS) == set(COMPARTMENTS) == set(Role)
    assert all(Permission.USE_DESK in allowed for allowed in PERMISSIONS.values())


def test_every_permission_is_held_by_somebody_and_a_manager_holds_all() -> None:
    assert frozenset().union(*PERMISSIONS.values()) == set(Permission) == PERMISSIONS[Role.MANAGER]


def test_logins_settings_and_lists_are_for_managers_alone() -> None:
    for permission in (Permission.MANAGE_LOGINS, Permission.MANAGE_SETTINGS, Permission.EDIT_LISTS):
        assert [role for role, allowed in PERMISSIONS.items() if permission in allowed] == [Role.MANAGER]


def test_a_manager_comes_into_no_compartment_by_her_role_and_every_compartment_has_its_profession() -> None:
    assert COMPARTMENTS[Role.MANAGER] == COMPARTMENTS[Role.FRONT_DESK] == frozenset()
    assert frozenset().union(*COMPARTMENTS.values()) == set(Compartment)
    assert [role for role in Role if Compartment.PSYCHOLOGICAL in COMPARTMENTS[role]] == [Role.PSYCHOLOGIST]
    assert [role for role in Role if Compartment.LEGAL in COMPARTMENTS[role]] == [Role.LAWYER]


@pytest.mark.parametrize("role", list(Role))
def test_require_refuses_exactly_what_the_role_lacks(role: Role) -> None:
    actor = Actor("user", "ad", role, "staff")
    for permission in Permission:
        if may(actor, permission):
            require(actor, permission)
        else:
            with pytest.raises(NotAllowed) as refused:
                require(actor, permission)
            assert refused.value.params == {"permission": permission.value, "role": role.value}
