import type { ExtensionAct } from '#contracts';
import { actsOfMachine } from '#modules/organisation';
import type { ExtensionEvent } from './domain/extension.js';
import type { Extension } from './extension-desk.js';

/** Nobody decides on his own request. */
export const extensionActs = actsOfMachine<'Extension', ExtensionAct, ExtensionEvent, Extension>(
  'Extension',
  {
    forwarding: {
      name: 'Chuyển lãnh đạo',
      action: 'forward',
      event: (by) => ({ type: 'extension.forward', ...by }),
    },
    granting: {
      name: 'Đồng ý gia hạn',
      action: 'approve',
      event: (by, { context }) => ({ type: 'extension.grant', ...by, until: context.wantedOn }),
    },
    refusal: {
      name: 'Không đồng ý',
      action: 'refuse',
      event: (by) => ({ type: 'extension.refuse', ...by, reason: '…' }),
    },
    withdrawal: {
      name: 'Rút lại đề nghị',
      action: 'withdraw',
      event: (by) => ({ type: 'extension.withdraw', ...by }),
    },
  },
);
