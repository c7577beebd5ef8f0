import { systemIds, type PersonId } from '#kernel';
import { SecretBox, type Transaction } from '#platform';
import {
  testPassword,
  worldInDatabase,
  type WorldInDatabase,
} from '../../../../test/worlds/world-in-database.js';
import { abilitiesOf, can } from '../abilities/ability-of.js';
import type { Actor } from '../actor.js';
import { SecondFactors } from '../sign-in/second-factor/second-factors.js';
import { usualLimits } from '../sign-in/session-limits.js';
import { Sessions } from '../sign-in/sessions.js';
import { SignInThrottle } from '../sign-in/sign-in-throttle.js';
import { disablePerson } from '../use-cases/disable-person.js';
import { endPost } from '../use-cases/end-post.js';
import { cancelAbsence, endAbsence, heldAbsence } from './end-absence.js';
import { absenceFacts, listAbsences } from './list-absences.js';
import { possibleSubstitutes } from './possible-substitutes.js';
import { registerAbsence, type NewAbsence } from './register-absence.js';
import { absencesCoveredBy, substituteOf } from './substitution.js';

let there: WorldInDatabase;
let sessions: Sessions;

beforeAll(async () => {
  there = await worldInDatabase();
  const { uow, clock } = there;
  sessions = new Sessions(
    uow,
    new SignInThrottle(uow, clock, usualLimits),
    new SecondFactors(uow, new SecretBox('a secret of tests', 'tests'), clock, systemIds),
    clock,
    systemIds,
    usualLimits,
  );
});
afterAll(() => there.close());

const inCentre = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  there.tryIn(there.world.centre, work);

function person(login: string): PersonId {
  const found = there.world.centre.people.get(login);
  if (!found) throw new Error(`The demo world has no ${login}.`);
  return found.personId;
}

const at = new Date('2026-03-01T02:00:00Z');
const head = 'truongphong.tchc';
const usual = { absent: head, stands: 'truongphong.khnv', from: '2026-03-02', to: '2026-03-06' };
type Given = Partial<Omit<typeof usual, 'to'> & Pick<NewAbsence, 'docTypes' | 'to'>>;

const register = (tx: Transaction, given: Given = {}) => {
  const { absent, stands, from, to } = { ...usual, ...given };
  const who = { personId: person(absent), substituteId: person(stands) };
  const basis = 'Giấy nghỉ phép số 12/GNP-TTYT';
  const absence = { ...who, from, to, docTypes: given.docTypes ?? null, basis };
  return registerAbsence(tx, systemIds, absence, { by: person('quantri'), at });
};

