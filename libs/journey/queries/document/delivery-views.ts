import { statusCodes } from '#edxml';
import type { DocumentId } from '#kernel';
import type { DeliveryId, ListedDelivery } from '#modules/dispatch';

const stateNames: Readonly<Record<ListedDelivery['state'], string>> = {
  waiting: 'Đang chờ gửi',
  handedOver: 'Đã chuyển đi',
  arrived: 'Đã đến nơi nhận',
  accepted: 'Nơi nhận đã tiếp nhận',
  refused: 'Nơi nhận từ chối',
  waived: 'Thôi chờ nơi nhận',
};

/** A delivery as the list of all deliveries shows it. */
export const deliveryView = (row: ListedDelivery) => ({
  id: row.deliveryId as DeliveryId,
  documentId: row.documentId as DocumentId,
  code: row.code,
  subject: row.subject,
  receiver: row.receiverName,
  receiverOrganId: row.receiverOrganId,
  channel: row.channel,
  state: row.state,
  stateName: stopped(row) ? 'Gửi không được, chờ xử lý' : stateNames[row.state],
  stateSince: row.stateSince.toISOString(),
  reason: row.refusalReason ?? row.waiveReason,
  attempts: row.attempts,
  lastTriedAt: row.lastTriedAt?.toISOString() ?? null,
  lastError: row.lastError,
  stopped: stopped(row),
  statuses: row.statuses.map((one) => ({ ...one, name: statusCodes[one.code] })),
  packageSha256: row.packageSha256,
});

const stopped = ({ state, stoppedAt }: ListedDelivery): boolean =>
  state === 'waiting' && stoppedAt !== null;
