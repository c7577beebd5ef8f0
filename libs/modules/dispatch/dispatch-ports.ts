import { Injectable } from '@nestjs/common';
import type { Arrivals, DeliveryOutcomes, EnvelopeKeys, SignatureVerdict } from './ports.js';

export interface PortSet {
  readonly outcomes: DeliveryOutcomes;
  readonly arrivals: Arrivals;
  readonly keys: EnvelopeKeys;
  readonly verdict: SignatureVerdict;
}

/** What dispatch needs of others. Whoever knows all rooms plugs it in before the first job. */
@Injectable()
export class DispatchPorts {
  private plugged: Partial<PortSet> = {};

  plug(ports: Partial<PortSet>): void {
    this.plugged = { ...this.plugged, ...ports };
  }

  get<Name extends keyof PortSet>(name: Name): PortSet[Name] {
    const port = this.plugged[name];
    if (port === undefined) throw new Error(`Nobody has plugged in dispatch's port "${name}".`);
    return port;
  }
}
