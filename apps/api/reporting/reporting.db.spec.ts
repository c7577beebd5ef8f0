import { PeriodSweep } from '#modules/reporting';
import writeSheet from 'write-excel-file/node';
import type { Who } from '../petitions/testing.js';
import { atOnce } from './cases/at-once.js';
import { evidenceFiles } from './cases/evidence-files.js';
import { exceptionsAtOnce } from './cases/exceptions-at-once.js';
import { nobodyReports } from './cases/nobody-reports.js';
import { answersInWords, tellsWhoAnswers } from './cases/regime-asks.js';
import { rowsInUse } from './cases/rows-in-use.js';
import { timelinessWorkbook } from './cases/timeliness-workbook.js';
import { unitsThatEnd } from './cases/units-that-end.js';
import {
  at,
  reportingWorld,
  type Period,
  type Regime,
  type ReportingWorld,
  type Return,
} from './testing.js';

type World = ReportingWorld;

let world: World;
let regime: Regime;
let period: Period;

beforeAll(async () => {
  world = await reportingWorld();
});
afterAll(() => world.close());

const codeOf = (...[who, method, url, payload]: Parameters<World['codeOfAny']>) =>
  world.codeOfAny(who, method, url, payload);
const historyOf = (one: Pick<Return, 'id'>, event: string) =>
  world.rows<{ event: string }>(
    'SELECT event FROM engine.history WHERE instance_id = $1 AND event = $2',
    one.id,
    event,
  );

describe('a regime is asked, answered and put in force', () => {
  test('data sets come as drafts; what the paper leaves open is a question', async () => {
    const all = await world.get<readonly Regime['regime'][]>('administrator', '/api/regimes');
    expect(all.map(({ key, state }) => `${key} ${state}`)).toContain('cchc-bo-noi-vu draft');
    const { id } = all.find(({ key }) => key === 'cchc-bo-noi-vu')!;
    regime = await world.get<Regime>('administrator', `/api/regimes/${id}`);
    expect(regime.questions.map(({ kind, clock }) => `${kind} ${clock}`)).toEqual([
      'quarter1 unitDue',
      'halfYear unitDue',
      'quarter3 unitDue',
      'year unitDue',
    ]);
    expect(await codeOf('head', 'GET', `/api/regimes/${id}`)).toBe('RegimeIsUnknown');
  });

  test('only an administrator puts it in force; the coordinating unit answers, once per open day', async () => {
    const url = `/api/regimes/${regime.regime.id}`;
    expect(await codeOf('head', 'POST', `${url}/activation`)).toBe('ActIsNotAllowed');
    expect(await codeOf('administrator', 'POST', `${url}/activation`)).toBe(204);
    await tellsWhoAnswers(world, regime.regime.id);
    const answer = (clock: string, rule: string) => ({
      answers: [{ kind: 'quarter1', clock, rule, basis: 'Thông báo giao ban tháng 01/2026' }],
    });
    expect(await codeOf('head', 'POST', `${url}/answers`, answer('centreDue', '03-21'))).toBe(
      'DayIsStatedAlready',
    );
    expect(await codeOf('otherHead', 'POST', `${url}/answers`, answer('unitDue', '03-17'))).toBe(
      'ActIsNotAllowed',
    );
    for (const rule of ['02-30', 'day 14', 'unitDue + 3 days']) {
      const refused = await world.ask('head', 'POST', `${url}/answers`, answer('unitDue', rule));
      expect(refused.json()).toMatchObject({
        code: 'AnswerIsNoDay',
        detail: expect.stringMatching(/hạn nộp của đơn vị .*Quý I|hạn .* quý I/i),
      });
    }
    expect(await codeOf('head', 'POST', `${url}/answers`, answer('unitDue', '03-25'))).toBe(
      'PeriodDaysAreInDisorder',
    );
    regime = await answersInWords(world, url);
    expect(regime.periods[0]).toMatchObject({
      windowFrom: '2025-12-15',
      windowTo: '2026-03-14',
      unitDue: '2026-03-17',
      centreDue: '2026-03-20',
      lockOn: '2026-03-20',
      opensOn: '2026-03-03',
    });
    expect(regime.answers[0]).toMatchObject({ answeredBy: 'Phạm Thị Dung', rule: '03-17' });
  });
});

