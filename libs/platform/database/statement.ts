/** A statement prepared once per connection under its name. */
export interface Statement<Row = never> {
  readonly name: string;
  readonly text: string;
  /** Only for the compiler: the shape of a returned row. */
  readonly row?: Row;
}

/** Names a piece of SQL; `Row` is what it returns, `never` when it returns nothing. */
export const statement = <Row = never>(name: string, text: string): Statement<Row> => ({
  name,
  text,
});

/**
 * A piece of SQL that is planned for the values of each call and never in general: for lists, whose
 * best plan for one person is the worst for another.
 */
export const plannedAnew = <Row = never>(text: string): Statement<Row> => statement('', text);
