import type { PersonId, UnitId } from '#kernel';
import { documentTypes } from '#nd30';
import { addressRoute, parseRoute, routeFor } from './route-definition.js';
import { loadJourneySettings } from './load-settings.js';

const check = {
  key: 'check',
  tasks: [
    { key: 'content', kind: 'contentCheck', assignee: { headOf: 'draftingUnit' } },
    { key: 'form', kind: 'formCheck', assignee: { role: 'formChecker' } },
  ],
};
const approve = {
  key: 'approve',
  tasks: [{ key: 'approve', kind: 'approval', assignee: 'signer' }],
};
const good = {
  name: 'ke-hoach',
  version: 1,
  documentTypes: ['KH', 'BC'],
  stages: [check, approve],
};
const [content, form] = check.tasks;

test('a route names its types, stages, tasks and whom they are for', () => {
  expect(parseRoute(good, 'ke-hoach.yaml')).toEqual(good);
});

const bad: readonly [what: string, file: object | null, said: string][] = [
  ['nothing', null, 'Invalid input'],
  ['an unknown key', { ...good, quorum: 2 }, 'quorum'],
  ['no name', { ...good, name: '' }, 'name'],
  ['no type', { ...good, documentTypes: [] }, 'documentTypes'],
  ['no version', { ...good, version: 0 }, 'version'],
  ['no stage', { ...good, stages: [] }, 'stages'],
  [
    'a stage without a task',
    { ...good, stages: [{ key: 'x', tasks: [] }, check, approve] },
    'tasks',
  ],
  ['a task key that is no word', withForm({ key: 'thể thức' }), 'stages[0].tasks[1].key'],
  ['an unknown kind', withForm({ kind: 'seal' }), 'stages[0].tasks[1].kind'],
  ['an unknown post', withForm({ assignee: { role: 'clerk' } }), 'stages[0].tasks[1].assignee'],
  ['an unknown head', withForm({ assignee: { headOf: 'anyUnit' } }), 'stages[0].tasks[1].assignee'],
  [
    'two tasks of one key',
    withForm({ key: 'content' }),
    'Mỗi việc trong đường trình ký phải có khóa riêng.',
  ],
  [
    'no form check',
    { ...good, stages: [{ key: 'check', tasks: [content] }, approve] },
    'Đường trình ký phải có kiểm tra nội dung, kiểm tra thể thức và duyệt.',
  ],
  [
    'no content check',
    { ...good, stages: [{ key: 'check', tasks: [form] }, approve] },
    'Đường trình ký phải có kiểm tra nội dung, kiểm tra thể thức và duyệt.',
  ],
  ['no approval at the end', { ...good, stages: [approve, check] }, 'Bước cuối của đường trình ký'],
  [
    'an approval beside another task',
    {
      ...good,
      stages: [check, { key: 'approve', tasks: [...approve.tasks, { ...form, key: 'again' }] }],
    },
    'Bước cuối của đường trình ký',
  ],
  [
    'an approval by another than the signer',
    {
      ...good,
      stages: [
        check,
        { key: 'approve', tasks: [{ ...approve.tasks[0], assignee: { role: 'director' } }] },
      ],
    },
    'Bước cuối của đường trình ký là duyệt của chính người ký (NĐ 30/2020 Đ11).',
  ],
];

function withForm(change: object): object {
  return { ...good, stages: [{ key: 'check', tasks: [content, { ...form, ...change }] }, approve] };
}

test.each(bad)(
  'a route file with %s is refused with its name and what is wrong',
  (_, file, said) => {
    expect(() => parseRoute(file, 'sai.yaml')).toThrow(
      expect.objectContaining({
        code: 'RouteIsNotValid',
        details: { file: 'sai.yaml', faults: expect.stringContaining(said) },
      }),
    );
  },
);

test('a document type finds its route, or is refused', () => {
  const routes = [
    parseRoute(good, 'a.yaml'),
    parseRoute({ ...good, name: 'tt', documentTypes: ['TTr'] }, 'b.yaml'),
  ];
  expect(routeFor(routes, 'TTr').name).toBe('tt');
  expect(routeFor(routes, 'BC').name).toBe('ke-hoach');
  expect(() => routeFor(routes, 'QĐ')).toThrow(
    expect.objectContaining({ code: 'TypeHasNoRoute', details: { docType: 'QĐ' } }),
  );
});

test('freezing a route addresses the head of the drafting unit, the posts and the signer', () => {
  const people = { signer: 'signer' as PersonId, draftingUnit: 'unit' as UnitId };
  expect(addressRoute(parseRoute(good, 'a.yaml'), people)).toEqual({
    name: 'ke-hoach',
    version: 1,
    stages: [
      {
        key: 'check',
        tasks: [
          { ...content, assignee: { role: 'unitHead', unitId: 'unit' } },
          { ...form, assignee: { role: 'formChecker', unitId: null } },
        ],
      },
      { key: 'approve', tasks: [{ ...approve.tasks[0], assignee: { personId: 'signer' } }] },
    ],
  });
});

test('a head asked by name checks the content; the form is checked as ever', () => {
  const people = {
    signer: 'signer' as PersonId,
    draftingUnit: 'unit' as UnitId,
    contentReviewer: 'deputy' as PersonId,
  };
  const [first] = addressRoute(parseRoute(good, 'a.yaml'), people).stages;
  expect(first?.tasks.map(({ assignee }) => assignee)).toEqual([
    { personId: 'deputy' },
    { role: 'formChecker', unitId: null },
  ]);
});

test('every type of NĐ 30 has one shipped route, letters among them', async () => {
  const { routes } = await loadJourneySettings('config');
  const routed = routes.flatMap((route) => route.documentTypes);
  expect(routed.sort()).toEqual(Object.keys(documentTypes).sort());
  expect(routeFor(routes, 'CV').name).toBe('van-ban-khac');
});

test('the shipped routes are valid', async () => {
  const { routes } = await loadJourneySettings('config');
  expect(routeFor(routes, 'KH').stages.map(({ key }) => key)).toEqual(['check', 'approve']);
});
