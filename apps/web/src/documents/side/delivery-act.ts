import type { DocumentView } from '#contracts';

export type DeliveryAct = DocumentView['deliveries'][number]['acts'][number];
