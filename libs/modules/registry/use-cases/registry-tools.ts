import type { Clock, Ids } from '#kernel';

export interface RegistryTools {
  readonly clock: Clock;
  readonly ids: Ids;
}
