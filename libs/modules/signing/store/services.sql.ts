import type { Id } from '#kernel';
import { statement } from '#platform';
import type { ServiceAccount } from '../providers/remote/remote-service.js';

export type ServiceId = Id<'SigningService'>;

/** What is shown of a service: everything but its secret. */
export interface SigningService extends Omit<ServiceAccount, 'secret'> {
  readonly serviceId: ServiceId;
}

export const insertService = statement(
  'signing.insert_service',
  `INSERT INTO signing.service
     (body_id, id, name, style, address, client_id, sealed_secret, added_by, added_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const shown = `id AS "serviceId", name, style, address, client_id AS "clientId"`;

export const selectServices = statement<SigningService>(
  'signing.select_services',
  `SELECT ${shown} FROM signing.service WHERE body_id = $1 ORDER BY id`,
);

export const selectService = statement<SigningService & { readonly sealedSecret: Buffer }>(
  'signing.select_service',
  `SELECT ${shown}, sealed_secret AS "sealedSecret" FROM signing.service
    WHERE body_id = $1 AND id = $2`,
);
