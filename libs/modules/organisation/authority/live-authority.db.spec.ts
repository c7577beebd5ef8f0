import { systemIds, type PostId, type UnitId } from '#kernel';
import type { Transaction } from '#platform';
import {
  worldInDatabase,
  type WorldInDatabase,
} from '../../../../test/worlds/world-in-database.js';
import { delegate, type NewDelegation } from '../use-cases/delegate.js';
import { disablePerson } from '../use-cases/disable-person.js';
import { endPost } from '../use-cases/end-post.js';
import { givePost } from '../use-cases/give-post.js';
import { addUnit } from '../use-cases/units.js';
import {
  assignField,
  deputyInChargeOf,
  endAssignedField,
  listAssignedFields,
  type NewAssignedField,
} from './assigned-fields.js';
import { liveAuthority, resolveSignatureBlock } from './resolve-signature-block.js';

let there: WorldInDatabase;

beforeAll(async () => {
  there = await worldInDatabase();
});
afterAll(() => there.close());

const inCentre = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  there.tryIn(there.world.centre, work);

function person(login: string) {
  const found = there.world.centre.people.get(login);
  if (!found) throw new Error(`The demo world has no ${login}.`);
  return found;
}

function postOf(login: string): PostId {
  const [post] = person(login).posts;
  if (!post) throw new Error(`${login} holds no post.`);
  return post.postId;
}

const resolve = (tx: Transaction, login: string, docType: 'KH' | 'QĐ', day: string) =>
  resolveSignatureBlock(tx, person(login).personId, { docType }, day);

const grant = (tx: Transaction, given: Partial<NewDelegation> = {}) =>
  delegate(tx, systemIds, {
    form: 'TUQ',
    onBehalfOf: 'Giám đốc',
    fromPostId: postOf('giamdoc'),
    toPostId: postOf('truongphong.khnv'),
    scope: 'Ký kế hoạch đợt khám lưu động',
    docTypes: ['KH'],
    unitIds: null,
    from: '2026-03-01',
    to: '2026-03-31',
    basis: 'Giấy ủy quyền số 02/GUQ-TTYT ngày 28/02/2026',
    ...given,
  });

test('the deputy signs in the place of the head, with the words of the decree', async () => {
  expect(await inCentre((tx) => resolve(tx, 'pgd1', 'KH', '2026-03-04'))).toEqual({
    authority: 'KT',
    lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    name: 'Trần Thị Bình',
    personId: person('pgd1').personId,
    postId: postOf('pgd1'),
  });
});

test('the head signs as himself', async () => {
  const block = await inCentre((tx) => resolve(tx, 'giamdoc', 'QĐ', '2026-03-04'));
  expect([block.authority, block.lines]).toEqual([null, ['GIÁM ĐỐC']]);
});

test('a deputy without a delegation has no authority', async () => {
  await expect(inCentre((tx) => resolve(tx, 'pgd2', 'KH', '2026-03-04'))).rejects.toMatchObject({
    code: 'SignerHasNoLiveAuthority',
    details: { name: 'Lê Văn Cường' },
  });
});

test.each([
  ['2026-02-28', 'KH', 'SignerAuthorityHasNotBegun'],
  ['2026-03-01', 'KH', 'TUQ'],
  ['2026-03-31', 'KH', 'TUQ'],
  ['2026-04-01', 'KH', 'SignerAuthorityHasExpired'],
  ['2026-03-10', 'QĐ', 'SignerAuthorityDoesNotCoverType'],
] as const)('a delegation of March for plans, on %s for %s: %s', async (day, docType, outcome) => {
  const found = await inCentre(async (tx) => {
    await grant(tx);
    return resolve(tx, 'truongphong.khnv', docType, day);
  }).then(
    ({ authority }) => authority,
    (error: { code: string }) => error.code,
  );
  expect(found).toBe(outcome);
});

const atMoment = (instant: string) =>
  inCentre(async (tx) => {
    await grant(tx);
    return liveAuthority(
      tx,
      person('truongphong.khnv').personId,
      { docType: 'KH' },
      new Date(instant),
    );
  });

test('the moment of the act is judged by the day in Vietnam', async () => {
  expect((await atMoment('2026-03-31T16:59:59Z')).basis).toBe(
    'TUQ. Giám đốc theo Giấy ủy quyền số 02/GUQ-TTYT ngày 28/02/2026',
  );
  await expect(atMoment('2026-03-31T17:00:00Z')).rejects.toMatchObject({
    code: 'SignerAuthorityHasExpired',
  });
});

