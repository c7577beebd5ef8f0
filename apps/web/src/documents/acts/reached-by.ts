import type { DocumentView } from '#contracts';

type Delivery = DocumentView['deliveries'][number];

/** Where the package is: there the document is held to be in force until told otherwise. */
const reached: ReadonlySet<Delivery['state']> = new Set(['handedOver', 'arrived', 'accepted']);

export const reachedBy = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.filter(({ state }) => reached.has(state)).map(({ receiver }) => receiver);

/** A recall travels as a document of its own: the exchange carries no message for it here. */
export const tellThem = (receivers: readonly string[]): string =>
  `Phần mềm không tự báo thu hồi: văn thư gửi công văn thu hồi tới ${receivers.join('; ')}.`;
