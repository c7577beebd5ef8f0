import type { PetitionAct } from '#contracts';
import type { UnitId } from '#kernel';
import { abilitiesOf, actsOfMachine, can, type Actor, type Facts } from '#modules/organisation';
import type { PetitionEvent } from './domain/petition.js';
import type { Petition } from './petition-desk.js';

const reason = '…';

export const petitionActs = actsOfMachine<'Petition', PetitionAct, PetitionEvent, Petition>(
  'Petition',
  {
    assignment: {
      name: 'Giao xử lý',
      action: 'assign',
      event: (by) => ({ type: 'petition.assign', ...by, unitId: '' as UnitId, handler: null }),
    },
    question: {
      name: 'Hỏi thêm người phản ánh',
      action: 'answer',
      event: (by) => ({ type: 'petition.ask', ...by }),
    },
    information: {
      name: 'Ghi thông tin bổ sung',
      action: 'edit',
      event: (by, { context: { times } }) => ({ type: 'petition.inform', ...by, times }),
    },
    answer: {
      name: 'Ghi nội dung trả lời',
      action: 'answer',
      event: (by) => ({ type: 'petition.answer', ...by }),
    },
    urging: {
      name: 'Đôn đốc',
      action: 'urge',
      event: (by) => ({ type: 'petition.urge', ...by }),
    },
    transfer: {
      name: 'Chuyển cơ quan khác',
      action: 'transfer',
      event: (by) => ({ type: 'petition.transfer', ...by, to: '', reason }),
    },
    refusal: {
      name: 'Không thụ lý',
      action: 'refuse',
      event: (by) => ({ type: 'petition.refuse', ...by, reason }),
    },
    closing: {
      name: 'Gửi trả lời, kết thúc',
      action: 'close',
      event: (by) => ({ type: 'petition.close', ...by }),
    },
    reopening: {
      name: 'Trả lại để trả lời tiếp',
      action: 'close',
      event: (by, { context: { times } }) => ({ type: 'petition.reopen', ...by, times, reason }),
    },
  },
);

/** A leader assigns to any unit, a head within his own. */
export const assignsAnywhere = (actor: Actor, facts: Facts<'Petition'>): boolean =>
  can(abilitiesOf(actor), 'transfer', 'Petition', facts);