const refusal = (code: string, details = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

describe('who stands in', () => {
  const coveredOn = (day: string, docType: 'KH' | 'QĐ' | null, given: Given = {}) =>
    inCentre(async (tx) => {
      await register(tx, given);
      const covered = await absencesCoveredBy(tx, person('truongphong.khnv'), day, docType);
      return covered.map(({ absentName }) => absentName);
    });

  test.each([
    ['the day before', '2026-03-01', []],
    ['the first day', '2026-03-02', ['Phạm Thị Dung']],
    ['the last day', '2026-03-06', ['Phạm Thị Dung']],
    ['the day after', '2026-03-07', []],
  ])('%s', async (_, day, names) => {
    expect(await coveredOn(day, null)).toEqual(names);
  });

  test('without a day of return it goes on, also over the turn of the year', async () => {
    expect(await coveredOn('2027-01-01', 'KH', { to: null })).toEqual(['Phạm Thị Dung']);
  });

  test('a limit to types leaves the others waiting', async () => {
    expect(await coveredOn('2026-03-04', 'KH', { docTypes: ['KH'] })).toEqual(['Phạm Thị Dung']);
    expect(await coveredOn('2026-03-04', 'QĐ', { docTypes: ['KH'] })).toEqual([]);
    expect(await coveredOn('2026-03-04', null, { docTypes: ['KH'] })).toEqual(['Phạm Thị Dung']);
  });

  test('is named with the paper, and is nobody once barred from the system', async () => {
    const asked = (tx: Transaction) => substituteOf(tx, person(head), '2026-03-04');
    const [found, barred] = await inCentre(async (tx) => {
      await register(tx);
      const before = await asked(tx);
      await disablePerson(tx, person('truongphong.khnv'), at);
      return [before, await asked(tx)];
    });
    expect(found).toEqual({
      substituteId: person('truongphong.khnv'),
      substituteName: 'Hoàng Văn Em',
      docTypes: null,
      basis: 'Giấy nghỉ phép số 12/GNP-TTYT',
    });
    expect(barred).toBeNull();
  });

  test('who is back earlier, or never left, is stood in for no more', async () => {
    const after = (
      change: (tx: Transaction, id: Awaited<ReturnType<typeof register>>) => Promise<void>,
    ) =>
      inCentre(async (tx) => {
        await change(tx, await register(tx));
        return absencesCoveredBy(tx, person('truongphong.khnv'), '2026-03-05', null);
      });
    expect(
      await after(async (tx, id) => endAbsence(tx, await heldAbsence(tx, id), '2026-03-04')),
    ).toEqual([]);
    const by = { by: person('quantri'), at, reason: 'Hoãn chuyến công tác.' };
    expect(await after(async (tx, id) => cancelAbsence(tx, await heldAbsence(tx, id), by))).toEqual(
      [],
    );
  });
});

describe('refused', () => {
  test.each<[string, Given, string, object]>([
    ['himself', { stands: head }, 'NobodyIsHisOwnSubstitute', { name: 'Phạm Thị Dung' }],
    ['an administrator', { stands: 'quantri' }, 'SubstituteHoldsNoPost', { name: 'Mai Thị Quỳnh' }],
    ['an auditor', { stands: 'thanhtra' }, 'SubstituteHoldsNoPost', { name: 'Lý Văn Phúc' }],
    ['before he has a post', { from: '2025-06-01' }, 'SubstituteHoldsNoPost', {}],
    ['who has no business', { absent: 'quantri' }, 'AbsentPersonHoldsNoPost', {}],
    ['ends before it begins', { to: '2026-03-01' }, 'PeriodEndsBeforeItBegins', {}],
  ])('%s', async (_, given, code, details) => {
    await expect(inCentre((tx) => register(tx, given))).rejects.toEqual(refusal(code, details));
  });

  test('a substitute whose post ends in between, or whose account is closed', async () => {
    const [post] = there.world.centre.people.get('truongphong.khnv')?.posts ?? [];
    if (!post) throw new Error('The demo world has no head of KHNV.');
    const code = refusal('SubstituteHoldsNoPost', { name: 'Hoàng Văn Em' });
    await expect(
      inCentre(async (tx) => {
        await endPost(tx, post.postId, '2026-03-05');
        return register(tx);
      }),
    ).rejects.toEqual(code);
    await expect(
      inCentre(async (tx) => {
        await disablePerson(tx, person('truongphong.khnv'), at);
        return register(tx);
      }),
    ).rejects.toEqual(code);
  });

  const second = (given: Given) =>
    inCentre(async (tx) => {
      await register(tx);
      return register(tx, { from: '2026-03-06', to: '2026-03-10', ...given });
    });

  test('absent twice at a time', async () => {
    await expect(second({ stands: 'thethuc' })).rejects.toEqual(
      refusal('PersonIsAbsentThenAlready', { from: '2026-03-02', substitute: 'Hoàng Văn Em' }),
    );
  });

  test('a substitute who is away himself', async () => {
    await expect(second({ absent: 'thethuc', stands: head })).rejects.toEqual(
      refusal('SubstituteIsAbsentThen', { name: 'Phạm Thị Dung', substitute: 'Hoàng Văn Em' }),
    );
  });

  test('an absent person who stands in for another', async () => {
    await expect(second({ absent: 'truongphong.khnv', stands: 'thethuc' })).rejects.toEqual(
      refusal('AbsentPersonStandsInForAnother', { name: 'Hoàng Văn Em', absent: 'Phạm Thị Dung' }),
    );
  });

  test('nothing of it on the day after, or when the first was cancelled', async () => {
    await expect(second({ stands: 'thethuc', from: '2026-03-07' })).resolves.toBeDefined();
    const by = { by: person('quantri'), at, reason: 'Nhầm.' };
    await expect(
      inCentre(async (tx) => {
        await cancelAbsence(tx, await heldAbsence(tx, await register(tx)), by);
        return register(tx, { absent: 'truongphong.khnv', stands: head });
      }),
    ).resolves.toBeDefined();
  });

  test('one chain made from both ends at once: one of the two is refused', async () => {
    const { uow, world } = there;
    const one = (given: Given) => uow.inBody(world.centre.bodyId, (tx) => register(tx, given));
    const away = { from: '2026-05-04', to: '2026-05-08' };
    const tries = await Promise.allSettled([
      one({ ...away, absent: 'pgd1', stands: 'pgd2' }),
      one({ ...away, absent: 'pgd2', stands: 'giamdoc' }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('and by the database, when nobody asked before', async () => {
    const insert = (tx: Transaction, absent: string, stands: string) =>
      tx.run(
        {
          name: 'test.insert_absence',
          text: `INSERT INTO organisation.absence (body_id, id, person_id, substitute_id, from_day,
                   basis, registered_by, registered_at)
                 VALUES ($1, $2, $3, $4, '2026-06-01', 'x', $3, now())`,
        },
        [tx.bodyId, systemIds.next(), person(absent), person(stands)],
      );
    const both = (...pairs: [string, string][]) =>
      inCentre(async (tx) => {
        for (const [absent, stands] of pairs) await insert(tx, absent, stands);
      });
    await expect(both([head, head])).rejects.toThrow('nobody_is_his_own_substitute');
    await expect(both([head, 'thethuc'], [head, 'vanthu1'])).rejects.toThrow(
      'person_is_absent_once',
    );
    await expect(both([head, 'thethuc'], ['thethuc', 'vanthu1'])).rejects.toThrow('not absent');
    await expect(both([head, 'thethuc'], ['vanthu1', head])).rejects.toThrow('not absent');
  });
});

test('who can stand in comes first; who cannot, with the reason', async () => {
  const found = await inCentre(async (tx) => {
    await register(tx, { absent: 'vanthu2', stands: 'vanthu1' });
    return possibleSubstitutes(tx, person(head), '2026-03-05', '2026-03-10');
  });
  expect(found.find(({ personId }) => personId === person('truongphong.khnv'))).toEqual({
    personId: person('truongphong.khnv'),
    name: 'Hoàng Văn Em',
    posts: 'Trưởng phòng Kế hoạch - Nghiệp vụ, Phòng Kế hoạch - Nghiệp vụ',
    hindrance: null,
  });
  expect(found.at(-1)).toMatchObject({
    name: 'Hồ Văn Lâm',
    hindrance: 'cũng vắng mặt, Đỗ Thị Khánh làm thay',
  });
  const names = found.map(({ name }) => name);
  expect(names).not.toContain('Mai Thị Quỳnh');
  expect(names).not.toContain('Phạm Thị Dung');
});

describe('at the keyboard', () => {
  const actorOf = async (login: string): Promise<Actor> => {
    const { token } = await sessions.open({
      ...{ login, password: testPassword(login), address: login },
    });
    const actor = await sessions.actorOf(token);
    if (!actor) throw new Error(`${login} has no session.`);
    return actor;
  };

  test('a session brings the posts of who is absent today, and not tomorrow', async () => {
    const { uow, world, clock } = there;
    await uow.inBody(world.centre.bodyId, (tx) =>
      register(tx, { absent: 'truongkhoa.noi', from: '2026-03-04', to: '2026-03-04' }),
    );
    const stands = await actorOf('truongphong.khnv');
    expect(stands.standsInFor).toEqual([
      {
        personId: person('truongkhoa.noi'),
        name: 'Ngô Văn Minh',
        basis: 'Giấy nghỉ phép số 12/GNP-TTYT',
        docTypes: null,
        posts: [expect.objectContaining({ role: 'unitHead', title: 'Trưởng khoa Nội' })],
      },
    ]);
    expect((await actorOf('truongkhoa.noi')).standsInFor).toEqual([]);
    clock.moveTo(new Date('2026-03-05T02:00:00Z'));
    expect((await actorOf('truongphong.khnv')).standsInFor).toEqual([]);
  });

  test('each list of absences has what he may read one by one, and nothing else', async () => {
    const logins = [...there.world.centre.people.keys()];
    const actors = await Promise.all(logins.map(actorOf));
    const seen = await inCentre(async (tx) => {
      const ids = [
        await register(tx, { absent: 'thethuc', stands: 'vanthu1' }),
        await register(tx, { absent: 'chuyenvien.khnv', stands: 'chuyenvien.tchc' }),
        await register(tx, { absent: 'tramtruong1', stands: 'truongphong.khnv' }),
      ];
      const counts: number[] = [];
      for (const actor of actors) {
        const listed = (await listAbsences(tx, actor, '2026-03-04')).map(({ id }) => id);
        for (const id of ids) {
          const facts = await absenceFacts(tx, id);
          if (!facts) throw new Error('It was just registered.');
          const allowed = can(abilitiesOf(actor), 'read', 'Absence', facts);
          expect([actor.name, id, listed.includes(id)]).toEqual([actor.name, id, allowed]);
        }
        counts.push(ids.filter((id) => listed.includes(id)).length);
      }
      return Object.fromEntries(logins.map((login, i) => [login, counts[i]]));
    });
    expect(seen).toMatchObject({
      ...{ quantri: 3, giamdoc: 3, pgd1: 3, thanhtra: 3 },
      ...{ 'truongphong.tchc': 1, 'truongphong.khnv': 2, 'chuyenvien.tchc': 1, vanthu1: 1 },
      ...{ thethuc: 1, tramtruong1: 1, vanthu2: 0, 'truongkhoa.noi': 0 },
    });
  });
});
