import type { LeftoverAct } from '#contracts';
import type { Instance, MachineState } from '#engine';
import { DomainError } from '#kernel';
import { actsOfMachine, type Facts } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { LeftoverContext, LeftoverEvent } from '../domain/leftover/leftover.js';
import { leftoverById, type LeftoverId, type LeftoverRow } from './leftovers.sql.js';

export type Leftover = Instance<LeftoverContext, LeftoverEvent>;

/** What the abilities ask of a row that was left behind. */
export const leftoverFacts = ({
  context: { unitId },
}: Pick<MachineState<LeftoverContext>, 'context'>): Facts<'PlanLeftover'> => ({
  ownerUnitId: unitId,
});

/** Something else than a row that was left behind is not found. */
export async function leftoverAsItIs(tx: Transaction, id: LeftoverId): Promise<LeftoverRow> {
  const row = await tx.one(leftoverById, [id]);
  if (!row) throw new DomainError('NothingIsFound');
  return row;
}

const reason = '…';

export const leftoverActs = actsOfMachine<'PlanLeftover', LeftoverAct, LeftoverEvent, Leftover>(
  'PlanLeftover',
  {
    carrying: {
      name: 'Chuyển sang kế hoạch mới',
      action: 'assign',
      event: (by) => ({ type: 'leftover.carry', ...by, reason, to: { id: '', title: '' } }),
    },
    keeping: {
      name: 'Cho làm tiếp đến hết',
      action: 'assign',
      event: (by) => ({ type: 'leftover.keep', ...by, reason }),
    },
    closing: {
      name: 'Khép lại',
      action: 'assign',
      event: (by) => ({ type: 'leftover.close', ...by, reason }),
    },
  },
);
