import { defineRoute, fileReply, problemSchema, uploadBody } from '#contracts';
import { DomainError } from '#kernel';
import { Controller, Get, Module } from '@nestjs/common';
import { z } from 'zod';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';
import { createApi } from '../create-api.js';
import { EventHub } from '../events/event-hub.js';
import type { ApiOptions } from '../options.js';
import type { Call } from './call.js';
import { Serves } from './serves.js';

const text = z.strictObject({ text: z.string().normalize('NFC') });
const probe = {
  fails: defineRoute({
    ...{ method: 'GET', path: '/api/probe/fails', summary: 'Hỏng', permission: 'open' },
    reply: text,
  }),
  refuses: defineRoute({
    ...{ method: 'GET', path: '/api/probe/refuses', summary: 'Từ chối', permission: 'open' },
    reply: text,
  }),
  lies: defineRoute({
    ...{ method: 'GET', path: '/api/probe/lies', summary: 'Sai hợp đồng', permission: 'open' },
    reply: text,
  }),
  echoes: defineRoute({
    ...{ method: 'POST', path: '/api/probe/echoes', summary: 'Vọng lại', permission: 'open' },
    body: text,
    reply: z.strictObject({ text: z.string(), key: z.string().nullable() }),
    status: 202,
  }),
  takes: defineRoute({
    ...{ method: 'PUT', path: '/api/probe/file', summary: 'Nhận tệp', permission: 'open' },
    body: uploadBody('application/pdf'),
    reply: fileReply('application/pdf'),
  }),
};

@Controller()
class ProbeController {
  @Serves(probe.fails)
  async fails(): Promise<{ text: string }> {
    throw new Error('secret-inner-detail');
  }

  @Serves(probe.refuses)
  async refuses(): Promise<{ text: string }> {
    throw new DomainError('CodeNobodyWroteDown', { secret: 'secret-inner-detail' });
  }

  @Serves(probe.lies)
  async lies(): Promise<{ text: string }> {
    return { text: 'a', ...{ more: 'than the contract says' } };
  }

  @Serves(probe.echoes)
  async echoes({ body, idempotencyKey }: Call<typeof probe.echoes>) {
    return { text: body.text, key: idempotencyKey };
  }

  @Serves(probe.takes)
  async takes({ body }: Call<typeof probe.takes>) {
    return { bytes: body, fileName: 'Kế hoạch.pdf' };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

@Controller()
class UnstatedController {
  @Get('/api/unstated')
  open(): string {
    return 'anybody';
  }
}

@Module({ controllers: [UnstatedController] })
class UnstatedModule {}

let there: WorldOverHttp;
/** What the application wrote to its log as errors. */
let logged: unknown[][] = [];
const quiet = () => undefined;

beforeAll(async () => {
  there = await worldOverHttp({ modules: [ProbeModule] });
  there.app.useLogger({
    log: quiet,
    warn: quiet,
    error: (...line: unknown[]) => logged.push(line),
  });
});
afterAll(() => there.close());
beforeEach(() => {
  logged = [];
});

const get = (url: string) => there.anonymous({ method: 'GET', url });

test.each(['fails', 'refuses'])(
  'what nobody named is a failure without inner detail: %s',
  async (way) => {
    const answer = await get(`/api/probe/${way}`);
    const told = problemSchema.parse(answer.json());
    expect(told).toMatchObject({ status: 500, code: 'ServerFailed' });
    expect(answer.body).not.toContain('secret-inner-detail');
    const [what, stack] = logged[0] ?? [];
    expect(what).toBe(`ServerFailed ${told.instance} GET /api/probe/${way}`);
    expect(stack).toMatch(way === 'fails' ? 'secret-inner-detail' : 'CodeNobodyWroteDown');
  },
);

test('an answer that breaks its contract does not leave the house in a test', async () => {
  expect((await get('/api/probe/lies')).statusCode).toBe(500);
  expect(String(logged[0]?.[1])).toContain('reply.more không có trường này');
});

test('a handler gets NFC text and the idempotency key, and its status is the contract’s', async () => {
  const answer = await there.anonymous({
    method: 'POST',
    url: '/api/probe/echoes',
    headers: { 'idempotency-key': 'khoa-12345' },
    payload: { text: 'Kế hoạch'.normalize('NFD') },
  });
  expect(answer.statusCode).toBe(202);
  expect(answer.json()).toEqual({ text: 'Kế hoạch'.normalize('NFC'), key: 'khoa-12345' });
});

test('a file goes in and out byte by byte, under its name', async () => {
  const payload = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]);
  const headers = { 'content-type': 'application/pdf' };
  const answer = await there.anonymous({ method: 'PUT', url: '/api/probe/file', headers, payload });
  expect(answer.bytes.equals(payload)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "inline; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf",
  });
});

