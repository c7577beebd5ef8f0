import { fold } from '#kernel';
import type { BodyFile } from './body-file.js';

interface ReferenceFault {
  readonly path: (string | number)[];
  readonly text: string;
}

/** What no single field shows: names used twice, and names that nothing in the file bears. */
export const referenceFaults = (file: BodyFile): ReferenceFault[] => [
  ...repeated(
    file.units.map(({ code }, i) => [code, ['units', i, 'code']]),
    'mã đơn vị',
  ),
  ...repeated(unitNames(file), 'tên gọi của đơn vị'),
  ...repeated(
    file.people.map(({ login }, i) => [login, ['people', i, 'login']]),
    'tên đăng nhập',
  ),
  ...repeated(
    file.books.map(({ code }, i) => [code, ['books', i, 'code']]),
    'mã sổ',
  ),
  ...repeated(
    file.receivers.map(({ organId }, i) => [organId, ['receivers', i, 'organId']]),
    'nơi nhận',
  ),
  ...unknownUnits(file),
  ...delegationFaults(file),
  ...assignmentFaults(file),
  ...periodFaults(file),
];

type Named = readonly [name: string, path: (string | number)[]];

function repeated(named: readonly Named[], what: string): ReferenceFault[] {
  const seen = new Set<string>();
  return named.flatMap(([name, path]) => {
    const key = fold(name);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ path, text: `${what} "${name}" đã dùng ở trên` }];
  });
}

const unitNames = ({ units }: BodyFile): Named[] =>
  units.flatMap(({ name, aliases }, i) => [
    [name, ['units', i, 'name']] as Named,
    ...aliases.map((alias, j): Named => [alias, ['units', i, 'aliases', j]]),
  ]);

function unknownUnits({ units, people, delegations, assignedFields }: BodyFile): ReferenceFault[] {
  const known = new Set(units.map(({ code }) => code));
  const assigned = assignedFields.flatMap(({ unit }, i): Named[] =>
    unit ? [[unit, ['assignedFields', i, 'unit']]] : [],
  );
  const used: Named[] = [
    ...units.flatMap(({ parent }, i): Named[] =>
      parent ? [[parent, ['units', i, 'parent']]] : [],
    ),
    ...people.flatMap(({ posts }, i) =>
      posts.map(({ unit }, j): Named => [unit, ['people', i, 'posts', j, 'unit']]),
    ),
    ...delegations.flatMap((line, i) =>
      (line.units === 'all' ? [] : line.units).map((code, j): Named => [
        code,
        ['delegations', i, 'units', j],
      ]),
    ),
  ];
  return [...used, ...assigned]
    .filter(([code]) => !known.has(code))
    .map(([code, path]) => ({ path, text: `không có đơn vị nào mang mã "${code}"` }));
}

function delegationFaults({ delegations, people }: BodyFile): ReferenceFault[] {
  const rolesOf = new Map(people.map(({ login, posts }) => [login, posts.map(({ role }) => role)]));
  return delegations.flatMap(({ form, by, to }, i) => {
    const faults: ReferenceFault[] = [];
    const say = (field: string, text: string) =>
      faults.push({ path: ['delegations', i, field], text });
    const receiver = rolesOf.get(to);
    if (!receiver?.length) say('to', `không có người nào giữ chức vụ với tên đăng nhập "${to}"`);
    else if (form === 'KT' && !receiver.includes('deputyDirector'))
      say('to', 'KT. chỉ giao cho cấp phó');
    else if (form === 'TL' && !receiver.includes('unitHead')) {
      say('to', 'TL. chỉ giao cho người đứng đầu đơn vị');
    } else if (form === 'TUQ' && !receiver.some((role) => mayBeEntrusted.includes(role))) {
      say('to', 'TUQ. chỉ giao cho cấp phó hoặc người đứng đầu đơn vị');
    }
    const fromOutside = form === 'Q' || form === 'TM';
    if (fromOutside && by !== null) say('by', `${form}. không do người trong cơ quan giao`);
    if (!fromOutside && !(by !== null && rolesOf.get(by)?.includes('director'))) {
      say('by', 'chỉ người đứng đầu cơ quan được giao ký; người được giao không được giao lại');
    }
    return faults;
  });
}

function assignmentFaults({ assignedFields, people }: BodyFile): ReferenceFault[] {
  const deputies = new Set(
    people
      .filter(({ posts }) => posts.some(({ role }) => role === 'deputyDirector'))
      .map(({ login }) => login),
  );
  return assignedFields.flatMap(({ to }, i) =>
    deputies.has(to)
      ? []
      : [{ path: ['assignedFields', i, 'to'], text: 'chỉ phân công phụ trách cho cấp phó' }],
  );
}

/** NĐ 30/2020 Điều 13.3: heads within the body; a deputy as well. */
const mayBeEntrusted: readonly string[] = ['deputyDirector', 'unitHead'];

function periodFaults({ people, delegations, assignedFields }: BodyFile): ReferenceFault[] {
  const text = 'ngày kết thúc đứng trước ngày bắt đầu';
  return [
    ...people.flatMap(({ posts }, i) =>
      posts.flatMap(({ from, to }, j) =>
        to !== null && to < from ? [{ path: ['people', i, 'posts', j, 'to'], text }] : [],
      ),
    ),
    ...assignedFields.flatMap(({ from, until }, i) =>
      until !== null && until < from ? [{ path: ['assignedFields', i, 'until'], text }] : [],
    ),
    ...delegations.flatMap(({ form, from, until }, i) => {
      const path = ['delegations', i, 'until'];
      if (until !== null && until < from) return [{ path, text }];
      return form === 'TUQ' && until === null
        ? [{ path, text: 'thừa ủy quyền phải có ngày kết thúc' }]
        : [];
    }),
  ];
}
