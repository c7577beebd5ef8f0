import { DomainError, type ErrorDetails } from '#kernel';

const codes: Readonly<Record<string, string>> = {
  account_login_key: 'LoginIsTaken',
  body_organ_id_key: 'BodyIsAlreadySetUp',
  one_director_at_a_time: 'BodyHasADirectorThen',
  only_the_head_delegates: 'DelegatorIsNotTheHead',
  delegator_is_named: 'DelegatorIsNotTheHead',
  delegate_fits_form: 'DelegateDoesNotFitForm',
  delegate_leads: 'DelegateDoesNotFitForm',
  special_authority_ends: 'SpecialAuthorityNeedsAnEnd',
  post_ends_after_it_begins: 'PeriodEndsBeforeItBegins',
  delegation_ends_after_it_begins: 'PeriodEndsBeforeItBegins',
  unit_body_id_code_key: 'UnitCodeIsTaken',
  unit_alias_body_id_folded_key: 'UnitNameIsTaken',
  receiver_body_id_organ_id_key: 'ReceiverIsTaken',
  post_is_held_once: 'PostIsAlreadyHeld',
  administrators_do_no_business: 'AdministratorsDoNoBusiness',
  nobody_is_his_own_substitute: 'NobodyIsHisOwnSubstitute',
  absence_ends_after_it_begins: 'PeriodEndsBeforeItBegins',
  absences_do_not_chain: 'SubstituteIsAbsentThen',
  person_is_absent_once: 'PersonIsAbsentThenAlready',
  only_deputies_are_in_charge: 'OnlyDeputiesAreInCharge',
  assigned_field_is_of_a_deputy: 'PostIsNotKnown',
  assigned_field_names_a_unit: 'UnitIsNotKnown',
  one_deputy_for_a_unit: 'FieldHasADeputyThen',
  one_deputy_for_a_field: 'FieldHasADeputyThen',
  assignment_ends_after_it_begins: 'PeriodEndsBeforeItBegins',
  post_body_id_person_id_fkey: 'PersonIsNotKnown',
  post_body_id_unit_id_fkey: 'UnitIsNotKnown',
};

/** Runs a change; a constraint that says no becomes the refusal of the same meaning. */
export async function refusing<T>(details: ErrorDetails, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    const code = codes[constraintOf(error)];
    throw code === undefined ? error : new DomainError(code, details, { cause: error });
  }
}

const constraintOf = (error: unknown): string =>
  error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
