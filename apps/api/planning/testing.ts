import type { tasksContract, ReplyOf } from '#contracts';
import { Engine } from '#engine';
import type { DocumentId, PersonId, UnitId, VersionId } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import { PlanningFacade, type UnitMeaning } from '#modules/planning';
import type { DocumentContent } from '#nd30';
import { JobHandlers, type Transaction } from '#platform';
import { aLetter, aPlan, aSignatureBlock } from '../../../test/builders/content.js';
import { aColumn, aRow } from '../../../test/builders/annexes.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import type { WorldOptions } from '../../../test/worlds/world-over-http.js';
import { caseWorld, type Who } from '../petitions/testing.js';

export type TaskView = ReplyOf<typeof tasksContract.read>;

const columns = [
  ['label', 'TT'],
  ['group', 'Lĩnh vực'],
  ['text', 'Nhiệm vụ'],
  ['products', 'Sản phẩm'],
  ['lead', 'Chủ trì'],
  ['time', 'Thời gian'],
] as const;

type Row = Parameters<typeof aRow>[1];

/** A plan of one annex with these rows; row ids are the same for the same seed. */
export function planWith(
  rows: readonly Row[],
  change: Partial<DocumentContent> = {},
  {
    kind = 'tasks',
    seed = 70_000,
  }: { kind?: 'tasks' | 'targets' | 'framework'; seed?: number } = {},
): DocumentContent {
  const next = nodeIds(seed);
  const group = { id: next<'Node'>(), title: 'Cải cách thủ tục hành chính' };
  return aPlan({
    annexes: [
      {
        kind: 'table',
        id: next(),
        title: 'Phân công nhiệm vụ',
        tableKind: kind,
        layout: 'groupCells',
        columns: columns.map(([field, heading]) => aColumn(next, field, heading)),
        groups: [group],
        rows: rows.map((row) => aRow(next, { groupId: group.id, coordinating: [], ...row })),
        closingCount: null,
      },
    ],
    ...change,
  });
}

/** The demo world with plans that live: brought to life as the journey does after the seal. */
export async function planWorld(options: WorldOptions = {}) {
  const world = await caseWorld(options);
  const { there, unitId } = world;
  const tchc = unitId('TCHC') as UnitId;
  let plans = 0;
  const alive = async (content: DocumentContent): Promise<DocumentId> => {
    plans += 1;
    const next = nodeIds(9_000_000 + plans * 10);
    const documentId = next<'Document'>() as DocumentId;
    const meaning = (code: string) => ({ kind: 'unit', unitId: unitId(code) as UnitId }) as const;
    await there.inBody(there.world.centre, (tx) =>
      there.app.get(PlanningFacade).bringToLife(tx, {
        documentId,
        versionId: next<'Version'>() as VersionId,
        content,
        issuedOn: '2026-01-05',
        symbol: `${plans}/KH-TTYT`,
        ownerUnitId: tchc,
        meanings: new Map<string, UnitMeaning>([
          ['Phòng Tổ chức - Hành chính', meaning('TCHC')],
          ['Phòng KHNV', meaning('KHNV')],
          ['Khoa Nội', meaning('NOI')],
          ['Các khoa, phòng', { kind: 'allUnits' }],
        ]),
      }),
    );
    return documentId;
  };
  const inRoom = <T>(work: (tx: Transaction, facade: PlanningFacade) => Promise<T>) =>
    there.inBody(there.world.centre, (tx) => work(tx, there.app.get(PlanningFacade)));
  return {
    ...world,
    alive,
    inRoom,
    /** The job of its issue runs again. */
    livesAgain: (documentId: DocumentId, content: DocumentContent) =>
      inRoom((tx, facade) =>
        facade.bringToLife(tx, {
          ...{ documentId, content, versionId: documentId as unknown as VersionId },
          ...{ issuedOn: '2026-01-05', symbol: 'x', ownerUnitId: tchc, meanings: new Map() },
        }),
      ),
    /** The document as its seal leaves it, and the job that its issue asked for. */
    issue: async (documentId: DocumentId, code: string, expectedRevision = 1) => {
      const [by, at] = [world.personId('handler') as PersonId, there.clock.now()];
      const { versionId } = await there.inBody(there.world.centre, (tx) =>
        there.app.get(DraftingFacade).freeze(tx, {
          ...{ documentId, expectedRevision, signatureBlock: aSignatureBlock(), by, at },
        }),
      );
      const facts = { version: { versionId }, registration: { code, date: '2026-01-05' } };
      await world.rows(
        `UPDATE engine.instance SET revision = revision + 1, state = 'issued', context = context || $2::jsonb WHERE id = $1`,
        documentId,
        JSON.stringify(facts),
      );
      const job = there.app.get(JobHandlers).all().get('journey.plan');
      const { bodyId } = there.world.centre;
      await job?.({ bodyId, documentId, became: 'issued' }, { number: 1, last: false });
    },
    draft: async (content: DocumentContent) =>
      (
        await world.post<{ id: DocumentId }>('handler', '/api/documents', {
          ...{ content, unitId: tchc },
        })
      ).id,
    /** A letter that was issued, by the shortest way. */
    issuedLetter: async () => {
      const { id } = await world.post<{ id: string }>('handler', '/api/documents', {
        ...{ content: aLetter(), unitId: tchc },
      });
      await world.rows(
        `UPDATE engine.instance SET revision = revision + 1, state = 'issued' WHERE id = $1`,
        id,
      );
      return id;
    },
    /** Somebody has asked for more time, and the head forwarded it; its row stands already. */
    forwarded: async (id: string) => {
      const by = world.personId('handler') as PersonId;
      const at = there.clock.now();
      const [remindAt, dueAt] = ['2026-03-09T01:00:00.000Z', '2026-03-09T10:00:00.000Z'];
      const input = {
        ...{ title: 'Xin gia hạn', unitId: tchc, requester: by, dueOn: '2026-03-31' },
        ...{ wantedOn: '2026-04-30', timesAsked: 1, askedLate: false, times: { remindAt, dueAt } },
      };
      const event = { type: 'extension.request', by, at: at.toISOString() } as const;
      const birth = { event, actor: { personId: by, postId: null, authority: null } };
      await there.inBody(there.world.centre, (tx) =>
        there.app.get(Engine).start(tx, 'extension', input, birth, { instanceId: id, at }),
      );
      await world.post('head', `/api/extensions/${id}/forwarding`);
    },
    upload: async (who: Who, url: string, bytes: Buffer) => {
      const headers = { 'content-type': 'application/octet-stream' };
      return (await world.ask(who, 'POST', url, bytes, headers)).json<TaskView>();
    },
  };
}