test.each([
  ['2026-03-10', 'TUQ'],
  ['2026-03-11', 'SignerAuthorityHasExpired'],
])('special authority ends with the post of the one who gave it: %s', async (day, outcome) => {
  const found = await inCentre(async (tx) => {
    await grant(tx);
    await endPost(tx, postOf('giamdoc'), '2026-03-10');
    return resolve(tx, 'truongphong.khnv', 'KH', day);
  }).then(
    ({ authority }) => authority,
    (error: { code: string }) => error.code,
  );
  expect(found).toBe(outcome);
});

test('a disabled person has no authority', async () => {
  await expect(
    inCentre(async (tx) => {
      await disablePerson(tx, person('giamdoc').personId, there.clock.now());
      return resolve(tx, 'giamdoc', 'QĐ', '2026-03-04');
    }),
  ).rejects.toMatchObject({ code: 'SignerHasNoLiveAuthority' });
});

test.each([
  ['a deputy gives on what he was given', { fromPostId: 'pgd1' }, 'DelegatorIsNotTheHead'],
  ['KT goes to a head of unit', { form: 'KT' }, 'DelegateDoesNotFitForm'],
  [
    'TL is passed on by a head of unit',
    { form: 'TL', fromPostId: 'truongphong.tchc' },
    'DelegatorIsNotTheHead',
  ],
  ['TL goes to a clerk', { form: 'TL', toPostId: 'vanthu1' }, 'DelegateDoesNotFitForm'],
  ['special authority has no end', { to: null }, 'SpecialAuthorityNeedsAnEnd'],
  ['Q. is given from inside', { form: 'Q' }, 'DelegatorIsNotTheHead'],
  ['it ends before it begins', { to: '2026-02-01' }, 'PeriodEndsBeforeItBegins'],
] as const)('the database refuses when %s', async (_, given, code) => {
  const line = Object.fromEntries(
    Object.entries(given).map(([field, value]) => [
      field,
      field.endsWith('PostId') ? postOf(String(value)) : value,
    ]),
  );
  await expect(inCentre((tx) => grant(tx, line))).rejects.toMatchObject({ code });
});

const successorFrom = (from: string) =>
  inCentre(async (tx) => {
    await endPost(tx, postOf('giamdoc'), '2026-05-31');
    const { personId } = person('pgd2');
    const unitId = there.world.centre.units.get('BGD');
    if (!unitId) throw new Error('The demo world has no BGD.');
    const post = { personId, unitId, role: 'director', title: 'Giám đốc', from, to: null } as const;
    return givePost(tx, systemIds, post);
  });

test('a body has one director at a time', async () => {
  await expect(successorFrom('2026-05-31')).rejects.toMatchObject({ code: 'BodyHasADirectorThen' });
  await expect(successorFrom('2026-06-01')).resolves.toEqual(expect.any(String));
});

test('a delegation for one unit signs what that unit drafts', async () => {
  const [own, other] = ['KHNV', 'TCHC'].map((code) => there.world.centre.units.get(code));
  if (!own || !other) throw new Error('The demo world has no KHNV and TCHC.');
  const form = (unitId: UnitId) =>
    inCentre(async (tx) => {
      await grant(tx, { unitIds: [own] });
      const signer = person('truongphong.khnv').personId;
      return (await resolveSignatureBlock(tx, signer, { docType: 'KH', unitId }, '2026-03-04'))
        .authority;
    });
  expect(await form(own)).toBe('TUQ');
  await expect(form(other)).rejects.toMatchObject({
    code: 'SignerAuthorityDoesNotCoverUnit',
    details: { scope: 'Ký kế hoạch đợt khám lưu động' },
  });
});

test('a power that stays with the head is not delegated; the refusal names the clause', async () => {
  await expect(inCentre((tx) => grant(tx, { docTypes: ['KH', 'GUQ'] }))).rejects.toMatchObject({
    code: 'PowerIsReserved',
    details: { form: 'TUQ', clause: 'Nghị định 30/2020/NĐ-CP Điều 13 khoản 3' },
  });
});

