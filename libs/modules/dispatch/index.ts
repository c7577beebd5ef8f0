export { DispatchFacade } from './dispatch.facade.js';
export { DispatchModule } from './dispatch.module.js';
export { DispatchPorts, type PortSet } from './dispatch-ports.js';
export type { Answer, DeliveryState, StatusCode } from './domain/delivery-state.js';
export type { IssuedDocument, MendedEnvelope, Urgency } from './domain/issued-document.js';
export type { Address, Organ } from './domain/organ.js';
export type { PreparedDelivery } from './outgoing/prepare-deliveries.js';
export type { ReceiverStatus, RecordedStatus } from './outgoing/record-status.js';
export type {
  ArrivedDocument,
  Arrivals,
  DeliveryId,
  DeliveryOutcomes,
  EnvelopeKeys,
  EnvelopeSigner,
  IncomingId,
  SignatureVerdict,
} from './ports.js';
export type { DeliveryRow } from './store/deliveries.sql.js';
export type { IncomingListRow, IncomingState } from './store/incoming.sql.js';
