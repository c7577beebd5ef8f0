import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplyOf, reportsContract } from '#contracts';
import { systemIds } from '#kernel';
import type { DocumentContent, FigureRun } from '#nd30';
import { commandLine } from '../../apps/cli/testing.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { walkOn } from './world/stations.js';
import { figuresIn, withFigures } from './world/figures-in.js';
import { halfYear, survey } from './world/half-year.js';
import type { ReportedPeriod } from './world/reported-period.js';
import type { Person } from './world/person.js';
import { superiorDesk } from './world/superior-desk.js';

type Report = ReplyOf<typeof reportsContract.read>;
type Figure = ReplyOf<typeof reportsContract.figure>;
type Figures = ReplyOf<typeof reportsContract.figures>['figures'];
interface Copy {
  content: DocumentContent;
  revision: number;
}

const recomputing = join(import.meta.dirname, '../../tools/recompute-figures.py');

let world: JourneyWorld;
let period: ReportedPeriod;
let drafter: Person;
let head: Person;
let at = '';

beforeAll(async () => {
  world = await journeyWorld();
  world.moveTo(new Date('2026-06-15T02:00:00Z'));
  drafter = await world.person('chuyenvien.tchc');
  head = await world.person('truongphong.tchc');
  period = await halfYear(world);
}, patience);
afterAll(() => world.close());

const idOf = (path: string) => path.split('/').at(-1) ?? '';
const figures = async (): Promise<Figures> =>
  (await drafter.get<{ figures: Figures }>(`/api/reports/${idOf(at)}/figures`)).figures;
const figureOf = async (part: string): Promise<Figures[number]> => {
  const found = (await figures()).find(({ key }) => key.endsWith(part));
  if (!found) throw new Error(`no figure ${part}`);
  return found;
};
const sat = () => figureOf(`${period.targetIds.get('sat')}/value`);
const copy = () => drafter.get<Copy>(`${at}/working-copy`);
const report = () => drafter.get<Report>(`/api/reports/${idOf(at)}`);

it('is not drafted while a unit is missing, and says for whom it waits', async () => {
  const answer = await drafter.askPost('/api/reports', { periodId: period.periodId });
  expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
    409,
    'Chưa tổng hợp được vì còn 1 đơn vị chưa nộp (Trạm Y tế xã Mẫu Đông); hạn 14/6.',
  ]);
});

it('goes on without a unit only when the head of the coordinating unit says so', async () => {
  const goOn = `/api/periods/${period.periodId}/going-on`;
  const unitIds = [world.world.centre.units.get('TYT1')];
  const decision = { unitIds, reason: 'Trạm mất điện từ ngày 10/6' };
  const refused = await drafter.askPost(goOn, decision);
  expect([refused.statusCode, refused.json()]).toMatchObject([
    403,
    { code: 'CoordinatingHeadGoesOnWithoutUnits' },
  ]);
  const stranger = { ...decision, unitIds: [world.world.centre.units.get('NOI')] };
  expect((await head.askPost(goOn, stranger)).json()).toMatchObject({ code: 'UnitIsNotMissing' });
  expect((await head.askPost(goOn, decision)).statusCode).toBe(204);

  const drafted = await drafter.post<Report>('/api/reports', { periodId: period.periodId });
  at = `/api/documents/${drafted.documentId}`;
  expect(drafted).toMatchObject({
    period: { name: '6 tháng đầu năm 2026', from: '2025-12-10', to: '2026-06-09' },
    without: { units: ['Trạm Y tế xã Mẫu Đông'], reason: 'Trạm mất điện từ ngày 10/6' },
    differences: [],
  });
  expect(drafted.basis.map(({ unitName, versionNo }) => [unitName, versionNo])).toEqual([
    ['Khoa Nội', 1],
    ['Khoa Ngoại', 1],
  ]);
  const again = await drafter.askPost('/api/reports', { periodId: period.periodId });
  expect(again.json()).toMatchObject({ code: 'ReportIsDrafted' });
});

