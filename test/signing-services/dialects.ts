import type { Answered, Asked, RemoteSigner } from './remote-signer.js';

/** One published interface: answers what it knows, and nothing for other paths. */
type Dialect = (signer: RemoteSigner, asked: Asked) => Answered | undefined;

const ok = (body: unknown): Answered => ({ status: 200, body });
const sha256 = '2.16.840.1.101.3.4.2.1';
const sha384 = '2.16.840.1.101.3.4.2.2';
const accessToken = 'a token of the test service';
const base64 = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString('base64');
const bytesIn = (list: unknown): readonly Buffer[] =>
  (list as unknown[]).map((one) => Buffer.from(String(one), 'base64'));

/** CSC API v2.0.0.2, chapters 8.3 (OAuth 2.0), 11.4, 11.5, 11.10 and 11.11 */
const csc: Dialect = (signer, { path, body, bearer }) => {
  const { account } = signer;
  if (path === '/oauth2/token') {
    const isKnown =
      body['client_id'] === account.clientId && body['client_secret'] === account.secret;
    return isKnown
      ? ok({ access_token: accessToken, token_type: 'Bearer', expires_in: 3600 })
      : { status: 401, body: { error: 'invalid_client' } };
  }
  if (!path.startsWith('/csc/v2/')) return undefined;
  if (bearer !== accessToken) return { status: 401, body: { error: 'invalid_token' } };
  if (path === '/csc/v2/credentials/list')
    return ok({ credentialIDs: body['userID'] === account.userId ? [account.credentialId] : [] });
  if (path === '/csc/v2/credentials/info') {
    const { certificateChain } = account.credential.key;
    return body['credentialID'] === account.credentialId
      ? ok({
          cert: { status: 'valid', certificates: certificateChain.map(base64) },
          multisign: signer.most,
        })
      : { status: 400, body: { error: 'invalid_request', error_description: 'credentialID' } };
  }
  if (path === '/csc/v2/signatures/signHash') {
    const [intent = '', ...words] = String(body['clientData']).split(' ');
    const hashes = bytesIn(body['hashes']).map((hash, at) => ({ name: `${intent} ${at}`, hash }));
    const named = body['hashAlgorithmOID'] === sha384 ? 48 : 32;
    const isOdd = hashes.some(({ hash }) => hash.length !== named);
    if (
      ![sha256, sha384].includes(String(body['hashAlgorithmOID'])) ||
      isOdd ||
      body['operationMode'] !== 'A'
    )
      return { status: 400, body: { error: 'invalid_request' } };
    const { id } = signer.begin(intent, words.join(' '), hashes);
    return ok({ responseID: id });
  }
  if (path === '/csc/v2/signatures/signPolling') {
    const transaction = signer.find(body['responseID']);
    if (!transaction || transaction.state === 'refused' || transaction.state === 'timedOut')
      return {
        status: 400,
        body: { error: 'access_denied', error_description: 'người ký từ chối' },
      };
    return ok(transaction.values ? { signatures: transaction.values.map(base64) } : {});
  }
  return { status: 501, body: {} };
};

const smartCaWords = {
  waiting: 'WAITING_FOR_SIGNER',
  confirmed: 'SUCCESS',
  refused: 'REJECTED',
  timedOut: 'EXPIRED',
};

