import type { DocumentView } from '#contracts';
import { parsePackage } from '#edxml';
import { sha256Hex } from '#kernel';
import { pageTexts } from '../../libs/nd30/testing/poppler.js';
import { everyAct, everybody, requests, tryAct } from './world/acts.js';
import { listen, type EventStream } from './world/event-stream.js';
import { factsOf, idOf } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDraft, standing, view, waitFor, walkOn, type Station } from './world/stations.js';
import { way } from './world/standings.js';
import { thePlan } from './world/the-plan.js';

let world: JourneyWorld;
let at: string;
const streams = new Map<string, EventStream>();

beforeAll(async () => {
  world = await journeyWorld();
  for (const login of ['chuyenvien.tchc', 'truongkhoa.noi', 'quantri', 'so.vanthu']) {
    streams.set(login, await listen(world.origin, await world.cookieOf(login)));
  }
  at = await aDraft(world);
}, patience);
afterAll(async () => {
  for (const stream of streams.values()) stream.close();
  await world.close();
});

describe.each(way)('at the station %s', (station, expected) => {
  let document: DocumentView;

  beforeAll(async () => {
    await reach(station);
    document = await standing(world, at);
  });

  it('the state is told and who is waited for', () => {
    const { state, stateName, waitingFor } = document;
    expect({
      state,
      stateName,
      waitingFor: waitingFor.map(({ kindName, who, dueAt }) => [kindName, who, dueAt]),
    }).toEqual({
      state: expected.state,
      stateName: expected.stateName,
      waitingFor: expected.waitingFor,
    });
  });

  it('each post is offered exactly its acts', async () => {
    const offered: Record<string, readonly string[]> = {};
    for (const login of everybody) {
      const person = await world.person(login);
      const answer = await person.askGet(at);
      const acts = answer.statusCode === 200 ? answer.json<DocumentView>().acts : [];
      if (acts.length > 0) offered[login] = acts;
    }
    expect(offered).toEqual(expected.acts);
  });

  it('whatever else anybody tries is refused and changes nothing', async () => {
    const asked = await requests(world, at);
    const before = await factsOf(world, at);
    const done: string[] = [];
    for (const login of everybody) {
      const person = await world.person(login);
      for (const act of everyAct.filter((one) => !expected.acts[login]?.includes(one))) {
        const { statusCode } = await tryAct(person, at, act, asked);
        if (![403, 404, 409, 422].includes(statusCode)) done.push(`${login} ${act} ${statusCode}`);
      }
    }
    expect(done).toEqual([]);
    expect(await factsOf(world, at)).toEqual(before);
  });

  it('the work waits in the lists of those it waits for, and in no others', async () => {
    const waiting = new Set<string>();
    for (const login of everybody.filter((one) => one !== 'quantri')) {
      const person = await world.person(login);
      const { items } = await person.get<{ items: { subjectId: string }[] }>('/api/desk');
      if (items.some(({ subjectId }) => subjectId === idOf(at))) waiting.add(login);
    }
    const whom: Partial<Record<typeof station, string[]>> = {
      inReview: ['thethuc', 'truongphong.tchc'],
      checked: ['pgd1'],
      approved: ['pgd1'],
      leaderSigned: ['vanthu1', 'vanthu2'],
      issued: ['vanthu1', 'vanthu2'],
      acknowledged: ['vanthu1', 'vanthu2'],
    };
    expect([...waiting].sort()).toEqual(whom[station] ?? []);
  });
});