test('a file of a type the route does not take is refused', async () => {
  const headers = { 'content-type': 'application/zip' };
  const answer = await there.anonymous({
    method: 'PUT',
    url: '/api/probe/file',
    headers,
    payload: 'x',
  });
  expect(problemSchema.parse(answer.json())).toMatchObject({ status: 415 });
});

const startWith = (options: Partial<ApiOptions>): Promise<unknown> =>
  createApi({
    platform: { appUrl: there.database.appUrl, blobFolder: 'unused' },
    secret: 'a secret of tests',
    host: '127.0.0.1',
    ...options,
  });

test('a route that states no permission stops the start', async () => {
  await expect(startWith({ modules: [UnstatedModule] })).rejects.toThrow(
    'UnstatedController.open states no permission',
  );
});

test.each(['0.0.0.0', '192.168.1.5'])('plain http on %s stops the start', async (host) => {
  await expect(startWith({ host })).rejects.toThrow('PUBLIC_URL');
});

describe('under TLS', () => {
  let secure: WorldOverHttp;
  beforeAll(async () => {
    secure = await worldOverHttp({ publicUrl: 'https://ttyt.example' });
  });
  afterAll(() => secure.close());

  test('the cookie is bound to this host and never goes in the clear', async () => {
    const payload = { login: 'giamdoc', password: 'mật khẩu của giamdoc' };
    const headers = { origin: 'https://ttyt.example' };
    const asked = { method: 'POST', url: '/api/session', headers, payload };
    const answer = await secure.anonymous(asked);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-trinh-ky=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('the event stream', () => {
  const subject = { type: 'Document', id: 'd' } as const;
  const row = { unitId: 'u', signerId: null, drafterIds: [], participantIds: [] };
  const tell = (body: 'health' | 'centre', action: string, state: string) =>
    there.app.get(EventHub).publish(there.world[body].bodyId, {
      event: {
        id: there.world.centre.bodyId as never,
        at: '2026-03-04T09:00:00+07:00',
        action,
        subject,
      },
      row: { ...row, state },
    });

  test('tells what one may read in the own body, and nothing else', async () => {
    const cookie = await there.cookieOf('vanthu1');
    const stop = new AbortController();
    const stream = await fetch(`${there.origin}/api/events`, {
      headers: { cookie },
      signal: stop.signal,
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    tell('centre', 'DocumentSubmitted', 'inReview');
    tell('health', 'DocumentIssued', 'issued');
    tell('centre', 'DocumentSigned', 'leaderSigned');
    const chunks = stream.body?.pipeThrough(new TextDecoderStream());
    let seen = '';
    for await (const chunk of chunks ?? []) {
      seen += chunk;
      if (seen.includes('DocumentSigned')) break;
    }
    stop.abort();
    expect(seen.match(/"action":"\w+"/g)).toEqual(['"action":"DocumentSigned"']);
  });
});

test('an open event stream does not keep the application from stopping', async () => {
  const other = await worldOverHttp();
  const headers = { cookie: await other.cookieOf('vanthu1') };
  const stream = await fetch(`${other.origin}/api/events`, { headers });
  expect(stream.status).toBe(200);
  const ended = stream.text().then(
    () => 'ended',
    () => 'cut off',
  );
  await other.close();
  expect(['ended', 'cut off']).toContain(await ended);
});

describe('the pages that anybody may load', () => {
  test.each([
    ['/', 'text/html', 'Trình Ký'],
    ['/api/docs', 'text/html', 'swagger-ui'],
    ['/api/docs/start.js', 'text/javascript', '/api/openapi.json'],
    ['/api/docs/swagger-ui-bundle.js', 'text/javascript', 'SwaggerUIBundle'],
  ])('%s', async (url, type, words) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.body).toContain(words);
  });

  test('no path leads out of the list', async () => {
    const page = (await get('/')).body;
    for (const url of [
      '/api/docs/../options.js',
      '/assets/package.json',
      '/api/docs/package.json',
    ]) {
      expect((await get(url)).statusCode).toBe(404);
    }
    // Any other address is one of the application's pages, and nothing else.
    for (const url of ['/package.json', '/../package.json', '/config/schema.ts']) {
      const { headers, body } = await get(url);
      expect([headers['content-type'], body]).toEqual([expect.stringContaining('html'), page]);
    }
  });
});

test('health: living and ready', async () => {
  expect((await get('/health/live')).json()).toEqual({ status: 'ok' });
  expect((await get('/health/ready')).json()).toEqual({ status: 'ok' });
});
