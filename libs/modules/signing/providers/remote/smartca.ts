import { createHash } from 'node:crypto';
import { DomainError, type Clock } from '#kernel';
import { z } from 'zod';
import { askService } from './ask-service.js';
import { refusalInWords } from './refusal-words.js';
import { bytesOf, valueIn, type RemoteService, type ServiceAccount } from './remote-service.js';

const envelope = <Data extends z.ZodType>(data: Data) =>
  z.object({ status_code: z.int(), message: z.string().nullish(), data: data.nullish() });

const found = envelope(
  z.object({
    user_certificates: z
      .array(
        z.object({
          serial_number: z.string(),
          cert_data: z.string(),
          chain_data: z
            .object({ ca_cert: z.string().nullish(), root_cert: z.string().nullish() })
            .nullish(),
        }),
      )
      .nullish(),
  }),
);
const begun = envelope(z.object({ transaction_id: z.string(), tran_code: z.string().min(1) }));
const status = envelope(
  z.object({
    signatures: z
      .array(z.object({ doc_id: z.string().nullish(), signature_value: z.string().nullish() }))
      .nullish(),
  }),
);

const success = 200;
const waiting = /WAIT|PENDING|CONFIRM|SUCCESS/i;

/**
 * VNPT SmartCA as a service provider (interface 769): the hash goes out in hexadecimal digits, the
 * transaction's own id is ours, the confirmed value is fetched by its code.
 */
export const smartCaService = (account: ServiceAccount, clock: Clock): RemoteService => {
  const known = { sp_id: account.clientId, sp_password: account.secret };
  const refused = (reason: string | null | undefined): DomainError =>
    new DomainError('SigningServiceRefuses', { service: account.name, reason: reason ?? '' });

  return {
    certificates: async ({ userId, credentialId }) => {
      const body = {
        ...known,
        user_id: userId,
        serial_number: credentialId ?? '',
        transaction_id: transactionOf(`${userId} ${credentialId ?? ''}`),
      };
      const path = '/v1/credentials/get_certificate';
      const { status_code, message, data } = await askService(account, { path, body }, found);
      if (status_code !== success) throw refused(message);
      return (data?.user_certificates ?? []).map(({ serial_number, cert_data, chain_data }) => ({
        credentialId: serial_number,
        chain: [cert_data, chain_data?.ca_cert, chain_data?.root_cert]
          .filter((one) => one !== null && one !== undefined && one !== '')
          .map((one) => bytesOf(String(one).replace(/-----[A-Z ]+-----/g, ''))),
      }));
    },
    request: async ({ userId, credentialId }, { intent, hashes, description }) => {
      const body = {
        ...known,
        user_id: userId,
        transaction_id: intent,
        transaction_desc: description,
        serial_number: credentialId,
        time_stamp: stampOf(clock.now()),
        sign_files: hashes.map(({ name, hash }) => ({
          doc_id: name,
          file_type: 'pdf',
          sign_type: 'hash',
          data_to_be_signed: Buffer.from(hash).toString('hex'),
        })),
      };
      const { status_code, message, data } = await askService(
        account,
        { path: '/v1/signatures/sign', body },
        begun,
      );
      if (status_code !== success || !data) throw refused(message);
      return data.tran_code;
    },
    outcome: async (_, ticket, names) => {
      const path = `/v1/signatures/sign/${encodeURIComponent(ticket)}/status`;
      const { message, data } = await askService(account, { path, body: {} }, status);
      const given = data?.signatures ?? [];
      if (given.some(({ signature_value }) => signature_value)) {
        const of = (name: string) =>
          names.length === 1 ? given[0] : given.find(({ doc_id }) => doc_id === name);
        const signatureValues = names.map((name) => valueIn(of(name)?.signature_value));
        return { state: 'signed', signatureValues };
      }
      return waiting.test(message ?? '')
        ? { state: 'waiting' }
        : { state: 'refused', reason: refusalInWords(message) };
    },
  };
};

/** A question about certificates needs an id as well, and tells nobody anything. */
const transactionOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

/** `20261122093000Z` */
const stampOf = (at: Date): string => `${at.toISOString().replace(/[-:T]|\..*$/g, '')}Z`;