it('shows figures with every source, and a return where it is used', async () => {
  const { id } = await sat();
  const figure = await drafter.get<Figure>(`/api/reports/${idOf(at)}/figures/${id}`);
  expect(figure).toMatchObject({ value: '92', unit: '%', numerator: '138', denominator: '150' });
  expect(figure.readings.map(({ unitName, part, value }) => [unitName, part, value])).toEqual([
    ['Khoa Nội', 'numerator', '90'],
    ['Khoa Nội', 'denominator', '100'],
    ['Khoa Ngoại', 'numerator', '48'],
    ['Khoa Ngoại', 'denominator', '50'],
  ]);
  expect(figure.subjects).toEqual([
    { id: period.targetIds.get('sat'), name: 'Tỷ lệ người bệnh hài lòng' },
  ]);
  const { content } = await copy();
  expect(figuresIn(content.body).find(({ source }) => source?.ref === id)).toMatchObject({
    ...{ value: '92', unit: '%' },
  });
  const { uses } = await drafter.get<ReplyOf<typeof reportsContract.uses>>(
    `/api/returns/${period.returnIds.get('NGOAI')}/uses`,
  );
  expect(uses.filter(({ figureId }) => figureId === id)).toMatchObject([
    { said: '48/50', figureValue: '92', versionNo: 1 },
  ]);
  const proof = await drafter.get<{ evidence: object[] }>(
    `/api/reports/${idOf(at)}/figures/${id}/evidence`,
  );
  expect(proof.evidence).toMatchObject([{ ...survey, unitName: 'Khoa Nội', versionNo: 1 }]);
  const target = `/api/targets/${period.targetIds.get('sat')}/uses`;
  const of = async (who: Person) => (await who.get<{ figures: object[] }>(target)).figures;
  const used = { figureId: id, documentId: idOf(at), figureValue: '92', unit: '%' };
  expect(await of(drafter)).toContainEqual(expect.objectContaining(used));
  // A report that is only drafted is read by nobody outside its unit.
  expect(await of(await world.person('truongkhoa.noi'))).toEqual([]);
});

it('words are free; a figure changes only with a reason', async () => {
  const { content, revision } = await copy();
  const { id } = await sat();
  const shows = (change: Partial<FigureRun>) => withFigures(content, id, change);
  const body = (content: object) => ({ content, revision });
  const refused = await drafter.askPut(`${at}/working-copy`, body(shows({ value: '99' })));
  expect([refused.statusCode, refused.json()]).toMatchObject([
    422,
    { code: 'FiguresNeedAReason', detail: expect.stringContaining('ghi 99, tính được 92') },
  ]);
  for (const change of [{ value: '99', source: null }, { unit: null }, { value: '' }]) {
    const answer = await drafter.askPut(`${at}/working-copy`, body(shows(change)));
    expect(answer.json()).toMatchObject({ code: 'FiguresNeedAReason' });
  }
  const foreign = { source: { kind: 'report', ref: systemIds.next<'Figure'>() } };
  expect((await drafter.askPut(`${at}/working-copy`, body(shows(foreign)))).json()).toMatchObject({
    code: 'FigureIsUnknown',
  });
  const subject = `${content.subject} (dự thảo)`;
  await drafter.put(`${at}/working-copy`, body({ ...content, subject }));

  const override = `/api/reports/${idOf(at)}/figures/${id}/override`;
  const reason = 'Khoa Nội đếm thiếu 03 phiếu';
  const stale = await drafter.askPut(override, { value: '93', reason, expectedRevision: revision });
  expect(stale.json()).toMatchObject({ code: 'WorkingCopyHasChanged' });
  const done = await drafter.put<{ figure: Figure; revision: number }>(override, {
    ...{ value: '93.00', reason, expectedRevision: revision + 1 },
  });
  expect(done.figure).toMatchObject({
    value: '92',
    override: { value: '93', reason, personName: expect.any(String) },
  });
  const now = await copy();
  expect(now.revision).toBe(done.revision);
  expect(figuresIn(now.content.body).find(({ source }) => source?.ref === id)?.value).toBe('93');
  const [targets] = now.content.annexes;
  const cells =
    targets?.kind === 'table' ? targets.rows.flatMap((row) => Object.values(row.cells)) : [];
  expect(cells).toContain('93%');
  expect(await report()).toMatchObject({ overriddenCount: 1 });
});

