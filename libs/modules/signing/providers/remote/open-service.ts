import type { Clock } from '#kernel';
import { cscService } from './csc.js';
import { mySignService } from './mysign.js';
import type { RemoteService, ServiceAccount } from './remote-service.js';
import { smartCaService } from './smartca.js';

const dialects = { csc: cscService, smartca: smartCaService, mysign: mySignService } as const;

export const openService = (account: ServiceAccount, clock: Clock): RemoteService =>
  dialects[account.style](account, clock);