describe('the deputy in charge', () => {
  const unit = (code: string): UnitId => {
    const id = there.world.centre.units.get(code);
    if (!id) throw new Error(`The demo world has no ${code}.`);
    return id;
  };
  const assign = (tx: Transaction, given: Partial<NewAssignedField> = {}) =>
    assignField(tx, systemIds, {
      ...{ postId: postOf('pgd1'), field: 'Cải cách hành chính', unitId: null },
      ...{ from: '2026-01-01', to: '2026-06-30', basis: 'Quyết định số 15/QĐ-TTYT', ...given },
    });
  const ofUnit = (code: string) => ({ field: null, unitId: unit(code) });
  const named = (found: { readonly name: string } | null) => found?.name ?? null;

  test('of a field, however it is written, within its time', async () => {
    const ask = (field: string, day: string) =>
      inCentre(async (tx) => {
        await assign(tx);
        return named(await deputyInChargeOf(tx, { field }, day));
      });
    expect(await ask('cải cách HÀNH CHÍNH', '2026-06-30')).toBe('Trần Thị Bình');
    expect(await ask('Cải cách hành chính', '2026-07-01')).toBeNull();
    expect(await ask('Tài chính', '2026-03-04')).toBeNull();
    expect(await ask('Chuyên môn, nghiệp vụ', '2026-03-04')).toBe('Lê Văn Cường');
  });

  test('of a unit, or of the unit above it; nobody once he has left or is barred', async () => {
    const ask = (
      code: string,
      change: (tx: Transaction) => Promise<void> = async () => undefined,
    ) =>
      inCentre(async (tx) => {
        await assign(tx, ofUnit('KHNV'));
        await assign(tx, { ...ofUnit('TCHC'), postId: postOf('pgd2') });
        const hall = { code: 'KHNV1', name: 'Tổ Thống kê', kind: 'to', aliases: [] } as const;
        const below = await addUnit(tx, systemIds, { ...hall, parentId: unit('KHNV') });
        await change(tx);
        const unitId = code === 'KHNV1' ? below : unit(code);
        return named(await deputyInChargeOf(tx, { unitId }, '2026-03-04'));
      });
    expect(await ask('KHNV')).toBe('Trần Thị Bình');
    expect(await ask('KHNV1')).toBe('Trần Thị Bình');
    expect(await ask('TCHC')).toBe('Lê Văn Cường');
    expect(await ask('NOI')).toBeNull();
    const barred = (tx: Transaction) =>
      disablePerson(tx, person('pgd1').personId, there.clock.now());
    expect(await ask('KHNV', barred)).toBeNull();
    expect(await ask('KHNV', (tx) => endPost(tx, postOf('pgd1'), '2026-03-03'))).toBeNull();
  });

  test.each([
    [
      'somebody who is no deputy',
      () => ({ postId: postOf('truongphong.tchc') }),
      'OnlyDeputiesAreInCharge',
    ],
    [
      'a post nobody has',
      () => ({ postId: systemIds.next<'Post'>(), field: 'Y tế' }),
      'PostIsNotKnown',
    ],
    [
      'two at a time',
      () => ({ postId: postOf('pgd2'), from: '2026-06-30' }),
      'FieldHasADeputyThen',
    ],
    [
      'an end before the beginning',
      () => ({ field: 'Y tế', to: '2025-01-01' }),
      'PeriodEndsBeforeItBegins',
    ],
  ])('is not %s', async (_, given, code) => {
    const both = (tx: Transaction) => assign(tx).then(() => assign(tx, given()));
    await expect(inCentre(both)).rejects.toMatchObject({ code });
  });

  test('changes when the assignment ends', async () => {
    const after = await inCentre(async (tx) => {
      await endAssignedField(tx, await assign(tx), '2026-03-03');
      await assign(tx, { postId: postOf('pgd2'), from: '2026-03-04', to: null });
      const listed = await listAssignedFields(tx, '2026-03-04');
      return [
        named(await deputyInChargeOf(tx, { field: 'Cải cách hành chính' }, '2026-03-04')),
        listed,
      ];
    });
    expect(after).toEqual([
      'Lê Văn Cường',
      expect.arrayContaining([
        expect.objectContaining({
          ...{ personName: 'Lê Văn Cường', field: 'Cải cách hành chính', unit: null, to: null },
        }),
      ]),
    ]);
  });
});
