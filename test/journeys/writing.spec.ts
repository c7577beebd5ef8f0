import type { ReplyOf, editingContract, findingsContract } from '#contracts';
import { systemIds } from '#kernel';
import { RenderingFacade } from '#modules/rendering';
import { aBlankPlan } from '../builders/blank-plan.js';
import { refusalOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDraft, cast, personIdOf, submission, view, waitFor } from './world/stations.js';
import type { Person } from './world/person.js';
import { theInternalPlan, thePlan, withFirstParagraph } from './world/the-plan.js';

type Findings = ReplyOf<typeof findingsContract.read>;
type Attendance = ReplyOf<typeof editingContract.enter>;

let world: JourneyWorld;
let drafter: Person;
let colleague: Person;
let head: Person;
let auditor: Person;

beforeAll(async () => {
  world = await journeyWorld();
  await world.rows(
    `INSERT INTO organisation.post (body_id, id, person_id, unit_id, role, title, from_day)
     VALUES ($1, $2, $3, $4, 'drafter', 'Chuyên viên biệt phái', '2025-07-01')`,
    [
      world.world.centre.bodyId,
      systemIds.next(),
      personIdOf(world, 'chuyenvien.khnv'),
      world.world.centre.units.get('TCHC'),
    ],
  );
  [drafter, colleague, head, auditor] = await world.people(
    cast.drafter,
    'chuyenvien.khnv',
    cast.head,
    cast.auditor,
  );
}, patience);
afterAll(() => world.close());

const save = (person: Person, at: string, content: unknown, revision: number) =>
  person.askPut(`${at}/working-copy`, { content, revision });

describe('a draft that is half written', () => {
  it('is saved as it stands, read back as it stands, and told by its blanks', async () => {
    const at = await aDraft(world);
    const content = aBlankPlan();
    expect((await save(drafter, at, content, 1)).statusCode).toBe(200);
    expect(await drafter.get(`${at}/working-copy`)).toMatchObject({ content, revision: 2 });
    const { revision, findings } = await drafter.get<Findings>(`${at}/findings`);
    expect(revision).toBe(2);
    expect(findings).toContainEqual({
      rule: 'SubjectIsBlank',
      severity: 'blocking',
      place: 'Trích yếu',
      nodeId: null,
      field: 'subject',
      text: 'Chưa có trích yếu nội dung văn bản.',
      clause: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5',
    });
  });

  it('is refused at submission for exactly what its findings call blocking', async () => {
    const at = await aDraft(world, aBlankPlan());
    const { findings } = await drafter.get<Findings>(`${at}/findings`);
    const blocking = findings
      .filter(({ severity }) => severity === 'blocking')
      .map(({ rule, place }) => `${rule} @ ${place}`);
    const asked = await submission(world, drafter, at, cast.signer);
    const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
    const faults = refusal['faults'] as { rule: string; place: string }[];
    expect(blocking.length).toBeGreaterThan(10);
    expect(faults.map(({ rule, place }) => `${rule} @ ${place}`)).toEqual(blocking);
  });

  it('has no finding when it is whole; a superior left out is a warning', async () => {
    const whole = await aDraft(world);
    expect(await drafter.get(`${whole}/findings`)).toEqual({
      ...{ revision: 1, findings: [], contradictions: [] },
    });
    const inner = await aDraft(world, theInternalPlan());
    expect((await drafter.get<Findings>(`${inner}/findings`)).findings).toMatchObject([
      { rule: 'SuperiorIsNotARecipient', severity: 'warning', place: 'Nơi nhận' },
    ]);
  });
});

