import { DomainError } from '#kernel';

/** Constraints that two honest people can run into at once, and what each of them is told. */
const refusals: Readonly<Record<string, string>> = {
  one_live_number_for_a_document: 'DocumentAlreadyHasNumber',
  one_live_number_for_a_version: 'DocumentAlreadyHasNumber',
  code_is_unique_in_its_year: 'CodeIsTakenInTheYear',
  document_arrives_once: 'ArrivalAlreadyRegistered',
  code_and_date_arrive_once: 'ArrivalAlreadyRegistered',
  incoming_is_registered_once: 'ArrivalAlreadyRegistered',
  book_body_id_direction_code_key: 'BookCodeIsTaken',
  book_service_pkey: 'TypeAlreadyHasABook',
};

/** Rethrows a database error as the refusal its constraint stands for. */
export function refusalOfConstraint(error: unknown): never {
  const code = refusals[constraintOf(error) ?? ''];
  throw code ? new DomainError(code, {}, { cause: error }) : error;
}

const constraintOf = (error: unknown): string | undefined =>
  error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : undefined;
