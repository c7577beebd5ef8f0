import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { httpAsk, type AskSettings } from './http-ask.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const serve = async (listener: RequestListener): Promise<string> => {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
};

const open: AskSettings = { reach: 'loopback', privateHosts: [] };
const ask = (url: string, settings = open, body?: Buffer) =>
  httpAsk(settings)({
    url,
    ...(body ? { body, contentType: 'application/ocsp-request' } : {}),
    atMostBytes: 1000,
    withinMs: 300,
  });

test('posts the very bytes, fetches without, and gives the answer', async () => {
  const seen: unknown[] = [];
  const url = await serve(async (request, response) => {
    const { method, headers } = request;
    seen.push([method, headers['content-type'], [...(await buffer(request))]]);
    response.end(Buffer.from([1, 0, 255]));
  });
  expect([...(await ask(url, open, Buffer.from([7, 0])))]).toEqual([1, 0, 255]);
  await ask(url);
  expect(seen).toEqual([
    ['POST', 'application/ocsp-request', [7, 0]],
    ['GET', undefined, []],
  ]);
});

test('an answer that is too long, late, an error or a redirect is none', async () => {
  const answers: Readonly<Record<string, [RequestListener, RegExp]>> = {
    long: [(_, response) => response.end(Buffer.alloc(1001)), /trả lời quá dài/],
    late: [() => undefined, /không trả lời trong 1 giây/],
    error: [(_, response) => response.writeHead(500).end(), /trả lời 500/],
    redirect: [
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /trả lời 302/,
    ],
  };
  for (const [listener, reason] of Object.values(answers)) {
    await expect(ask(await serve(listener))).rejects.toThrow(reason);
    server?.closeAllConnections();
    server?.close();
  }
});

test('this machine and private networks are out of reach, by number and by name', async () => {
  let reached = 0;
  const url = await serve((_, response) => {
    reached += 1;
    response.end();
  });
  const closed: AskSettings = { reach: 'public', privateHosts: [] };
  const { port } = new URL(url);
  for (const host of [
    '127.0.0.1',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '10.0.0.1',
    'localhost',
  ])
    await expect(ask(`http://${host}:${port}/`, closed)).rejects.toThrow(/mạng nội bộ/);
  expect(reached).toBe(0);
  await ask(url, { ...closed, privateHosts: ['127.0.0.1'] });
  expect(reached).toBe(1);
});

test.each(['ldap://127.0.0.1/cn=x', 'file:///etc/passwd', 'không phải địa chỉ'])(
  '%j is not asked',
  async (url) => {
    await expect(ask(url)).rejects.toThrow('không phải địa chỉ HTTP');
  },
);