async function reach(station: (typeof way)[number][0]): Promise<void> {
  if (station === 'drafted') return;
  if (station === 'acknowledged') return acceptAtHealth();
  if (station === 'filed') {
    await (await world.person('vanthu1')).post(`${at}/filing`);
    return;
  }
  const names = way.map(([name]) => name);
  const before = names[names.indexOf(station) - 1] as Station;
  await walkOn(world, at, station, {}, before);
  if (station === 'leaderSigned') await heard('chuyenvien.tchc', 'LeaderSigned');
  if (station === 'sent') {
    await waitFor(world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
  }
}

async function acceptAtHealth(): Promise<void> {
  const clerk = await world.person('so.vanthu');
  const { documents } = await clerk.get<IncomingPage>('/api/incoming?state=arrived');
  const [arrived] = documents;
  await clerk.post(`/api/incoming/${arrived?.id}/acceptance`, { assignedTo: 'Văn phòng Sở' });
  await waitFor(world, at, ({ state }) => state === 'acknowledged');
}

const heard = (login: string, action: string) =>
  streams.get(login)?.until((event) => event.action === action);

interface IncomingPage {
  readonly documents: readonly Incoming[];
}

interface Incoming {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly pdfSha256: string;
  readonly signaturesValid: boolean;
}

describe('what the way leaves behind', () => {
  let document: DocumentView;
  let issued: Buffer;

  beforeAll(async () => {
    document = await standing(world, at);
    issued = await revision('issued');
  });

  const revision = async (name: string) =>
    (await world.person('vanthu1')).file(`${at}/pdf?revision=${name}`);

  it('each revision of the PDF begins with the bytes of the one before', async () => {
    const [prepared, leader] = [await revision('prepared'), await revision('leader')];
    expect(leader.subarray(0, prepared.length).equals(prepared)).toBe(true);
    expect(issued.subarray(0, leader.length).equals(leader)).toBe(true);
    expect([prepared.length < leader.length, leader.length < issued.length]).toEqual([true, true]);
    expect([prepared, leader, issued].map(sha256Hex)).toEqual([
      document.preparedPdf,
      document.leaderPdf,
      document.issuedPdf,
    ]);
  });

  it('the issued PDF is judged valid with both signatures', async () => {
    const report = await judged(issued);
    expect(report.verdict).toBe('valid');
    expect(report.signatures.map(({ signer, status }) => [signer, status])).toEqual([
      ['Trần Thị Bình – THỬ NGHIỆM', 'TOTAL-PASSED'],
      ['Trung tâm Y tế khu vực Mẫu – THỬ NGHIỆM', 'TOTAL-PASSED'],
    ]);
  });

  it.each([
    ['of the document', () => world.person('vanthu1').then((one) => one.askGet(reportOf(at)))],
    ['of a file brought to the desk', () => deskReport('Tệp lạ.pdf')],
    ['whose issuers were asked', () => deskReport('Tệp lạ.pdf&askIssuers=true')],
  ])('a report %s is a PDF that the body has signed itself', async (_, ask) => {
    const { statusCode, bytes } = await ask();
    expect([statusCode, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { verdict, signatures } = await judged(bytes);
    expect([verdict, signatures.length]).toEqual(['valid', 1]);
    const words = (await pageTexts(bytes)).join(' ');
    expect(words).toContain(sha256Hex(issued).slice(0, 16));
  });

  it('who may not read a document gets no report on it: the very same refusal', async () => {
    const stranger = await world.person('so.vanthu');
    const [document, report] = [await stranger.askGet(at), await stranger.askGet(reportOf(at))];
    const told = ({ statusCode, body }: typeof report) => [
      statusCode,
      (JSON.parse(body) as { code: string }).code,
    ];
    expect(told(report)).toEqual(told(document));
    expect(report.statusCode).toBe(404);
  });

  const reportOf = (address: string) => `${address}/signatures/report.pdf`;
  const deskReport = async (query: string) =>
    (await world.person('quantri')).askUpload(
      `/api/verifications/report.pdf?fileName=${encodeURI(query)}`,
      ...([issued, 'application/pdf'] as const),
    );
  const judged = async (pdf: Buffer) =>
    (
      await (await world.person('quantri')).askUpload('/api/verifications', pdf, 'application/pdf')
    ).json<{ verdict: string; signatures: { signer: string; status: string }[] }>();

  it('anybody is told that the very file was issued here, and nothing of what it says', async () => {
    const stranger = await world.person('quantri');
    const ask = async (pdf: Buffer) => {
      const answer = await stranger.askUpload('/api/public/verifications', pdf, 'application/pdf');
      return answer.json<{
        issued: unknown;
        conclusion: string;
        report: { verdict: string };
      }>();
    };
    const { issued: told, conclusion, report } = await ask(issued);
    expect([report.verdict, told]).toEqual([
      'valid',
      {
        bodyName: 'Trung tâm Y tế khu vực Mẫu',
        code: '01/KH-TTYT',
        date: '2026-03-04',
        state: 'issued',
        stateName: 'Đã phát hành',
      },
    ]);
    expect(conclusion).toBe('Đúng là văn bản đã phát hành tại đây, không khác một byte.');
    const cut = await ask(issued.subarray(0, -1));
    expect([cut.issued, cut.report.verdict]).toEqual([null, 'invalid']);
  });

  it('the register has the ten columns of sổ đăng ký văn bản đi', async () => {
    const csv = await (await world.person('vanthu1')).file('/api/registers/outgoing.csv');
    const [heading, row, ...more] = csv.toString('utf8').replace('\ufeff', '').trim().split('\r\n');
    const cells = (line = '') => [...line.matchAll(/"([^"]*)"/g)].map(([, cell]) => cell);
    expect(cells(heading)).toHaveLength(10);
    expect(cells(row)).toEqual([
      '01/KH-TTYT',
      '04/03/2026',
      'Kế hoạch Cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Mẫu',
      'Trần Thị Bình',
      'Sở Y tế tỉnh Mẫu; Các khoa, phòng, trạm y tế',
      'VT, TCHC',
      '01',
      '04/03/2026',
      'Sở Y tế tỉnh Mẫu (04/03/2026)',
      '',
    ]);
    expect(more).toEqual([]);
  });

  it('the edXML package carries the issued PDF byte for byte', async () => {
    const url = `${at}/deliveries/${document.deliveries[0]?.id}/package`;
    const parsed = parsePackage(await (await world.person('vanthu1')).file(url));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const [attachment, ...more] = parsed.value.attachments;
    expect(Buffer.from(attachment?.bytes ?? []).equals(issued)).toBe(true);
    expect(more).toEqual([]);
  });

  it('the Sở answered 01, then 03', () => {
    expect(document.deliveries).toMatchObject([
      { receiver: 'Sở Y tế tỉnh Mẫu', state: 'accepted', attempts: 1, lastError: null },
    ]);
    expect(document.deliveries[0]?.statuses.map(({ code }) => code)).toEqual(['01', '03']);
  });

  it('the Sở holds the identical PDF and has it in its register', async () => {
    const clerk = await world.person('so.vanthu');
    const { documents } = await clerk.get<IncomingPage>('/api/incoming');
    const [incoming, ...more] = documents;
    expect(more).toEqual([]);
    expect(incoming).toMatchObject({
      code: '01/KH-TTYT',
      state: 'accepted',
      signaturesValid: true,
      pdfSha256: document.issuedPdf,
    });
    const pdf = await clerk.file(`/api/incoming/${incoming?.id}/pdf`);
    expect(pdf.equals(issued)).toBe(true);
    expect(await clerk.get('/api/registers/incoming')).toMatchObject([
      {
        incomingId: incoming?.id,
        number: 1,
        arrivedOn: '2026-03-04',
        author: 'Trung tâm Y tế khu vực Mẫu',
        code: '01/KH-TTYT',
        issuedOn: '2026-03-04',
        subject: thePlan().subject,
        assignedTo: 'Văn phòng Sở',
      },
    ]);
  });

  it('the history tells the way in order, each step by its person', async () => {
    const auditor = await world.person('thanhtra');
    const told = await auditor.get<
      { action: string; by: string | null; subjectVersion: number; logIndex: number | null }[]
    >(`${at}/history`);
    // The auditor's own looks are told among the steps.
    const history = told.filter(({ action }) => action !== 'DocumentRead');
    expect(history.map(({ action, by }) => [action, by])).toEqual([
      ['DocumentCreated', 'Vũ Thị Giang'],
      ['DocumentSubmitted', 'Vũ Thị Giang'],
      ['PdfPrepared', null],
      ['ReviewPassed', 'Phạm Thị Dung'],
      ['ReviewPassed', 'Bùi Thị Hạnh'],
      ['ReviewPassed', 'Trần Thị Bình'],
      ['SigningOpened', 'Trần Thị Bình'],
      ['LeaderSigned', 'Trần Thị Bình'],
      ['NumberTaken', 'Đỗ Thị Khánh'],
      ['DocumentIssued', 'Đỗ Thị Khánh'],
      ['DispatchStarted', 'Đỗ Thị Khánh'],
      ['PackageHandedOver', null],
      ['ReceiverAnswered', null],
      ['ReceiverAnswered', null],
      ['DocumentFiled', 'Đỗ Thị Khánh'],
    ]);
    expect(history.map(({ subjectVersion }) => subjectVersion)).toEqual(
      history.map((_, index) => index + 1),
    );
  });
});

describe('the event stream', () => {
  const toldOf = (login: string) =>
    streams
      .get(login)
      ?.heard.filter(({ subject }) => subject.id === idOf(at))
      .map(({ action }) => action);

  it('tells the drafter of every step', async () => {
    await heard('chuyenvien.tchc', 'DocumentFiled');
    expect(toldOf('chuyenvien.tchc')).toEqual(
      expect.arrayContaining([
        'DocumentCreated',
        'LeaderSigned',
        'DocumentIssued',
        'DocumentFiled',
      ]),
    );
  });

  it('tells the head of another unit once the document is issued, and not before', async () => {
    await heard('truongkhoa.noi', 'DocumentFiled');
    const told = toldOf('truongkhoa.noi');
    expect(told).toContain('DocumentIssued');
    expect(told).not.toContain('LeaderSigned');
    expect(told).not.toContain('DocumentCreated');
  });

  it('tells the other body of its own row only', async () => {
    await heard('so.vanthu', 'IncomingDocumentAccepted');
    expect(toldOf('so.vanthu')).toEqual([]);
  });

  it('tells the administrator of no document', () => {
    expect(streams.get('quantri')?.heard).toEqual([]);
  });
});

it('a reader sees the document in his list as its page tells it', async () => {
  const person = await world.person('truongkhoa.noi');
  const { documents, total } = await person.get<{ documents: DocumentView[]; total: number }>(
    '/api/documents?search=cai%20cach%20hanh%20chinh',
  );
  const { state, code } = await view(person, at);
  expect(documents.map((one) => [one.id, one.state, one.code])).toEqual([[idOf(at), state, code]]);
  expect(total).toBe(1);
});
