import { DomainError } from '#kernel';
import { z } from 'zod';
import { askService } from './ask-service.js';
import { refusalInWords } from './refusal-words.js';
import {
  base64,
  bytesOf,
  oids,
  valueIn,
  type RemoteService,
  type ServiceAccount,
} from './remote-service.js';

const loggedIn = z.object({ access_token: z.string().min(1) });
const found = z.array(
  z.object({
    credential_id: z.string(),
    cert: z.object({ certificates: z.array(z.string()).min(1) }),
  }),
);
const begun = z.object({ transactionId: z.string().min(1) });
const status = z.object({
  status: z.coerce.string(),
  signatures: z.array(z.string()).nullish(),
});

const profile = 'adss:ras:profile:001';
const done = '1';
/** Not confirmed yet; confirmed and being signed. */
const waiting: readonly string[] = ['0', '4000', '6000'];
/** The service takes names and descriptions as Base64 of less than 100 characters. */
const shortBase64 = (text: string): string => base64(Buffer.from(text).subarray(0, 72));

/** Viettel MySign: log in as the user, send the hash, ask for the transaction's state. */
export const mySignService = (account: ServiceAccount): RemoteService => {
  const client = { client_id: account.clientId, client_secret: account.secret };
  const ask = async <Answer>(
    userId: string,
    path: string,
    body: object,
    answer: z.ZodType<Answer>,
  ): Promise<Answer> => {
    const login = { ...client, user_id: userId, profile_id: profile };
    const path1 = '/vtss/service/ras/v1/login';
    const { access_token } = await askService(account, { path: path1, body: login }, loggedIn);
    const question = { path: `/vtss/service${path}`, body: { ...body }, bearer: access_token };
    return askService(account, question, answer);
  };

  return {
    certificates: async ({ userId, credentialId }) => {
      const body = {
        ...client,
        profile_id: profile,
        user_id: userId,
        certificates: 'chain',
        certInfo: true,
        authInfo: true,
      };
      const all = await ask(userId, '/certificates/info', body, found);
      return all
        .filter(({ credential_id }) => credentialId === null || credential_id === credentialId)
        .map(({ credential_id, cert }) => ({
          credentialId: credential_id,
          chain: cert.certificates.map(bytesOf),
        }));
    },
    request: async ({ userId, credentialId }, { hashes, description, algorithm }) => {
      if (algorithm !== 'rsa')
        throw new DomainError('SigningServiceRefuses', {
          service: account.name,
          reason: 'chỉ ký bằng khóa RSA',
        });
      const body = {
        ...client,
        credentialID: credentialId,
        numSignatures: hashes.length,
        description: shortBase64(description),
        documents: hashes.map(({ name }) => ({
          document_id: name,
          document_name: shortBase64(name),
        })),
        hash: hashes.map(({ hash }) => base64(hash)),
        hashAlgo: oids.sha256,
        signAlgo: oids.rsa,
        async: 1,
      };
      return (await ask(userId, '/signHash', body, begun)).transactionId;
    },
    outcome: async ({ userId }, ticket, names) => {
      const answer = await ask(userId, '/requests/status', { transactionId: ticket }, status);
      const { signatures } = answer;
      if (answer.status === done && signatures?.length)
        return {
          state: 'signed',
          signatureValues: names.map((_, index) => valueIn(signatures[index])),
        };
      if (waiting.includes(answer.status)) return { state: 'waiting' };
      return { state: 'refused', reason: refusalInWords(answer.status) };
    },
  };
};