describe('a period', () => {
  test('is opened on its day, once, however often it is tried', async () => {
    const sweep = world.there.app.get(PeriodSweep);
    const opened = await Promise.all([sweep.sweep(), sweep.sweep()]);
    expect(opened[0]! + opened[1]!).toBe(1);
    const [only, ...others] = await world.get<Period[]>('head', '/api/periods?year=2026');
    expect([only?.title, others]).toEqual(['Báo cáo cải cách hành chính quý I năm 2026', []]);
    const again = { year: 2026, kind: 'quarter1' };
    const url = `/api/regimes/${regime.regime.id}/periods`;
    period = await world.post<Period>('head', url, again);
    expect(period.id).toBe(only?.id);
    const halfYear = { year: 2026, kind: 'halfYear' };
    const refused = await world.ask('head', 'POST', url, halfYear);
    expect(refused.json<{ detail: string }>().detail).toContain('chưa ai nêu hạn nộp của đơn vị');
  });

  test('gives every working unit its return, with its rows of the plan', async () => {
    const names = period.standing.map(({ unitName }) => unitName);
    expect(names).toContain('Khoa Nội');
    expect(names).not.toContain('Ban Giám đốc');
    const noi = await world.returnOf('otherHead', period.id, 'NOI');
    expect(noi.content.targets).toHaveLength(2);
    const khnv = await world.returnOf('stranger', period.id, 'KHNV');
    expect([khnv.content.targets.length, khnv.content.tasks[0]?.state]).toEqual([1, 'notStarted']);
    expect(await codeOf('otherHead', 'GET', `/api/returns/${khnv.id}`)).toBe('NothingIsFound');
    expect(period.notReady).toMatch(/^Chưa tổng hợp được vì còn \d+ đơn vị chưa nộp/);
  });
});

describe('a regime that changes', () => {
  test('leaves what it opened as it was, and opens it no second time', async () => {
    const source = regime.text.replace('centreDue: 03-20', 'centreDue: 03-27');
    const { id } = await world.post<{ id: string }>('administrator', '/api/regimes', { source });
    expect(await codeOf('administrator', 'POST', `/api/regimes/${id}/activation`)).toBe(204);
    const answers = [{ kind: 'quarter1', clock: 'unitDue', rule: '03-24', basis: 'Giao ban' }];
    await world.post('head', `/api/regimes/${id}/answers`, { answers });
    await world.there.app.get(PeriodSweep).sweep();
    const again = await world.post<Period>('head', `/api/regimes/${id}/periods`, {
      ...{ year: 2026, kind: 'quarter1' },
    });
    expect([again.id, again.regimeVersion, again.centreDue]).toEqual([period.id, 1, '2026-03-20']);
    expect((await world.get<Period[]>('head', '/api/periods?year=2026')).length).toBe(1);
  });

  test('a faulty one is refused with the line of the fault', async () => {
    const source = regime.text.replace('centreDue: 03-20', 'centreDue: 20/3');
    const answer = await world.ask('administrator', 'POST', '/api/regimes', { source });
    expect(answer.json<{ code: string; faults: object[] }>()).toMatchObject({
      code: 'RegimeIsNotValid',
      faults: [{ path: 'periods[0].centreDue', line: expect.any(Number) }],
    });
  });
});

