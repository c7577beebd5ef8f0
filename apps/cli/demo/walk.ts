import type { DocumentView, documentsContract, ReplyOf } from '#contracts';
import {
  createDraft,
  importPlan,
  initialIfAsked,
  issue,
  isTypeset,
  pass,
  send,
  sign,
  submit,
  takeIn,
  waitFor,
} from './document-acts.js';
import { livingPlan, type LivingPlan } from './living-plan.js';
import { Person } from './person.js';

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
  readonly plan: LivingPlan;
}

export const centreSeal = 'H99.01.05';

/** One plan goes the whole way, each step done over HTTP by the person whose step it is. */
export async function walk(options: WalkOptions): Promise<WalkedDocument> {
  const { done, pins } = options;
  const as = (login: string) =>
    Person.signIn(options.origin, login, options.passwords[login] ?? '');

  const drafter = await as('chuyenvien.tchc');
  const read = await importPlan(drafter, options.fileName, options.text);
  done(`Chuyên viên nhập “${read.content.subject}”`);
  const id = await createDraft(drafter, read);
  done('Chuyên viên lập dự thảo');
  const at = `/api/documents/${id}`;
  await submit(drafter, at);
  const prepared = await waitFor(drafter, at, isTypeset);
  done(`Chuyên viên trình; bản PDF ${prepared.pages} trang đã tạo`);

  const head = await as('truongphong.tchc');
  await pass(head, at, 'content');
  done('Trưởng phòng kiểm tra nội dung');
  await pass(await as('thethuc'), at, 'form');
  done('Người được giao kiểm tra thể thức');
  await initialIfAsked(await as('pgd2'), at);
  const deputy = await as('pgd1');
  await pass(deputy, at, 'approve');
  done('Phó Giám đốc duyệt');
  await sign(deputy, at, pins['pgd1']);
  done('Phó Giám đốc ký số (KT. Giám đốc)');

  const clerk = await as('vanthu1');
  const issued = await issue(clerk, at, pins[centreSeal]);
  done(`Văn thư cấp số ${issued.code}, đóng dấu số, ban hành`);
  await send(clerk, at);
  done('Văn thư gửi Sở Y tế; Sở báo đã đến (01)');

  await takeIn(await as('so.vanthu'), clerk, at, issued);
  done('Văn thư Sở kiểm tra chữ ký, vào sổ văn bản đến; Sở báo đã tiếp nhận (03)');
  const document = await clerk.post<DocumentView>(`${at}/filing`);
  done('Văn thư lưu hồ sơ');

  const plan = await livingPlan(head, id);
  const { tasks, targets, asked } = plan.plan;
  done(`Kế hoạch thành việc: ${tasks} nhiệm vụ, ${targets} chỉ tiêu; ${asked} dòng còn hỏi`);

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
    plan,
  };
  done('Thanh tra xuất nhật ký kèm bằng chứng');
  return walked;
}
