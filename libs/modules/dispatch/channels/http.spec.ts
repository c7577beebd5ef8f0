import { loopbackServer, type LoopbackServer } from '../testing/loopback-server.js';
import { selfSigned } from '../testing/self-signed.js';
import type { Parcel } from './channel.js';
import { mayReach } from '#platform';
import { httpChannel, type HttpSettings } from './http.js';
import type { RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';

const parcel: Parcel = {
  kind: 'document',
  messageId: '0199',
  bytes: Buffer.from([0, 1, 2, 255]),
  title: 'Văn bản 08/KH-TTYT',
};

const settings: HttpSettings = {
  ownUrl: 'http://127.0.0.1:1',
  reach: 'loopback',
  timeoutMs: 5_000,
};

let server: LoopbackServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function send(listener: RequestListener, changed: Partial<HttpSettings> = {}) {
  server = await loopbackServer(listener);
  return httpChannel({ ...settings, ...changed }).send(parcel, server.url);
}

const answers =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, headers).end(body);
  };

describe('a receiver over HTTP', () => {
  it('gets the very bytes at its intake', async () => {
    let seen: unknown;
    const sending = await send(async (request, response) => {
      const { method, url, headers } = request;
      seen = [method, url, headers['content-type'], [...(await buffer(request))]];
      response.writeHead(202).end('{"detail":"Đã nhận gói tin."}');
    });
    expect(sending).toEqual({ outcome: 'accepted', detail: 'Đã nhận gói tin.' });
    expect(seen).toEqual([
      'POST',
      '/api/intake/packages',
      'application/octet-stream',
      [0, 1, 2, 255],
    ]);
  });

  it('gets statuses at an address of their own, and bodies of this deployment at our own', async () => {
    let path: string | undefined;
    server = await loopbackServer((request, response) => {
      path = request.url;
      response.end();
    });
    const own = httpChannel({ ...settings, ownUrl: server.url });
    const sending = await own.send({ ...parcel, kind: 'status' }, '/');
    expect([sending.outcome, path]).toEqual(['accepted', '/api/intake/statuses']);
  });

  it.each([500, 502, 503, 429, 408])('that answers %i is tried again', async (status) => {
    expect(await send(answers(status))).toEqual({
      outcome: 'unreachable',
      detail: `Nơi nhận trả lời ${status}`,
    });
  });

  it.each([400, 403, 404, 413, 422])('that answers %i is not tried again', async (status) => {
    expect(await send(answers(status, '{"detail":"Gói tin không hợp lệ."}'))).toEqual({
      outcome: 'rejected',
      detail: `Nơi nhận trả lời ${status}: Gói tin không hợp lệ.`,
    });
  });

  it('that sends us elsewhere is not followed', async () => {
    let elsewhere = 0;
    const other = await loopbackServer((_, response) => {
      elsewhere += 1;
      response.end();
    });
    const sending = await send(answers(307, '', { location: other.url }));
    await other.close();
    expect([sending.outcome, elsewhere]).toEqual(['rejected', 0]);
  });

  it('that hangs is given up after the time limit, before or within its answer', async () => {
    const impatient = { timeoutMs: 300 };
    expect(await send((request) => request.resume(), impatient)).toMatchObject({
      outcome: 'unreachable',
    });
    await server?.close();
    const trickle: RequestListener = (request, response) => {
      request.resume();
      response.writeHead(200).write('{');
    };
    expect((await send(trickle, impatient)).detail).toContain('không trả lời trong');
  });

  it('that is not there, or hangs up, is tried again', async () => {
    expect(await httpChannel(settings).send(parcel, 'http://127.0.0.1:1')).toMatchObject({
      outcome: 'unreachable',
    });
    expect(await send((request) => request.destroy())).toMatchObject({ outcome: 'unreachable' });
  });

  it('with an endless answer does not fill our memory', async () => {
    const endless: RequestListener = (request, response) => {
      request.resume();
      response.writeHead(200);
      const more = () => response.write('x'.repeat(100_000)) && setImmediate(more);
      response.on('drain', more);
      more();
    };
    expect(await send(endless)).toMatchObject({ outcome: 'accepted' });
  });
});

describe('TLS', () => {
  it('is demanded of everybody but this machine', async () => {
    const sending = await httpChannel({ ...settings, reach: 'private' }).send(
      parcel,
      'http://10.0.0.1',
    );
    expect(sending).toEqual({
      outcome: 'rejected',
      detail: 'Địa chỉ nhận "http://10.0.0.1" không mã hóa đường truyền (cần https).',
    });
  });

  it('verifies the certificate', async () => {
    const tls = await selfSigned('Sở Y tế Ví Dụ');
    server = await loopbackServer(answers(200), tls);
    const unknown = await httpChannel(settings).send(parcel, server.url);
    expect(unknown).toMatchObject({ outcome: 'unreachable' });
    expect(unknown.detail).toMatch(/self-signed|unable to verify/);
    const trusted = httpChannel({ ...settings, ca: tls.certificate });
    expect(await trusted.send(parcel, server.url)).toMatchObject({ outcome: 'accepted' });
  });
});

describe('addresses', () => {
  it('of this machine are out of reach unless they are let in', async () => {
    let reached = 0;
    const sending = await send(
      (_, response) => {
        reached += 1;
        response.end();
      },
      { reach: 'public' },
    );
    expect([sending.outcome, reached]).toEqual(['unreachable', 0]);
    const port = new URL(server?.url ?? '').port;
    const byName = httpChannel({ ...settings, reach: 'public' });
    expect(await byName.send(parcel, `http://localhost:${port}`)).toMatchObject({
      outcome: 'unreachable',
      detail: expect.stringContaining('mạng nội bộ'),
    });
    expect(reached).toBe(0);
  });

  it.each(['ftp://a.example', 'không phải địa chỉ', 'file:///etc/passwd'])(
    '%j is none',
    async (address) => {
      expect(await httpChannel(settings).send(parcel, address)).toMatchObject({
        outcome: 'rejected',
      });
    },
  );

  it.each([
    ['127.0.0.1', [false, true, true]],
    ['127.8.8.8', [false, true, true]],
    ['::1', [false, true, true]],
    ['::ffff:127.0.0.1', [false, true, true]],
    ['10.1.2.3', [false, false, true]],
    ['172.31.0.1', [false, false, true]],
    ['192.168.1.1', [false, false, true]],
    ['169.254.169.254', [false, false, true]],
    ['::ffff:169.254.169.254', [false, false, true]],
    ['0.0.0.0', [false, false, true]],
    ['fd00::1', [false, false, true]],
    ['fe80::1', [false, false, true]],
    ['203.113.0.1', [true, true, true]],
    ['2001:db8::1', [true, true, true]],
  ])('%s: public, loopback, private', (address, expected) => {
    const reaches = (['public', 'loopback', 'private'] as const).map((r) => mayReach(address, r));
    expect(reaches).toEqual(expected);
  });
});