describe('the preview', () => {
  it('is a PDF for whoever may read the draft, blanks and all', async () => {
    const at = await aDraft(world, aBlankPlan());
    for (const person of [drafter, head, auditor])
      expect((await person.file(`${at}/preview.pdf?revision=1`)).subarray(0, 5).toString()).toBe(
        '%PDF-',
      );
    const stranger = await world.person('vanthu1');
    expect(refusalOf(await stranger.askGet(`${at}/preview.pdf?revision=1`)).status).toBe(404);
  });

  it('of a text that somebody saved anew is refused with his name', async () => {
    const at = await aDraft(world);
    await save(colleague, at, thePlan({ subject: 'Khác' }), 1);
    const refusal = refusalOf(await drafter.askGet(`${at}/preview.pdf?revision=1`));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'WorkingCopyHasChanged',
      editedBy: { id: personIdOf(world, 'chuyenvien.khnv'), revision: 2 },
    });
  });

  it('of a text that cannot be set says where', async () => {
    const at = await aDraft(world, withFirstParagraph('Ký tự lạ: 𓀀.'));
    const refusal = refusalOf(await drafter.askGet(`${at}/preview.pdf?revision=1`));
    expect(refusal).toMatchObject({
      status: 422,
      code: 'TextCannotBeTypeset',
      where: 'Nội dung, đoạn 1',
      detail: expect.stringContaining('Nội dung, đoạn 1'),
    });
  });
});

it('the PDF of a submitted document that is not made yet is said to be under way', async () => {
  const rendering = world.app.get(RenderingFacade);
  const renderPrepared = rendering.renderPrepared.bind(rendering);
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  rendering.renderPrepared = (...version) => held.then(() => renderPrepared(...version));
  const at = await aDraft(world);
  await drafter.post(`${at}/submission`, await submission(world, drafter, at, cast.signer));
  const refusal = refusalOf(await drafter.askGet(`${at}/pdf`));
  rendering.renderPrepared = renderPrepared;
  goOn();
  expect(refusal).toMatchObject({ status: 409, code: 'PdfIsPreparedBeforeReview' });
  await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
  expect((await drafter.askGet(`${at}/pdf`)).statusCode).toBe(200);
});

describe('two who write', () => {
  const tab = () => systemIds.next() as string;
  const attend = (person: Person, at: string, mine: string) =>
    person.put<Attendance>(`${at}/editing`, { tab: mine });

  it('hear of each other, and of oneself in another tab, until one leaves', async () => {
    const at = await aDraft(world);
    const [first, second, theirs] = [tab(), tab(), tab()];
    expect(await attend(drafter, at, first)).toEqual({ others: [], revision: 1 });
    expect((await attend(drafter, at, second)).others).toMatchObject([{ isMyself: true }]);
    const { others } = await attend(colleague, at, theirs);
    expect(others).toMatchObject([
      { personId: personIdOf(world, cast.drafter), name: expect.any(String), isMyself: false },
      { isMyself: false },
    ]);
    const leaving = { method: 'DELETE', url: `${at}/editing?tab=${theirs}` };
    expect((await colleague.ask(leaving)).statusCode).toBe(204);
    expect((await attend(drafter, at, first)).others).toMatchObject([{ isMyself: true }]);
  });

  it('are both let to save; who is late hears by whom, when, and what differs', async () => {
    const at = await aDraft(world);
    await attend(colleague, at, tab());
    await save(drafter, at, thePlan({ subject: 'Của người thứ nhất' }), 1);
    const { workingRevision } = await view(drafter, at);
    const mine = thePlan({ subject: 'Của người thứ hai' });
    const refusal = await refused(world, at, () => save(colleague, at, mine, 1));
    const [{ name } = { name: '' }] = await world.rows<{ name: string }>(
      'SELECT name FROM organisation.person WHERE id = $1',
      [personIdOf(world, cast.drafter)],
    );
    expect(refusal).toMatchObject({
      status: 409,
      code: 'WorkingCopyHasChanged',
      detail: expect.stringContaining(name),
      editedBy: {
        id: personIdOf(world, cast.drafter),
        name,
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        revision: workingRevision,
      },
      difference: [
        {
          kind: 'changed',
          field: 'Trích yếu',
          pieces: [
            { kind: 'same', text: 'Của người thứ ' },
            { kind: 'removed', text: 'nhất' },
            { kind: 'added', text: 'hai' },
          ],
        },
      ],
    });
  });

  it('are drafters of the document; a reader is let in by nobody', async () => {
    const at = await aDraft(world);
    const asked = await head.askPut(`${at}/editing`, { tab: tab() });
    expect(refusalOf(asked)).toMatchObject({ status: 403, code: 'ActIsNotAllowed' });
  });
});
