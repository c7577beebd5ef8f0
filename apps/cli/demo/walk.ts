import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentView, documentsContract, importContract, ReplyOf } from '#contracts';
import { Person } from './person.js';

type Read = ReplyOf<typeof importContract.read>;
type Key = { readonly id: string; readonly purpose: 'personal' | 'seal' };
type History = ReplyOf<typeof documentsContract.history>;

export interface WalkOptions {
  readonly origin: string;
  readonly passwords: Readonly<Record<string, string>>;
  /** PINs of personal keys by login, of the seal by organ id. */
  readonly pins: Readonly<Record<string, string>>;
  readonly text: Uint8Array;
  readonly fileName: string;
  /** Called when a step is done. */
  readonly done: (step: string) => void;
}

export interface WalkedDocument {
  readonly document: DocumentView;
  readonly pdf: Buffer;
  readonly leaderPdf: Buffer;
  readonly package: Buffer;
  readonly register: Buffer;
  readonly trail: Buffer;
  readonly root: Buffer;
  readonly history: History;
}

const centreSeal = 'H99.01.05';

/** One plan goes the whole way, each step done over HTTP by the person whose step it is. */
export async function walk(options: WalkOptions): Promise<WalkedDocument> {
  const { done, pins } = options;
  const as = (login: string) =>
    Person.signIn(options.origin, login, options.passwords[login] ?? '');

  const drafter = await as('chuyenvien.tchc');
  const read = await importPlan(drafter, options);
  done(`Chuyên viên nhập “${read.content.subject}”`);
  const id = await createDraft(drafter, read);
  done('Chuyên viên lập dự thảo');
  const at = `/api/documents/${id}`;
  await submit(drafter, at);
  const prepared = await waitFor(drafter, at, ({ preparedPdf }) => preparedPdf !== null);
  done(`Chuyên viên trình; bản PDF ${prepared.pages} trang đã tạo`);

  await pass(await as('truongphong.tchc'), at, 'content');
  done('Trưởng phòng kiểm tra nội dung');
  await pass(await as('thethuc'), at, 'form');
  done('Người được giao kiểm tra thể thức');
  const deputy = await as('pgd1');
  await pass(deputy, at, 'approve');
  done('Phó Giám đốc duyệt');
  const key = await keyOf(deputy, 'personal');
  await deputy.post(`${at}/signature`, {
    keyId: key,
    pin: pins['pgd1'],
    ...(await seen(deputy, at)),
  });
  done('Phó Giám đốc ký số (KT. Giám đốc)');

  const clerk = await as('vanthu1');
  const sealKey = await keyOf(clerk, 'seal');
  const issued = await clerk.post<DocumentView>(`${at}/registration`, {
    keyId: sealKey,
    pin: pins[centreSeal],
  });
  done(`Văn thư cấp số ${issued.code}, đóng dấu số, ban hành`);
  const receivers = await clerk.get<{ id: string }[]>('/api/receivers');
  await clerk.post(`${at}/dispatch`, { receiverIds: receivers.map((one) => one.id) });
  await waitFor(clerk, at, ({ deliveries }) =>
    deliveries.every(({ state }) => state === 'arrived'),
  );
  done('Văn thư gửi Sở Y tế; Sở báo đã đến (01)');

  const health = await as('so.vanthu');
  const { documents } = await health.get<{ documents: { id: string; code: string }[] }>(
    '/api/incoming?state=arrived',
  );
  const incoming = documents.find(({ code }) => code === issued.code);
  await health.post(`/api/incoming/${incoming?.id}/acceptance`, { assignedTo: 'Văn phòng Sở' });
  await waitFor(clerk, at, ({ state }) => state === 'acknowledged');
  done('Văn thư Sở kiểm tra chữ ký, vào sổ văn bản đến; Sở báo đã tiếp nhận (03)');
  const document = await clerk.post<DocumentView>(`${at}/filing`);
  done('Văn thư lưu hồ sơ');

  const auditor = await as('thanhtra');
  const delivery = document.deliveries[0]?.id;
  const walked = {
    document,
    pdf: await clerk.file(`${at}/pdf?revision=issued`),
    leaderPdf: await clerk.file(`${at}/pdf?revision=leader`),
    package: await clerk.file(`${at}/deliveries/${delivery}/package`),
    register: await clerk.file('/api/registers/outgoing.csv'),
    trail: await auditor.file('/api/trail/export.jsonl'),
    root: await clerk.file('/api/trust-anchors.pem'),
    history: await auditor.get<History>(`${at}/history`),
  };
  done('Thanh tra xuất nhật ký kèm bằng chứng');
  return walked;
}

const importPlan = (drafter: Person, { text, fileName }: WalkOptions): Promise<Read> =>
  drafter.upload(`/api/imports?fileName=${encodeURIComponent(fileName)}`, text, 'text/plain');

/** Names of units the demo body does not know are answered as outside ones, once. */
async function createDraft(
  drafter: Person,
  { questions, content, importedFrom }: Read,
): Promise<string> {
  const answers = questions.flatMap(({ kind, spelling }) =>
    kind === 'unknownUnit' && spelling ? [{ spelling, meaning: { kind: 'outside' } }] : [],
  );
  if (answers.length > 0) await drafter.post('/api/unit-names', { answers });
  const units = await drafter.get<{ id: string; code: string }[]>('/api/units');
  const unitId = units.find(({ code }) => code === 'TCHC')?.id;
  const { id } = await drafter.post<DocumentView>('/api/documents', {
    content,
    unitId,
    importedFrom,
  });
  return id;
}

async function submit(drafter: Person, at: string): Promise<void> {
  const { workingRevision, docType } = await drafter.get<DocumentView>(at);
  const signers = await drafter.get<{ personId: string; authority: string | null }[]>(
    `/api/signers?docType=${encodeURIComponent(docType)}`,
  );
  const deputy = signers.find(({ authority }) => authority === 'KT');
  await drafter.post(`${at}/submission`, {
    revision: workingRevision,
    signerId: deputy?.personId,
  });
}

async function pass(reviewer: Person, at: string, task: string): Promise<void> {
  await reviewer.post(`${at}/approval`, { task, ...(await seen(reviewer, at)), note: '' });
}

/** What the person has before his eyes. */
async function seen(person: Person, at: string) {
  const { round, version, preparedPdf } = await person.get<DocumentView>(at);
  return { round, contentHash: version?.contentHash, pdf: preparedPdf };
}

async function keyOf(person: Person, purpose: Key['purpose']): Promise<string | undefined> {
  const keys = await person.get<Key[]>('/api/signing-keys');
  return keys.find((key) => key.purpose === purpose)?.id;
}

const patienceMs = 60_000;

async function waitFor(
  person: Person,
  at: string,
  isSo: (document: DocumentView) => boolean,
): Promise<DocumentView> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(100)) {
    const document = await person.get<DocumentView>(at);
    if (isSo(document)) return document;
    if (document.state === 'drafted') throw new Error('Văn bản bị trả về: không tạo được bản PDF.');
  }
  throw new Error('Chờ quá lâu.');
}
