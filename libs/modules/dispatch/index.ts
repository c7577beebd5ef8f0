export type { ChannelSettings } from './channels/channels.js';
export type { FolderSettings } from './channels/folder.js';
export type { HttpSettings } from './channels/http.js';
export { Mailer } from './channels/mailer.js';
export type { SmtpSettings } from './channels/smtp.js';
export { DispatchFacade } from './dispatch.facade.js';
export { DispatchIntake } from './dispatch-intake.js';
export { DispatchModule } from './dispatch.module.js';
export { DispatchPorts, type PortSet } from './dispatch-ports.js';
export type { Answer, DeliveryState } from './domain/delivery-state.js';
export type { IssuedDocument, MendedEnvelope, Urgency } from './domain/issued-document.js';
export type { Address, Organ } from './domain/organ.js';
export type { IncomingFilter, IncomingPage } from './incoming/incoming-page.js';
export type { ReceivedPackage } from './incoming/receive-package.js';
export type { DeliveryFilter, DeliveryPage } from './outgoing/delivery-page.js';
export type { PreparedDelivery } from './outgoing/prepare-deliveries.js';
export type { ReceiverStatus, RecordedStatus } from './outgoing/record-status.js';
export type {
  ArrivedDocument,
  Arrivals,
  DeliveryId,
  DeliveryOutcomes,
  EnvelopeKeys,
  IncomingId,
  PackageVerdict,
  SignatureVerdict,
  Verdict,
} from './ports.js';
export type { DeliveryRow, ListedDelivery } from './store/deliveries.sql.js';
export type { IncomingListRow, IncomingState } from './store/incoming.sql.js';
