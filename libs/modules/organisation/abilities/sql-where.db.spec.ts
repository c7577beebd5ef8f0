import { roles, type ActionName, type Role } from '#contracts';
import type { BodyId, PersonId, PostId, UnitId } from '#kernel';
import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import type { Actor, SessionId } from '../actor.js';
import { abilitiesOf, can, type Abilities } from './ability-of.js';
import { whereAllowed, type FactColumns } from './sql-where.js';
import type { Facts } from './subject-facts.js';

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const columns: FactColumns<'Document'> = {
  unitId: { sql: 'd.unit' },
  state: { sql: 'd.state' },
  signerId: { sql: 'd.signer' },
  drafterIds: { sql: 'd.drafters', list: true },
  participantIds: { sql: 'd.participants', list: true },
  calledFor: { sql: 'd.called', list: true },
};

type Row = Facts<'Document'> & { readonly id: number };

/** Every combination of a few values: nulls, empty lists and strangers among them. */
const rows: Row[] = ['mine', 'theirs']
  .flatMap((unitId) =>
    ['drafted', 'inReview', 'leaderSigned', 'sent', 'unheardOf'].flatMap((state) =>
      [null, 'me', 'other'].flatMap((signerId) =>
        [[], ['me'], ['other', 'me'], ['other']].flatMap((drafterIds) =>
          [[], ['me']].flatMap((participantIds) =>
            [[], ['checkContent:me', 'initial:other'], ['checkContent:unitHead@theirs']].map(
              (calledFor) => ({
                ...{ unitId, state, signerId, drafterIds, participantIds, calledFor },
              }),
            ),
          ),
        ),
      ),
    ),
  )
  .map((row, id) => ({ ...row, id }));

const actor = (role: Role): Actor => ({
  sessionId: 's' as SessionId,
  bodyId: 'b' as BodyId,
  personId: 'me' as PersonId,
  name: 'Nguyễn Văn A',
  posts: [{ postId: 'p' as PostId, role, title: '', unitId: 'mine' as UnitId, unitName: '' }],
  standsInFor: [],
});

async function listed(abilities: Abilities, action: ActionName): Promise<number[]> {
  const { sql, values } = whereAllowed(abilities, action, 'Document', columns, 2);
  const found = await client.query<{ id: number }>(
    `SELECT d.id FROM jsonb_to_recordset($1::jsonb)
       AS d(id int, unit text, state text, signer text, drafters text[], participants text[], called text[])
      WHERE ${sql} ORDER BY d.id`,
    [JSON.stringify(rows.map(asRecord)), ...values],
  );
  return found.rows.map(({ id }) => id);
}

const asRecord = ({ id, unitId, state, signerId, ...lists }: Row) => ({
  ...{ id, state, unit: unitId, signer: signerId },
  ...{ drafters: lists.drafterIds, participants: lists.participantIds, called: lists.calledFor },
});

const filtered = (abilities: Abilities, action: ActionName): number[] =>
  rows.filter((row) => can(abilities, action, 'Document', row)).map(({ id }) => id);

describe.each(roles)('a list for the %s', (role) => {
  it.each(['read', 'edit', 'submit', 'checkContent', 'approve', 'issue', 'recall'] as const)(
    'to %s holds the rows allowed one by one',
    async (action) => {
      const abilities = abilitiesOf(actor(role));
      expect(await listed(abilities, action)).toEqual(filtered(abilities, action));
    },
  );
});

it('some rows are shown and some are hidden, so that the comparison means something', async () => {
  const shown = await listed(abilitiesOf(actor('unitHead')), 'read');
  expect(shown.length).toBeGreaterThan(50);
  expect(shown.length).toBeLessThan(rows.length - 20);
});

it('a rule that forbids is obeyed by the list as well', async () => {
  const builder = new AbilityBuilder<Abilities>(createMongoAbility);
  builder.can('read', 'Document');
  builder.cannot('read', 'Document', { signerId: { $ne: 'me' } } as never);
  const abilities = builder.build();
  const expected = filtered(abilities, 'read');
  expect(await listed(abilities, 'read')).toEqual(expected);
  expect(expected.length).toBe(rows.filter(({ signerId }) => signerId === 'me').length);
});

it('a condition on a fact that has no column is our mistake, never SQL', () => {
  const builder = new AbilityBuilder<Abilities>(createMongoAbility);
  builder.can('read', 'Document', { '1=1; --': 'x' } as never);
  expect(() => whereAllowed(builder.build(), 'read', 'Document', columns)).toThrow(
    'offers no column',
  );
});