/** VNPT SmartCA, integration document for service providers (769) */
const smartCa: Dialect = (signer, { path, body }) => {
  const { account } = signer;
  const statusOf = /^\/v1\/signatures\/sign\/([^/]+)\/status$/.exec(path)?.[1];
  if (statusOf !== undefined) {
    const transaction = signer.find(decodeURIComponent(statusOf));
    if (!transaction) return ok({ status_code: 404, message: 'TRANSACTION_NOT_FOUND', data: null });
    const { intent, hashes, values, state } = transaction;
    const signatures = values?.flatMap((value, at) =>
      value ? [{ doc_id: hashes[at]?.name, signature_value: base64(value) }] : [],
    );
    return ok({
      status_code: 200,
      message: smartCaWords[state],
      data: { transaction_id: intent, signatures: signatures ?? null },
    });
  }
  if (!path.startsWith('/v1/')) return undefined;
  if (body['sp_id'] !== account.clientId || body['sp_password'] !== account.secret)
    return ok({ status_code: 401, message: 'SP_CREDENTIAL_INVALID', data: null });
  if (path === '/v1/credentials/get_certificate') {
    const [own, issuer] = account.credential.key.certificateChain;
    const certificates = [
      {
        serial_number: account.credentialId,
        cert_data: base64(own),
        chain_data: { ca_cert: base64(issuer), root_cert: null },
      },
    ];
    const isKnown = body['user_id'] === account.userId;
    return ok({ status_code: 200, data: { user_certificates: isKnown ? certificates : [] } });
  }
  if (path === '/v1/signatures/sign') {
    const files = body['sign_files'] as {
      readonly doc_id: string;
      readonly data_to_be_signed: string;
      readonly sign_type: string;
    }[];
    const areHashes = files.length > 0 && files.every(({ sign_type }) => sign_type === 'hash');
    if (!/^\d{14}Z$/.test(String(body['time_stamp'])) || !areHashes)
      return ok({ status_code: 400, message: 'INVALID_REQUEST', data: null });
    const hashes = files.map(({ doc_id, data_to_be_signed }) => ({
      name: doc_id,
      hash: Buffer.from(data_to_be_signed, 'hex'),
    }));
    const intent = String(body['transaction_id']);
    const { id } = signer.begin(intent, String(body['transaction_desc']), hashes);
    return ok({ status_code: 200, message: 'OK', data: { transaction_id: intent, tran_code: id } });
  }
  return undefined;
};

const mySignCodes = { waiting: '4000', confirmed: '1', refused: '4002', timedOut: '4001' };

/** Viettel MySign gateway */
const mySign: Dialect = (signer, { path, body, bearer }) => {
  const { account } = signer;
  if (!path.startsWith('/vtss/service/')) return undefined;
  const question = path.slice('/vtss/service'.length);
  if (question === '/ras/v1/login') {
    const isKnown =
      body['client_id'] === account.clientId &&
      body['client_secret'] === account.secret &&
      body['user_id'] === account.userId;
    return isKnown
      ? ok({ access_token: accessToken })
      : {
          status: 401,
          body: { error: 'unauthorized', error_description: 'sai thông tin đăng nhập' },
        };
  }
  if (bearer !== accessToken) return { status: 401, body: {} };
  if (question === '/certificates/info') {
    const { certificateChain } = account.credential.key;
    const certificates = certificateChain.map(base64);
    return ok([{ credential_id: account.credentialId, cert: { certificates } }]);
  }
  if (question === '/signHash') {
    const documents = body['documents'] as { document_id: string }[];
    const given = bytesIn(body['hash']);
    const [document] = documents;
    if (body['credentialID'] !== account.credentialId || !document)
      return { status: 400, body: { error_description: 'credentialID' } };
    if (body['numSignatures'] !== given.length || documents.length !== given.length)
      return { status: 400, body: { error_description: 'numSignatures' } };
    const hashes = given.map((hash, at) => ({ name: documents[at]?.document_id ?? '', hash }));
    const description = bytesIn([body['description']])[0]?.toString('utf8') ?? '';
    const { id } = signer.begin(document.document_id, description, hashes);
    return ok({ transactionId: id });
  }
  if (question === '/requests/status') {
    const transaction = signer.find(body['transactionId']);
    if (!transaction) return { status: 404, body: {} };
    const signatures = transaction.values ? transaction.values.map(base64) : null;
    return ok({ status: mySignCodes[transaction.state], signatures });
  }
  return undefined;
};

export const dialects: readonly Dialect[] = [csc, smartCa, mySign];
