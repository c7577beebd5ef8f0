import { DomainError } from '#kernel';
import { z } from 'zod';
import { askService } from './ask-service.js';
import { refusalInWords } from './refusal-words.js';
import {
  base64,
  valueIn,
  bytesOf,
  oids,
  type RemoteService,
  type ServiceAccount,
} from './remote-service.js';

const token = z.object({ access_token: z.string().min(1) });
const list = z.object({ credentialIDs: z.array(z.string()) });
const info = z.object({
  cert: z.object({ certificates: z.array(z.string()).min(1) }),
  multisign: z.int().min(1).default(1),
});
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

  const infoOf = (credentialID: string) =>
    ask('/credentials/info', { credentialID, certificates: 'chain' }, info);

  /** `multisign`: how many hashes one confirmation of this credential covers. */
  const demandRoom = async (credentialId: string, wanted: number): Promise<void> => {
    const { multisign: most } = await infoOf(credentialId);
    if (wanted > most)
      throw new DomainError('SigningServiceTakesFewerAtOnce', {
        service: account.name,
        most,
        wanted,
      });
  };

  return {
    certificates: async ({ userId, credentialId }) => {
      const { credentialIDs } =
        credentialId === null
          ? await ask('/credentials/list', { userID: userId }, list)
          : { credentialIDs: [credentialId] };
      return Promise.all(
        credentialIDs.map(async (credentialID) => {
          const { cert } = await infoOf(credentialID);
          return { credentialId: credentialID, chain: cert.certificates.map(bytesOf) };
        }),
      );
    },
    request: async ({ credentialId }, { intent, hashes, hashName, algorithm, description }) => {
      if (hashes.length > 1) await demandRoom(credentialId, hashes.length);
      const wanted = {
        credentialID: credentialId,
        hashes: hashes.map(({ hash }) => base64(hash)),
        hashAlgorithmOID: oids[hashName],
        signAlgo: algorithm === 'rsa' ? oids.rsa : oids.ecdsa[hashName],
        operationMode: 'A',
        clientData: `${intent} ${description}`,
      };
      return (await ask('/signatures/signHash', wanted, begun)).responseID;
    },
    outcome: async (_, ticket, names) => {
      try {
        const { signatures } = await ask('/signatures/signPolling', { responseID: ticket }, polled);
        if (signatures === undefined) return { state: 'waiting' };
        const signatureValues = names.map((_name, index) => valueIn(signatures[index]));
        return { state: 'signed', signatureValues };
      } catch (error) {
        if (error instanceof DomainError && error.code === 'SigningServiceRefuses')
          return { state: 'refused', reason: refusalInWords(String(error.details['refusal'])) };
        throw error;
      }
    },
  };
};
