import { documentTypes } from '#nd30';
import { loadJourneySettings } from '../load-settings.js';
import { readRoute, writtenRoute } from './read-route.js';
import { competingRoutes } from './select-route.js';
import { aSource } from './testing.js';

const told = (source: string) =>
  readRoute(source).faults.map(({ code, line, path }) => `${line} ${code} ${path}`);
const changed = (from: string, to: string) => {
  expect(aSource).toContain(from);
  return aSource.replace(from, to);
};

test('a route names its types, stages, tasks and whom they are for; what it leaves out is usual', () => {
  const { definition, faults } = readRoute(aSource);
  expect(faults).toEqual([]);
  expect(definition).toMatchObject({
    name: 'ke-hoach',
    documentTypes: ['KH', 'BC'],
    stages: [
      { key: 'check', mode: 'parallel', quorum: 'all', veto: false, mayEdit: [] },
      { key: 'approve', tasks: [{ key: 'approve', kind: 'approval', assignee: 'signer' }] },
    ],
  });
});

const form = '{ key: form, kind: formCheck, assignee: { role: formChecker } }';
const check = '  - key: check\n    title: Kiểm tra\n';
const signers = '      - { key: approve, kind: approval, assignee: signer }\n';

/** Each line changed in one place, and the one fault it then has, with its line. */
const bad: readonly [what: string, source: string, said: readonly string[]][] = [
  ['no YAML', 'stages: [', ['1 TextIsNotReadable ']],
  ['a key written twice', `name: a\n${aSource}`, ['2 TextIsNotReadable ']],
  [
    'a field that is not known',
    changed('title: Kế hoạch', 'titel: Kế hoạch'),
    ['1 FieldIsNotValid title', '2 FieldIsNotValid titel'],
  ],
  ['a type that is none', changed('[KH, BC]', '[KH, XX]'), ['3 FieldIsNotValid documentTypes[1]']],
  [
    'a role that judges nothing',
    changed('role: formChecker', 'role: auditor'),
    ['9 FieldIsNotValid stages[0].tasks[1].assignee'],
  ],
  [
    'a kind that is none',
    changed('kind: formCheck', 'kind: seal'),
    ['9 FieldIsNotValid stages[0].tasks[1].kind'],
  ],
  [
    'two tasks of one key',
    changed('key: form,', 'key: content,'),
    ['9 TaskKeyIsRepeated stages[0].tasks[1].key'],
  ],
  [
    'two stages of one key',
    changed('- key: approve', '- key: check'),
    ['10 StageKeyIsRepeated stages[1].key'],
  ],
  [
    'no form check',
    changed(form, form.replace('formCheck', 'initial')),
    ['5 RouteLacksACheck stages'],
  ],
  [
    'no content check',
    changed('kind: contentCheck', 'kind: opinion'),
    ['5 RouteLacksACheck stages'],
  ],
  [
    'checks that are sometimes left out',
    changed(check, `${check}    when: { hasAnnex: true }\n`),
    ['5 RouteLacksACheck stages', '5 RouteLacksACheck stages'],
  ],
  [
    'a stage nobody reaches',
    changed(check, `${check}    when: { docTypes: [QĐ] }\n`),
    [
      '5 RouteLacksACheck stages',
      '5 RouteLacksACheck stages',
      '7 StageIsUnreachable stages[0].when',
    ],
  ],
  [
    'more voices than tasks',
    changed(check, `${check}    quorum: { atLeast: 3 }\n`),
    ['7 QuorumIsUnreachable stages[0].quorum'],
  ],
  [
    'a reminder of no limit',
    changed(check, `${check}    remindHoursBefore: 2\n`),
    ['7 SettingDoesNothing stages[0].remindHoursBefore'],
  ],
  [
    'a reminder longer than the limit',
    changed(check, `${check}    limitHours: 2\n    remindHoursBefore: 2\n`),
    ['8 SettingDoesNothing stages[0].remindHoursBefore'],
  ],
  [
    'an escalation to nobody',
    changed(check, `${check}    limitHours: 2\n    escalateAfterHours: 2\n`),
    ['8 SettingDoesNothing stages[0].escalateAfterHours'],
  ],
  [
    'an approval by another than the signer',
    changed('assignee: signer', 'assignee: { role: director }'),
    ['10 FinalStageIsTheSigners stages[1]'],
  ],
  [
    'an approval beside another task',
    changed(
      signers,
      `${signers}      - { key: more, kind: initial, assignee: { role: director } }\n`,
    ),
    ['10 FinalStageIsTheSigners stages[1]'],
  ],
  [
    'an approval before the end',
    changed(form, `${form}\n      - { key: early, kind: approval, assignee: signer }`),
    ['10 ApprovalComesLast stages[0].tasks[2].kind'],
  ],
  [
    'an approval that is sometimes left out',
    changed('    title: Duyệt\n', '    title: Duyệt\n    when: { hasAnnex: true }\n'),
    ['10 FinalStageIsTheSigners stages[1]'],
  ],
];

test.each(bad)('a route with %s is told so, with its line', (_, source, said) => {
  expect(told(source)).toEqual(said);
});

test('every fault is a Vietnamese sentence', () => {
  const texts = bad.flatMap(([, source]) => readRoute(source).faults.map(({ text }) => text));
  for (const text of texts) expect(text).toMatch(/[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]/i);
});

test('an opinion beside the signer’s approval holds nothing up, so it may stand there', () => {
  const advice = '      - { key: more, kind: opinion, assignee: { role: director } }\n';
  expect(told(changed(signers, signers + advice))).toEqual([]);
});

test('what a form holds is written as the same route', () => {
  const { definition } = readRoute(aSource);
  expect(readRoute(writtenRoute(definition)).definition).toEqual(definition);
});

describe('the routes that ship', () => {
  test('are five, in order of their files, and without a fault', async () => {
    const { routes } = await loadJourneySettings('config');
    expect(routes.map(({ definition }) => definition.name)).toEqual([
      'bao-cao',
      'cong-van-di',
      'ke-hoach',
      'quyet-dinh',
      'van-ban-khan',
    ]);
  });

  test('carry every type of NĐ 30 once, and every type once more when it is urgent', async () => {
    const { routes } = await loadJourneySettings('config');
    const usual = routes.filter(({ definition }) => !definition.when);
    const carried = (some: typeof routes) =>
      some.flatMap(({ definition }) => definition.documentTypes).sort();
    expect(carried(usual)).toEqual(Object.keys(documentTypes).sort());
    expect(carried(routes.filter((one) => !usual.includes(one)))).toEqual(carried(usual));
  });

  test('compete for no document', async () => {
    const active = (await loadJourneySettings('config')).routes.map(({ definition }) => ({
      version: 1,
      definition,
    }));
    expect(active.flatMap((one) => competingRoutes(one, active))).toEqual([]);
  });
});
