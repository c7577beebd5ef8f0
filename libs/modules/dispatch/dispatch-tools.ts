import type { Clock, Ids } from '#kernel';
import type { DispatchPorts } from './dispatch-ports.js';

export interface DispatchTools {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly ports: DispatchPorts;
}