it('a return that changes afterwards is shown figure by figure, and somebody decides', async () => {
  await period.accept('NGOAI', {
    targets: { sat: { numerator: '48', denominator: '50' }, news: { value: '4' } },
    tasks: { '1.1': 'done' },
  });
  const before = await report();
  expect(before).toMatchObject({
    ...{ differencesGo: 'here', mayDecide: true },
    waitingFor: 'Phòng Tổ chức - Hành chính (phòng đầu mối)',
  });
  expect(before.differences).toContainEqual({
    figureId: (await figureOf(`${period.targetIds.get('news')}/value`)).id,
    key: `target/${period.targetIds.get('news')}/value`,
    ...{ label: 'Số tin bài tuyên truyền', unit: 'bài', drafted: '5', now: '7', absent: null },
    units: ['Khoa Ngoại'],
  });
  const decisions = `/api/reports/${idOf(at)}/decisions`;
  const left = await drafter.post<Report>(decisions, {
    ...{ decision: 'leave', reason: 'Chờ Khoa Ngoại gửi minh chứng' },
  });
  expect(left).toMatchObject({ waitingFor: null, mayDecide: false });
  expect(left.differences).toEqual(before.differences);

  await period.accept('NGOAI', {
    targets: { sat: { numerator: '49', denominator: '50' }, news: { value: '4' } },
    tasks: { '1.1': 'done' },
  });
  expect(await report()).toMatchObject({ mayDecide: true });
  const taken = await drafter.post<Report>(decisions, { decision: 'takeOver' });
  expect(taken).toMatchObject({ differences: [], mayDecide: false, overriddenCount: 1 });
  expect((await figureOf(`${period.targetIds.get('news')}/value`)).value).toBe('7');
  expect(await sat()).toMatchObject({ value: '92.67', override: { value: '93' } });
  const { content } = await copy();
  const shown = figuresIn(content.body).map(({ value }) => value);
  expect(shown).toContain('7');
  expect(shown).not.toContain('5');
  const nothing = await drafter.askPost(decisions, { decision: 'takeOver' });
  expect(nothing.json()).toMatchObject({ code: 'NothingDiffers' });
});

it('stays as it was drafted when its regime is written anew', async () => {
  const before = await report();
  const { bodyId } = world.world.centre;
  await world.rows(
    `UPDATE reporting.regime SET state = 'retired', retired_at = now() WHERE body_id = $1`,
    [bodyId],
  );
  await world.rows(
    `INSERT INTO reporting.regime (body_id, id, key, version, source, definition, state,
       coordinating_unit_id, written_at, activated_at)
     VALUES ($1, $2, 'cchc-thu', 8, '', '{"title": "Chế độ khác"}', 'active', $3, now(), now())`,
    [bodyId, systemIds.next(), world.world.centre.units.get('NOI')],
  );
  expect(before.period.regimeTitle).toBe('Báo cáo cải cách hành chính');
  expect(await report()).toEqual(before);
});

