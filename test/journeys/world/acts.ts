import type { DocumentAct, DocumentView } from '#contracts';
import { systemIds } from '#kernel';
import type { Answer } from '../../worlds/ask.js';
import type { JourneyWorld } from './journey-world.js';
import type { Person } from './person.js';
import { centreSeal, keyOf, personIdOf, standing } from './stations.js';

/** Everybody of the centre who holds a post, and a head of another unit. */
export const everybody = [
  'chuyenvien.tchc',
  'truongphong.tchc',
  'thethuc',
  'pgd1',
  'pgd2',
  'giamdoc',
  'vanthu1',
  'vanthu2',
  'thanhtra',
  'quantri',
  'truongkhoa.noi',
] as const;

const paths: Readonly<Record<Exclude<DocumentAct, 'edit'>, string>> = {
  submission: 'submission',
  approval: 'approval',
  return: 'return',
  withdrawal: 'withdrawal',
  cancellation: 'cancellation',
  signature: 'signature',
  registration: 'registration',
  seal: 'seal',
  voiding: 'registration/voiding',
  dispatch: 'dispatch',
  filing: 'filing',
  recall: 'recall',
  replacement: 'replacement',
  correction: 'correction',
};

export const everyAct = ['edit', ...Object.keys(paths)] as DocumentAct[];

/** The documents that replace or correct another in these tests. */
export interface Others {
  readonly replacementId: string;
  readonly correctionId: string;
}

/** A well-formed request for each act on a document as it stands, whoever sends it. */
export async function requests(world: JourneyWorld, at: string, others?: Others) {
  const document = await standing(world, at);
  const { round, version, preparedPdf, workingRevision } = document;
  const nothing = '0'.repeat(64);
  const seen = {
    round: Math.max(round, 1),
    contentHash: version?.contentHash ?? nothing,
    pdf: preparedPdf ?? nothing,
  };
  const reason = 'Thử việc không được làm.';
  const [leader, clerk, auditor] = await world.people('pgd1', 'vanthu1', 'thanhtra');
  const seal = { keyId: await keyOf(clerk, 'seal'), pin: world.pins[centreSeal] };
  const { content } = await auditor.get<{ content: object }>(`${at}/working-copy`);
  const unknown = systemIds.next();
  return {
    edit: { content, revision: workingRevision },
    submission: { revision: workingRevision, signerId: personIdOf(world, 'pgd1') },
    approval: { task: openTask(document), ...seen },
    return: { round: seen.round, reason },
    withdrawal: {},
    cancellation: { reason },
    signature: { keyId: await keyOf(leader, 'personal'), pin: world.pins['pgd1'], ...seen },
    registration: seal,
    seal,
    voiding: { reason },
    dispatch: { receiverIds: [unknown] },
    filing: {},
    recall: { reason },
    replacement: { reason, replacementId: others?.replacementId ?? unknown },
    correction: { reason, correctionId: others?.correctionId ?? unknown },
  } satisfies Record<DocumentAct, object>;
}

export type Requests = Awaited<ReturnType<typeof requests>>;

export const tryAct = (
  person: Person,
  at: string,
  act: DocumentAct,
  asked: Requests,
): Promise<Answer> =>
  act === 'edit'
    ? person.askPut(`${at}/working-copy`, asked.edit)
    : person.askPost(`${at}/${paths[act]}`, asked[act]);

const openTask = ({ waitingFor }: DocumentView): string =>
  waitingFor.map(({ key }) => key.replace(/^r\d+:/, '')).at(0) ?? 'content';
