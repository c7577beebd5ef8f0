import type { periodsContract, regimesContract, ReplyOf, returnsContract } from '#contracts';
import { DueSweep } from '#engine';
import { systemIds, type UnitId } from '#kernel';
import { PlanningFacade } from '#modules/planning';
import { PeriodSweep } from '#modules/reporting';
import { targetAnnex, taskAnnex } from '../../../test/builders/annexes.js';
import { aPlan } from '../../../test/builders/content.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { caseWorld, type Who } from '../petitions/testing.js';

export type Regime = ReplyOf<typeof regimesContract.read>;
export type Period = ReplyOf<typeof periodsContract.read>;
export type Return = ReplyOf<typeof returnsContract.read>;

export type ReportingWorld = Awaited<ReturnType<typeof reportingWorld>>;

export const at = (one: Pick<Return, 'id'>, act: string): string => `/api/returns/${one.id}/${act}`;

/** A centre with a living plan: targets of Khoa Nội, of Khoa Ngoại, of all units; a task of KHNV. */
export async function reportingWorld() {
  const cases = await caseWorld();
  const { there, ask } = cases;
  const { uow, world } = there;
  const unit = (code: string) => cases.unitId(code) as UnitId;
  await uow.inBody(world.centre.bodyId, (tx) =>
    there.app.get(PlanningFacade).bringToLife(tx, {
      documentId: systemIds.next<'Document'>(),
      versionId: systemIds.next<'Version'>(),
      content: aPlan({ annexes: [targets(), tasks()] }),
      issuedOn: '2026-01-15',
      symbol: '12/KH-TTYT',
      ownerUnitId: unit('TCHC'),
      meanings: new Map([
        ['Khoa Nội', { kind: 'unit', unitId: unit('NOI') }],
        ['Khoa Ngoại', { kind: 'unit', unitId: unit('NGOAI') }],
        ['Phòng KHNV', { kind: 'unit', unitId: unit('KHNV') }],
        ['Các khoa, phòng', { kind: 'allUnits' }],
      ]),
    }),
  );
  const returnsOf = async (who: Who, periodId: string) =>
    cases.get<readonly Return[]>(who, `/api/returns?periodId=${periodId}`);
  return {
    ...cases,
    unit,
    /** Moves the clock and lets everything fire that is due then. */
    passTime: async (to: string) => {
      cases.moveTo(to);
      const opened = await there.app.get(PeriodSweep).sweep();
      let fired = 0;
      for (let some = 1; some > 0; fired += some) some = await there.app.get(DueSweep).sweep();
      return { opened, fired };
    },
    /** The status of what was done, or the code of the refusal; by any method. */
    codeOfAny: async (who: Who, method: string, url: string, payload: unknown = {}) => {
      const answer = await ask(who, method, url, method === 'GET' ? undefined : payload);
      return answer.statusCode < 300 ? answer.statusCode : answer.json<{ code: string }>().code;
    },
    put: async (who: Who, url: string, payload: unknown) => ask(who, 'PUT', url, payload),
    upload: (who: Who, url: string, file: Uint8Array) =>
      ask(who, 'POST', url, file, { 'content-type': spreadsheet }),
    view: (who: Who, id: string) => cases.get<Return>(who, `/api/returns/${id}`),
    returnOf: async (who: Who, periodId: string, code: string) => {
      const found = (await returnsOf(who, periodId)).find(({ unitId }) => unitId === unit(code));
      if (!found) throw new Error(`${who} sees no return of ${code}.`);
      return cases.get<Return>(who, `/api/returns/${found.id}`);
    },
    /** Fills every row so that nothing is to be mended. */
    fill: async (who: Who, one: Return, value = '91') => {
      const { revision, content } = await cases.get<Return>(who, `/api/returns/${one.id}`);
      const entries = {
        targets: content.targets.map(({ targetId }) => ({
          targetId,
          value,
          evidence: [{ kind: 'link', name: 'Bảng tổng hợp', ref: 'https://mau.vn/bang' }],
        })),
        tasks: content.tasks.map(({ taskId }) => ({ taskId, state: 'inProgress', percent: 50 })),
      };
      const answer = await ask(who, 'PUT', `/api/returns/${one.id}/content`, {
        expectedRevision: revision,
        entries,
      });
      return answer.json<{ revision: number }>();
    },
  };
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const targets = () => {
  const annex = targetAnnex(nodeIds(3000), 3);
  const leads = [['Khoa Nội'], ['Khoa Ngoại'], ['Các khoa, phòng']];
  return { ...annex, rows: annex.rows.map((row, n) => ({ ...row, lead: leads[n] ?? [] })) };
};

const tasks = () => {
  const annex = taskAnnex(nodeIds(5000), 1);
  return { ...annex, rows: annex.rows.map((row) => ({ ...row, lead: ['Phòng KHNV'] })) };
};
