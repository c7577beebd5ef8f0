import type { commentsContract } from './comments.contract.js';
import type { differencesContract } from './differences.contract.js';
import type { documentsContract } from './documents.contract.js';
import type { editingContract } from './editing.contract.js';
import type { findingsContract } from './findings.contract.js';
import type { importContract } from './import.contract.js';
import type { incomingContract } from './incoming.contract.js';
import type { journeyContract } from './journey.contract.js';
import type { organisationContract } from './organisation.contract.js';
import type { registerContract } from './register.contract.js';
import type { sessionContract } from './session.contract.js';
import type { systemContract } from './system.contract.js';
import type { trailContract, verificationContract } from './verification.contract.js';
import type { workContract } from './work.contract.js';

type RoutesIn<Contract> = Contract[keyof Contract];

/** Every route that the web may call; a new contract takes its line here. */
export type EveryRoute =
  | RoutesIn<typeof documentsContract>
  | RoutesIn<typeof commentsContract>
  | RoutesIn<typeof differencesContract>
  | RoutesIn<typeof editingContract>
  | RoutesIn<typeof findingsContract>
  | RoutesIn<typeof importContract>
  | RoutesIn<typeof incomingContract>
  | RoutesIn<typeof journeyContract>
  | RoutesIn<typeof organisationContract>
  | RoutesIn<typeof registerContract>
  | RoutesIn<typeof sessionContract>
  | RoutesIn<typeof systemContract>
  | RoutesIn<typeof trailContract>
  | RoutesIn<typeof verificationContract>
  | RoutesIn<typeof workContract>;