describe('a return', () => {
  test('two people who fill it are told which figures differ', async () => {
    const one = await world.returnOf('stranger', period.id, 'KHNV');
    const [target] = one.content.targets;
    const save = (who: Who, value: string) =>
      world.put(who, at(one, 'content'), {
        expectedRevision: 1,
        entries: { targets: [{ targetId: target!.targetId, value }] },
      });
    const answers = await Promise.all([save('stranger', '90'), save('strangersHead', '95')]);
    const refused = answers.find(({ statusCode }) => statusCode !== 200);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const problem = refused!.json<{ code: string; difference: object[]; detail: string }>();
    expect(problem.code).toBe('ReturnHasChanged');
    expect(problem.difference).toMatchObject([
      { place: `target:${target!.targetId}`, field: 'value' },
    ]);
    expect(problem.detail).toContain('Chỉ tiêu 1');
  });

  test('takes its figures from a spreadsheet, or says which cells it does not understand', async () => {
    const one = await world.returnOf('otherHead', period.id, 'NOI');
    const [first] = one.content.targets;
    const sheet = (value: string) =>
      writeSheet([
        ['Mã', 'Giá trị'].map((head) => ({ value: head })),
        [{ value: first!.targetId }, { value }],
      ]).toBuffer();
    const url = at(one, `import?expectedRevision=${one.revision}`);
    const refused = await world.upload('otherHead', url, await sheet('chín mươi'));
    expect(refused.json<{ code: string; faults: object[] }>()).toMatchObject({
      code: 'SheetHasFaults',
      faults: [{ where: 'Ô B2', text: '“chín mươi” không phải là số' }],
    });
    expect((await world.upload('otherHead', url, await sheet('92,5'))).statusCode).toBe(200);
    const { content } = await world.view('otherHead', one.id);
    expect(content.targets.map(({ value }) => value)).toEqual(['92.5', null]);
    const submission = { expectedRevision: one.revision + 1 };
    expect(await codeOf('otherHead', 'POST', at(one, 'submission'), submission)).toBe(
      'ReturnHasFaults',
    );
    const empty = await world.ask('otherHead', 'GET', at(one, 'sheet.xlsx'));
    expect([empty.statusCode, empty.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  test('is submitted whole, approved by whoever did not fill it, accepted by a third', async () => {
    const one = await world.returnOf('stranger', period.id, 'KHNV');
    // Both of KHNV have a hand in it: nobody there may approve, so the coordinating unit's head does.
    await world.fill('stranger', one);
    const { revision } = await world.fill('strangersHead', one);
    const sent = { expectedRevision: revision };
    const submitted = await world.post<Return>('stranger', at(one, 'submission'), sent);
    expect(submitted.waitingFor.map(({ kindName, who }) => `${kindName}: ${who}`)).toEqual([
      'Duyệt phiếu: Trưởng đơn vị – Phòng Tổ chức - Hành chính',
    ]);
    expect(submitted.whyNotTheHead).toMatch(/^Đơn vị không có trưởng, phó nào ngoài người đã nhập/);
    expect(await codeOf('strangersHead', 'POST', at(one, 'approval'))).toBe('ActIsNotAllowed');
    const approved = await world.post<Return>('head', at(one, 'approval'));
    expect(approved.versions).toMatchObject([{ no: 1, approvedBy: 'Phạm Thị Dung' }]);
    // She approved, so she does not accept; somebody of her unit does.
    expect(approved.waitingFor.map(({ who }) => who)).toEqual([
      'Người soạn thảo – Phòng Tổ chức - Hành chính',
    ]);
    expect(approved.whyNotTheHead).toMatch(/^Phòng đầu mối không có trưởng, phó nào ngoài/);
    expect(await codeOf('head', 'POST', at(one, 'acceptance'))).toBe('InvolvedDoesNotAccept');
    const accepted = await world.post<Return>('handler', at(one, 'acceptance'));
    expect([accepted.state, accepted.versions[0]?.accepted]).toEqual(['accepted', true]);
  });

  test('comes back with a comment at a figure, and again as another version', async () => {
    const one = await world.returnOf('otherHead', period.id, 'NOI');
    const { revision } = await world.fill('otherHead', one);
    const submission = { expectedRevision: revision };
    await world.post('otherHead', at(one, 'submission'), submission);
    await world.post('head', at(one, 'approval'));
    const place = `target:${one.content.targets[0]!.targetId}`;
    const back = { reason: 'Chưa khớp sổ.', comments: [{ place, text: 'Sổ ghi 88.' }] };
    const opened = await world.post<Return>('handler', at(one, 'sending-back'), back);
    expect([opened.state, opened.round]).toEqual(['open', 2]);
    expect(opened.comments).toMatchObject([{ place, text: 'Sổ ghi 88.', resolvedAt: null }]);
    const entries = { targets: [{ targetId: one.content.targets[0]!.targetId, value: '88' }] };
    await world.put('otherHead', at(one, 'content'), { expectedRevision: revision, entries });
    const again = { expectedRevision: revision + 1 };
    expect(await codeOf('otherHead', 'POST', at(one, 'submission'), again)).toBe('CommentsAreOpen');
    const { id: commentId } = opened.comments[0]!;
    await world.post('otherHead', at(one, `comments/${commentId}/resolution`));
    await world.post('otherHead', at(one, 'submission'), again);
    const approved = await world.post<Return>('head', at(one, 'approval'));
    expect(approved.versions.map(({ no }) => no)).toEqual([1, 2]);
    expect(approved.changes.find((change) => change.place === place)).toMatchObject({
      ...{ field: 'value', from: '91', to: '88' },
    });
    await world.post('handler', at(one, 'acceptance'));
    const kept = await world.rows<{ value: string; person: string }>(
      `SELECT value::text, person_id AS person FROM planning.actual
        WHERE return_id = $1 AND target_id = $2`,
      one.id,
      one.content.targets[0]!.targetId,
    );
    expect(kept).toEqual([{ value: '88', person: world.personId('head') }]);
  });

  test('keeps its versions as they were, whoever tries', async () => {
    const change = 'UPDATE reporting.return_version SET no = 9';
    const app = world.there.uow;
    const touched = app.inBody(world.there.world.centre.bodyId, (tx) =>
      tx.run({ name: 'test.touch', text: change } as never),
    );
    await expect(touched).rejects.toThrow('permission denied');
  });
});

describe('a row of a plan', () => rowsInUse(() => ({ world, period })));

describe('time', () => {
  test('reminds before, on and after, once each, and tells head, coordinating unit and leader', async () => {
    const one = await world.returnOf('stationHead', period.id, 'TYT1');
    await world.passTime('2026-03-16T02:00:00Z');
    expect(await historyOf(one, 'clock.reminder')).toHaveLength(2);
    const { fired } = await world.passTime('2026-03-16T02:00:00Z');
    expect(fired).toBe(0);
    await world.passTime('2026-03-20T02:00:00Z');
    expect(await historyOf(one, 'clock.reminder')).toHaveLength(5);
    expect(await historyOf(one, 'clock.overdue')).toHaveLength(1);
    expect(await historyOf(one, 'clock.escalation')).toHaveLength(2);
    expect((await world.view('stationHead', one.id)).late).toBe(true);
    const noi = await world.returnOf('otherHead', period.id, 'NOI');
    expect([noi.late, await historyOf(noi, 'clock.overdue')]).toEqual([false, []]);
  });

  test('locks to the second', async () => {
    const one = await world.returnOf('stationHead', period.id, 'TYT1');
    const { revision } = await world.fill('stationHead', one);
    const submission = { expectedRevision: revision };
    world.moveTo('2026-03-20T17:00:00.000Z');
    expect(await codeOf('stationHead', 'POST', at(one, 'submission'), submission)).toBe(
      'PeriodIsLocked',
    );
    world.moveTo('2026-03-20T16:59:59.999Z');
    expect(await codeOf('stationHead', 'POST', at(one, 'submission'), submission)).toBe(200);
    await world.passTime('2026-03-20T17:00:00.000Z');
    const refused = await world.ask('head', 'POST', at(one, 'approval'));
    expect(refused.json()).toMatchObject({
      code: 'PeriodIsLocked',
      detail: expect.stringContaining('Số liệu đã khóa từ 00:00 ngày 21/03/2026.'),
    });
    expect((await world.view('head', one.id)).state).toBe('locked');
  });

  test('an exception opens one unit where it stood, until its end', async () => {
    const one = await world.returnOf('stationHead', period.id, 'TYT1');
    world.moveTo('2026-03-21T02:00:00Z');
    const asked = {
      unitId: one.unitId,
      reason: 'Mất mạng hai ngày.',
      until: '2026-03-23T10:00:00Z',
    };
    const url = `/api/periods/${period.id}/exceptions`;
    const view = await world.post<Period>('stationHead', url, asked);
    const [exception] = view.exceptions;
    const decision = `/api/lock-exceptions/${exception!.id}`;
    expect(await codeOf('stationHead', 'POST', url, asked)).toBe('ExceptionIsAskedAlready');
    expect(await codeOf('stationHead', 'POST', `${decision}/approval`)).toBe('ActIsNotAllowed');
    await world.post('deputy', `${decision}/approval`);
    expect(await codeOf('deputy', 'POST', `${decision}/approval`)).toBe('ExceptionIsDecided');
    await world.post('head', at(one, 'approval'));
    expect((await world.view('head', one.id)).exceptionUntil).toBe('2026-03-23T10:00:00.000Z');
    const other = await world.returnOf('otherHead', period.id, 'NOI');
    expect(other.state).toBe('locked');
    await world.passTime('2026-03-23T10:00:00Z');
    expect((await world.view('head', one.id)).state).toBe('locked');
    expect(await codeOf('handler', 'POST', at(one, 'acceptance'))).toBe('PeriodIsLocked');
  });

  test('tells who was in time and whole', async () => {
    const url = '/api/periods/timeliness?year=2026';
    const { units, total } = await world.get<Rates>('deputy', url);
    const of = (name: string) => units.find((one) => one.name === name);
    expect(of('Khoa Nội')).toMatchObject({ due: 1, onTime: 1, onTimePercent: 100, filled: 2 });
    expect(of('Trạm Y tế xã Mẫu Đông')).toMatchObject({ late: 1, missing: 0, onTimePercent: 0 });
    expect(of('Khoa Ngoại')).toMatchObject({ missing: 1, filled: 0 });
    expect(total.due).toBe(units.length);
    await timelinessWorkbook(world, units.length);
  });
});

const asked = {
  title: 'Báo cáo đột xuất về sự cố phần mềm',
  basis: 'Công văn số 99/SYT-VP',
  ...{ windowFrom: '2026-03-01', windowTo: '2026-03-20' },
  ...{ unitDue: '2026-03-26', centreDue: '2026-03-27', lockOn: '2026-03-27' },
};
const askedFrom = (...codes: string[]) => ({
  ...asked,
  coordinatingUnitId: world.unit('TCHC'),
  unitIds: codes.map((code) => world.unit(code)),
});

describe('what is asked for once', () => {
  test('has its own days and units, and is asked for once', async () => {
    const { standing, kind, regimeId } = await world.post<Period>(
      'head',
      '/api/periods',
      askedFrom('NOI', 'KHNV'),
    );
    expect([kind, regimeId]).toEqual(['adHoc', null]);
    expect(standing.map(({ unitName }) => unitName)).toEqual([
      'Khoa Nội',
      'Phòng Kế hoạch - Nghiệp vụ',
    ]);
    expect(await codeOf('head', 'POST', '/api/periods', askedFrom('NOI'))).toBe(
      'ReportIsAskedAlready',
    );
    const late = { ...askedFrom('NOI'), title: 'Khác', centreDue: '2026-03-25' };
    expect(await codeOf('head', 'POST', '/api/periods', late)).toBe('PeriodDaysAreInDisorder');
    expect(await codeOf('otherHead', 'POST', '/api/periods', askedFrom('NOI'))).toBe(
      'ActIsNotAllowed',
    );
  });

  test('may be about one task: its units alone report it', async () => {
    const khnv = await world.returnOf('stranger', period.id, 'KHNV');
    const about = {
      ...askedFrom(),
      title: 'Báo cáo nhiệm vụ',
      taskId: khnv.content.tasks[0]!.taskId,
    };
    const { id, standing } = await world.post<Period>('head', '/api/periods', about);
    expect(standing.map(({ unitName }) => unitName)).toEqual(['Phòng Kế hoạch - Nghiệp vụ']);
    const asked = await world.returnOf('stranger', id, 'KHNV');
    const { state, percent, results } = khnv.content.tasks[0]!;
    expect(asked.content.tasks[0]!.last).toMatchObject({ state, percent, results });
    const strange = { ...about, title: 'Khác', taskId: khnv.id };
    expect(await codeOf('head', 'POST', '/api/periods', strange)).toBe('TaskIsUnknown');
  });
});

describe('what proves a figure', () => evidenceFiles(() => ({ world, asked: askedFrom })));

describe('a unit that ends', () => unitsThatEnd(() => ({ world, asked: askedFrom })));

describe('a period that is over when it opens', () =>
  exceptionsAtOnce(() => ({ world, asked: askedFrom })));

describe('two people at once', () => atOnce(() => ({ world, asked: askedFrom })));

describe('a body without units', () => nobodyReports(() => ({ world, asked: askedFrom })));

interface Rates {
  readonly units: readonly { readonly name: string }[];
  readonly total: { readonly due: number };
}
