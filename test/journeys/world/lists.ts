/** Ids in the text of an answer, under one name. */
type Ids = (body: string) => readonly string[];

/** A list whose rows can be read one by one. */
export interface List {
  readonly url: string;
  /** `:id` stands where the row's id goes. */
  readonly one: string;
  readonly ids: Ids;
  /** Every row there is, of whichever body. */
  readonly all: string;
}

const named =
  (key: string): Ids =>
  (body) =>
    [...body.matchAll(new RegExp(`"${key}":"([0-9a-f-]{36})"`, 'g'))].map(([, id]) => id ?? '');

/** Ids of the rows themselves, not of what they hold. */
const rowsOf =
  (field: string | null, key = 'id'): Ids =>
  (body) => {
    const answer = JSON.parse(body);
    const rows = (field === null ? answer : answer[field]) as Readonly<Record<string, string>>[];
    return rows.map((row) => row[key] ?? '');
  };

const found: Ids = (body) =>
  (JSON.parse(body) as { kind: string; id: string }[])
    .filter(({ kind }) => kind === 'document')
    .map(({ id }) => id);

const ofMachine = (machine: string): string =>
  `SELECT id FROM engine.instance WHERE machine = '${machine}'`;
const rowsIn = (table: string, id = 'id'): string => `SELECT DISTINCT ${id} AS id FROM ${table}`;

export const lists: readonly List[] = [
  {
    url: '/api/documents?limit=100',
    one: '/api/documents/:id',
    ids: rowsOf('documents'),
    all: ofMachine('document'),
  },
  {
    url: '/api/deliveries?limit=200',
    one: '/api/documents/:id',
    ids: named('documentId'),
    all: rowsIn('dispatch.delivery', 'document_id'),
  },
  {
    url: '/api/registers/outgoing',
    one: '/api/documents/:id',
    ids: named('documentId'),
    all: rowsIn('registry.outgoing_entry', 'document_id'),
  },
  {
    url: '/api/incoming',
    one: '/api/incoming/:id',
    ids: rowsOf('documents'),
    all: ofMachine('incoming'),
  },
  {
    url: '/api/registers/incoming',
    one: '/api/incoming/:id',
    ids: named('incomingId'),
    all: rowsIn('registry.incoming_entry', 'incoming_id'),
  },
  {
    url: '/api/plans',
    one: '/api/plans/:id',
    ids: rowsOf('plans'),
    all: rowsIn('planning.plan'),
  },
  {
    url: '/api/tasks?limit=200',
    one: '/api/tasks/:id',
    ids: rowsOf('tasks'),
    all: ofMachine('task'),
  },
  {
    url: '/api/targets',
    one: '/api/targets/:id',
    ids: rowsOf('targets'),
    all: rowsIn('planning.target'),
  },
  {
    url: '/api/extensions?limit=200',
    one: '/api/extensions/:id',
    ids: rowsOf('extensions'),
    all: ofMachine('extension'),
  },
  {
    url: '/api/leftovers',
    one: '/api/leftovers/:id',
    ids: rowsOf('leftovers'),
    all: ofMachine('leftover'),
  },
  {
    url: '/api/returns',
    one: '/api/returns/:id',
    ids: rowsOf(null),
    all: rowsIn('reporting.unit_return'),
  },
  {
    url: '/api/periods?year=2026',
    one: '/api/periods/:id',
    ids: rowsOf(null),
    all: rowsIn('reporting.period'),
  },
  {
    url: '/api/regimes',
    one: '/api/regimes/:id',
    ids: rowsOf(null),
    all: rowsIn('reporting.regime'),
  },
  {
    url: '/api/reports',
    one: '/api/reports/:id',
    ids: rowsOf('reports', 'documentId'),
    all: rowsIn('reporting.report', 'document_id'),
  },
  {
    url: '/api/petitions?limit=200',
    one: '/api/petitions/:id',
    ids: rowsOf('petitions'),
    all: rowsIn('petitions.petition'),
  },
  {
    url: '/api/score-sheets',
    one: '/api/score-sheets/:id',
    ids: rowsOf('sheets'),
    all: rowsIn('scoring.sheet'),
  },
  {
    url: '/api/routes',
    one: '/api/routes/:id',
    ids: rowsOf(null),
    all: rowsIn('review.route_version'),
  },
];

/** Of a list whose rows are no table's: what everybody together is shown of it. */
export const shown: readonly Omit<List, 'all'>[] = [
  { url: '/api/search?words=cai%20cach', one: '/api/documents/:id', ids: found },
  { url: '/api/boards/due', one: '/api/tasks/:id', ids: rowsOf('tasks') },
];

/** Reads without a parameter that hold no rows somebody else may not read, and why. */
export const others: Readonly<Record<string, readonly string[]>> = {
  'what is the reader’s own': [
    ...['/api/desk', '/api/desk/counters', '/api/inbox', '/api/inbox/counters', '/api/events'],
    ...['/api/me', '/api/me/second-factor', '/api/notifications', '/api/signing-keys'],
    '/api/signing-settings/confirmation',
  ],
  'one and the same for everybody of the body who may ask': [
    ...['/api/people', '/api/posts', '/api/units', '/api/assigned-fields', '/api/delegations'],
    ...['/api/reserved-powers', '/api/books', '/api/calendar', '/api/receivers', '/api/samples'],
    ...['/api/signers', '/api/content-reviewers', '/api/substitutes', '/api/petitions/settings'],
    ...['/api/score-sets', '/api/ledgers', '/api/work/unattended', '/api/trust-anchors.pem'],
  ],
  'the administrator’s': [
    ...['/api/accounts', '/api/administration/receivers', '/api/keys', '/api/setup'],
    ...['/api/signature-level', '/api/signature-pictures', '/api/signing-services'],
    ...['/api/signing-settings/appearance', '/api/trust-anchors', '/api/digest-setting'],
  ],
  'the auditor’s': [
    ...['/api/trail', '/api/trail/actions', '/api/trail/export.jsonl', '/api/trail/verdict'],
  ],
  'sums over plans, periods and petitions of the body': [
    ...[
      '/api/boards',
      '/api/boards/overdue',
      '/api/boards/export.xlsx',
      '/api/plans/contradictions',
      '/api/periods/timeliness',
      '/api/periods/timeliness.xlsx',
    ],
    ...['/api/petitions/statistics', '/api/superior/matrix', '/api/superior/totals'],
  ],
  'a register as a file': [
    ...['/api/registers/incoming.csv', '/api/registers/incoming.xlsx'],
    ...['/api/registers/outgoing.csv', '/api/registers/outgoing.xlsx'],
  ],
  'open to everybody': [
    ...[
      '/api/demo',
      '/api/openapi.json',
      '/api/public/instance.pem',
      '/health/live',
      '/health/ready',
    ],
  ],
  'tried where absences are': ['/api/absences'],
};
