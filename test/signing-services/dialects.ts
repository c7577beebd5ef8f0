import type { Answered, Asked, RemoteSigner } from './remote-signer.js';

/** One published interface: answers what it knows, and nothing for other paths. */
type Dialect = (signer: RemoteSigner, asked: Asked) => Answered | undefined;

const ok = (body: unknown): Answered => ({ status: 200, body });
const sha256 = '2.16.840.1.101.3.4.2.1';
const accessToken = 'a token of the test service';
const base64 = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? []).toString('base64');
const first = (list: unknown): Buffer => Buffer.from(String((list as unknown[])[0]), 'base64');

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
      ? ok({ cert: { status: 'valid', certificates: certificateChain.map(base64) } })
      : { status: 400, body: { error: 'invalid_request', error_description: 'credentialID' } };
  }
  if (path === '/csc/v2/signatures/signHash') {
    if (body['hashAlgorithmOID'] !== sha256 || body['operationMode'] !== 'A')
      return { status: 400, body: { error: 'invalid_request' } };
    const [intent = '', ...words] = String(body['clientData']).split(' ');
    const { id } = signer.begin(intent, words.join(' '), first(body['hashes']));
    return ok({ responseID: id });
  }
  if (path === '/csc/v2/signatures/signPolling') {
    const transaction = signer.find(body['responseID']);
    if (!transaction || transaction.state === 'refused' || transaction.state === 'timedOut')
      return {
        status: 400,
        body: { error: 'access_denied', error_description: 'người ký từ chối' },
      };
    return ok(transaction.value ? { signatures: [base64(transaction.value)] } : {});
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
    const { intent, value, state } = transaction;
    const signatures = value && [{ doc_id: intent, signature_value: base64(value) }];
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
    const [file] = body['sign_files'] as { data_to_be_signed: string; sign_type: string }[];
    if (!/^\d{14}Z$/.test(String(body['time_stamp'])) || file?.sign_type !== 'hash')
      return ok({ status_code: 400, message: 'INVALID_REQUEST', data: null });
    const hash = Buffer.from(file.data_to_be_signed, 'hex');
    const intent = String(body['transaction_id']);
    const { id } = signer.begin(intent, String(body['transaction_desc']), hash);
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
    const [document] = body['documents'] as { document_id: string }[];
    if (body['credentialID'] !== account.credentialId || !document)
      return { status: 400, body: { error_description: 'credentialID' } };
    const description = first([body['description']]).toString('utf8');
    const { id } = signer.begin(document.document_id, description, first(body['hash']));
    return ok({ transactionId: id });
  }
  if (question === '/requests/status') {
    const transaction = signer.find(body['transactionId']);
    if (!transaction) return { status: 404, body: {} };
    const signatures = transaction.value ? [base64(transaction.value)] : null;
    return ok({ status: mySignCodes[transaction.state], signatures });
  }
  return undefined;
};

export const dialects: readonly Dialect[] = [csc, smartCa, mySign];
