import { DomainError } from '#kernel';
import { z } from 'zod';
import { askService } from './ask-service.js';
import {
  base64,
  bytesOf,
  oids,
  type RemoteService,
  type ServiceAccount,
} from './remote-service.js';

const token = z.object({ access_token: z.string().min(1) });
const list = z.object({ credentialIDs: z.array(z.string()) });
const info = z.object({ cert: z.object({ certificates: z.array(z.string()).min(1) }) });
const begun = z.object({ responseID: z.string().min(1) });
const polled = z.object({ signatures: z.array(z.string()).min(1).optional() });

/**
 * Cloud Signature Consortium API v2 with OAuth 2.0 client credentials and asynchronous signing:
 * `signatures/signHash` with operation mode A, then `signatures/signPolling`.
 */
export const cscService = (account: ServiceAccount): RemoteService => {
  const bearer = async (): Promise<string> => {
    const body = {
      grant_type: 'client_credentials',
      client_id: account.clientId,
      client_secret: account.secret,
    };
    return (await askService(account, { path: '/oauth2/token', body }, token)).access_token;
  };
  const ask = async <Answer>(path: string, body: object, answer: z.ZodType<Answer>) =>
    askService(
      account,
      { path: `/csc/v2${path}`, body: { ...body }, bearer: await bearer() },
      answer,
    );

  return {
    certificates: async ({ userId, credentialId }) => {
      const { credentialIDs } =
        credentialId === null
          ? await ask('/credentials/list', { userID: userId }, list)
          : { credentialIDs: [credentialId] };
      return Promise.all(
        credentialIDs.map(async (credentialID) => {
          const { cert } = await ask(
            '/credentials/info',
            { credentialID, certificates: 'chain' },
            info,
          );
          return { credentialId: credentialID, chain: cert.certificates.map(bytesOf) };
        }),
      );
    },
    request: async ({ credentialId }, { intent, hash, hashName, algorithm, description }) => {
      const wanted = {
        credentialID: credentialId,
        hashes: [base64(hash)],
        hashAlgorithmOID: oids[hashName],
        signAlgo: algorithm === 'rsa' ? oids.rsa : oids.ecdsa[hashName],
        operationMode: 'A',
        clientData: `${intent} ${description}`,
      };
      return (await ask('/signatures/signHash', wanted, begun)).responseID;
    },
    outcome: async (_, ticket) => {
      try {
        const { signatures } = await ask('/signatures/signPolling', { responseID: ticket }, polled);
        const [value] = signatures ?? [];
        return value === undefined
          ? { state: 'waiting' }
          : { state: 'signed', signatureValue: bytesOf(value) };
      } catch (error) {
        if (error instanceof DomainError && error.code === 'SigningServiceRefuses')
          return { state: 'refused', reason: String(error.details['reason']) };
        throw error;
      }
    },
  };
};
