import { isProblemCode, type approvalsContract, type DocumentAct, type ReplyOf } from '#contracts';
import { WorkHands } from '#engine';
import { DomainError, refusalOf, type Clock, type DocumentId } from '#kernel';
import { abilitiesOf, couldEver, type Actor, type Directory } from '#modules/organisation';
import { CLOCK, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Journey } from '../../journey-desk.js';
import { possibleActs, probes, type Probe } from '../../possible-acts.js';
import { overHands } from '../../work/over-hands.js';
import { sentenceOf, toldWork, type WorkReader } from '../../work/tell-work.js';
import { workReaderOf } from '../../work/work-reader.js';
import { ReadDocument } from './read-document.js';

type Standing = ReplyOf<typeof approvalsContract.standing>;
type Reason = NonNullable<Standing['acts'][number]['reason']>;

/** Who has a document, and why its reader cannot do this or that: each reason by its name. */
@Injectable()
export class ReadStanding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly hands: WorkHands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(actor: Actor, documentId: DocumentId): Promise<Standing> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const journey = await this.documents.readable(tx, actor, documentId);
      const open = await this.hands.open(tx, documentId);
      const reader = await workReaderOf(tx, actor, journey, open, this.clock.now());
      const possible = possibleActs(actor, journey, open);
      const tried = probes(actor, journey, open);
      return {
        items: open.map((item) => toldWork(item, reader)),
        acts: acts.map((act) => {
          const may = possible.includes(act);
          const reason = may ? null : reasonWhyNot(act, { actor, journey, reader, open, tried });
          return { act, name: actNames[act], may, reason };
        }),
      };
    });
  }
}

interface Tried {
  readonly actor: Actor;
  readonly journey: Journey;
  readonly reader: WorkReader;
  readonly open: Parameters<typeof probes>[2];
  readonly tried: readonly Probe[];
}

/** Who never does such things is told so; else what the document lacks, then who has the work. */
function reasonWhyNot(act: DocumentAct, { actor, journey, reader, open, tried }: Tried): Reason {
  const ways = tried.filter((one) => one.act === act);
  const { directory } = reader;
  const action = act === 'edit' ? 'edit' : ways[0]?.action;
  if (action && !couldEver(abilitiesOf(actor), action, 'Document')) return notAllowed(directory);
  if (act === 'edit' && journey.state !== 'drafted') {
    const { state } = journey;
    const refusal = new DomainError('OnlyDraftsAreEdited', { state, waitingFor: open });
    return reasonOf(refusal, directory, open);
  }
  const refusals = ways.flatMap(({ event }) => refusalOf(() => journey.demand(event)) ?? []);
  const [refusal] = [...refusals].sort(byTelling);
  if (refusal && refusals.length === ways.length) return reasonOf(refusal, directory, open);
  for (const { event } of ways) {
    const held = overHands(actor, journey, open, event);
    if (held) return reasonOf(held, directory);
  }
  // Nothing to try: no task of the review is open.
  return ways.length > 0 || act === 'edit'
    ? notAllowed(directory)
    : reasonOf(nothingOpen(journey), directory, open);
}

const notAllowed = (directory: Directory): Reason =>
  reasonOf(new DomainError('ActIsNotAllowed'), directory);

const nothingOpen = ({ state, machine, context }: Journey): DomainError =>
  new DomainError('ActIsNotPossibleNow', {
    state,
    ...machine.refusalOf({ state, context }, { type: 'review.approve' }).details,
  });

/** That the moment is wrong says less than a broken rule. */
const byTelling = (a: DomainError, b: DomainError): number =>
  Number(a.code === 'ActIsNotPossibleNow') - Number(b.code === 'ActIsNotPossibleNow');

function reasonOf(error: DomainError, directory: Directory, open: Tried['open'] = []): Reason {
  if (!isProblemCode(error.code)) throw error;
  return { code: error.code, detail: sentenceOf(error, directory, open) };
}

const actNames: Readonly<Record<DocumentAct, string>> = {
  edit: 'Sửa nội dung',
  submission: 'Trình',
  approval: 'Đạt kiểm tra, duyệt',
  return: 'Trả lại',
  withdrawal: 'Rút lại',
  cancellation: 'Hủy dự thảo',
  signature: 'Ký số',
  registration: 'Cấp số, ngày',
  seal: 'Đóng dấu lại',
  voiding: 'Bỏ số đã cấp',
  dispatch: 'Gửi nơi nhận',
  filing: 'Lưu hồ sơ',
  recall: 'Thu hồi',
  replacement: 'Thay thế',
  correction: 'Đính chính',
};

/** In the order of the way. */
const acts = Object.keys(actNames) as DocumentAct[];