describe('once it is signed', () => {
  let folder: string;
  let issued: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trinhky-report-'));
    await walkOn(world, at, 'sent', { signer: 'pgd1' });
    issued = await drafter.file(`${at}/pdf`);
    await writeFile(join(folder, 'issued.pdf'), issued);
  }, patience);
  afterAll(() => rm(folder, { recursive: true }));

  const run = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { cwd: folder, encoding: 'utf8' });

  it('carries where its figures come from, as the database knows it, cell by cell', async () => {
    expect(run('qpdf', '--check', 'issued.pdf')).toContain('No syntax or stream encoding errors');
    expect(run('pdfsig', 'issued.pdf').match(/Signature is Valid/g)).toHaveLength(2);
    run('pdfdetach', '-saveall', 'issued.pdf');
    const told = JSON.parse(await readFile(join(folder, 'nguon-so-lieu.json'), 'utf8')) as {
      figures: { id: string; key: string; value: string; sources: unknown }[];
    };
    const rows = await world.rows<{
      id: string;
      node: Figure;
      sources: unknown;
      value: string | null;
    }>(
      `SELECT f.id, f.node, f.sources, o.value FROM reporting.figure f
         LEFT JOIN reporting.figure_override o ON o.figure_id = f.id
        WHERE f.document_id = $1 ORDER BY f.position`,
      [idOf(at)],
    );
    expect(told.figures).toHaveLength(rows.length);
    for (const [index, { id, node, sources, value }] of rows.entries()) {
      expect(told.figures[index]).toEqual({
        ...node,
        ...{ id, sources },
        override: value === null ? null : expect.objectContaining({ value }),
      });
    }
    const table = await readFile(join(folder, 'nguon-so-lieu.csv'), 'utf8');
    expect(table).toContain(
      'Tỷ lệ người bệnh hài lòng;93%;Tổng tử số chia tổng mẫu số, nhân 100;;;;;;;Sửa từ 92.67: Khoa Nội đếm thiếu 03 phiếu',
    );
    expect(table).toContain(';Khoa Ngoại;3;');
    expect(table).toContain(';tử số;49;');
  });

  it('never changes: what is reported later goes elsewhere', async () => {
    await period.accept('NOI', { targets: { news: { value: '30' } }, tasks: {} });
    const before = await report();
    expect(before).toMatchObject({ differencesGo: 'nextReportOrCorrection', mayDecide: false });
    expect(before.differences).toContainEqual(
      expect.objectContaining({ label: 'Số tin bài tuyên truyền', drafted: '7', now: '34' }),
    );
    const takeOver = { decision: 'takeOver' };
    const answer = await drafter.askPost(`/api/reports/${idOf(at)}/decisions`, takeOver);
    expect(answer.json()).toMatchObject({ code: 'SignedReportsNeverChange' });
    expect(await drafter.file(`${at}/pdf`)).toEqual(issued);
  });

  it('is computed again by other hands, and a changed value is found', async () => {
    const exported = await drafter.file(`/api/reports/${idOf(at)}/export.json`);
    const told = { cwd: folder, encoding: 'utf8' } as const;
    const recompute = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return spawnSync('python3', [recomputing, name], told);
    };
    const good = recompute('dung.json', exported.toString('utf8'));
    expect(good).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^dung.json: (\d+)\/\1 /),
    });

    const { code, out } = await commandLine(
      { ownerUrl: world.database.ownerUrl, dataDir: join(folder, 'data') },
      ...['report', 'export', join(folder, 'xuat')],
      ...['--body', 'H99.01.05', '--year', '2026', '--json'],
    );
    const file = `${idOf(at)}.json`;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      reports: [
        { documentId: idOf(at), title: expect.stringContaining('6 tháng'), state: 'sent', file },
      ],
    });
    expect(await readFile(join(folder, 'xuat', file))).toEqual(exported);
    expect(spawnSync('python3', [recomputing, 'xuat'], told)).toMatchObject({
      status: 0,
      stdout: good.stdout.replace('dung.json', file),
    });

    const tampered = JSON.parse(exported.toString('utf8')) as {
      provenance: { figures: { key: string; value: string }[] };
      returns: { content: { targets: { numerator: string | null }[] } }[];
    };
    const [figure] = tampered.provenance.figures;
    if (!figure) throw new Error('there are figures');
    const stated = figure.value;
    figure.value = '99';
    const falsified = recompute('sai.json', JSON.stringify(tampered));
    expect(falsified.status).toBe(1);
    expect(falsified.stdout).toContain(`báo cáo ghi 99, tính lại được ${stated}`);

    figure.value = stated;
    for (const { content } of tampered.returns)
      for (const one of content.targets) one.numerator &&= '1';
    expect(recompute('phieu-sai.json', JSON.stringify(tampered)).status).toBe(1);
    expect(recompute('hong.json', '{}')).toMatchObject({ status: 2 });
  });

  it('is read by the superior body out of the PDF it received, and nothing else', async () => {
    await superiorDesk(world, await figures(), issued);
  });
});
