import { statement } from '#platform';

export const insertReceiver = statement(
  'organisation.insert_receiver',
  `INSERT INTO organisation.receiver
     (body_id, id, organ_id, name, aliases, channel, address, certificate_pem)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
