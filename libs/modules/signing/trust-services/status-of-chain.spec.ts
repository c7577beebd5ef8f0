import {
  dayOf,
  derOf,
  startTestServices,
  type TestServices,
} from '../../../../test/pki/services/index.js';
import { readCertificate, trustAnchor } from '#pades';
import { ServiceDoesNotAnswer, type Ask, type Question } from './ask.js';
import type { StatusAnswer } from './status-sources.js';
import { statusOfChain, type AnswerStore } from './status-of-chain.js';
import { askServices } from './testing.js';

let at = dayOf(0);
let nonces = 0;
let services: TestServices;
beforeAll(async () => {
  services = await startTestServices(() => at);
});
beforeEach(() => {
  at = dayOf(0);
});
afterAll(() => services.close());

const nothingKept: AnswerStore = { find: async () => undefined, keep: async () => undefined };

const statusOf = (name: string, ask: Ask, store = nothingKept, when = at) =>
  statusOfChain(ask, store, {
    path: [readCertificate(derOf(name))],
    anchor: trustAnchor(readCertificate(derOf('issuing'))),
    evidence: {
      anchors: [trustAnchor(readCertificate(derOf('issuing')))],
      pool: [],
      ocsps: [],
      crls: [],
    },
    at: when,
    nonce: () => Buffer.alloc(16, (nonces += 1)),
  });

const isOcsp = ({ url }: Question): boolean => url.includes('/ocsp/');
const withoutLists: Ask = async (question) => {
  if (!isOcsp(question)) throw new ServiceDoesNotAnswer(question.url, 'vắng mặt');
  return askServices(services)(question);
};
const shapeOf = ({ ocsps, crls }: Awaited<ReturnType<typeof statusOf>>) => [
  ocsps.length,
  crls.length,
];

test('the responder is asked first, the list only without it', async () => {
  expect(shapeOf(await statusOf('leader', askServices(services)))).toEqual([1, 0]);
  const withoutOcsp: Ask = async (question) => {
    if (isOcsp(question)) throw new ServiceDoesNotAnswer(question.url, 'vắng mặt');
    return askServices(services)(question);
  };
  expect(shapeOf(await statusOf('leader', withoutOcsp))).toEqual([0, 1]);
});

test('an answer to another question is not taken: played again, or about somebody else', async () => {
  const heard: Uint8Array[] = [];
  const listening: Ask = async (question) => {
    const answer = await withoutLists(question);
    heard.push(answer);
    return answer;
  };
  await statusOf('leader', listening);
  const again: Ask = async (question) => {
    if (!isOcsp(question)) throw new ServiceDoesNotAnswer(question.url, 'vắng mặt');
    return heard[0]!;
  };
  const replayed = await statusOf('leader', again);
  expect([...shapeOf(replayed), replayed.unreachable.join()]).toEqual([
    0,
    0,
    expect.stringContaining('sai nonce'),
  ]);
  const another = await statusOf('seal', again);
  expect(another.unreachable.join()).toContain('trả lời OCSP không tin được');
});

test('what is no answer, was altered, is signed by somebody else or has run out is not taken', async () => {
  const good = askServices(services);
  const altered: Ask = async (question) => {
    const answer = Buffer.from(await good(question));
    answer[answer.length - 20]! ^= 1;
    return answer;
  };
  const garbage: Ask = async () => Buffer.from('xin lỗi');
  const foreign: Ask = (question) =>
    good({ ...question, url: question.url.replace('/issuing', '/root') });
  for (const ask of [altered, garbage, foreign]) {
    const { unreachable } = await statusOf('leader', ask);
    expect(unreachable.join()).toMatch(/OCSP không tin được.*CRL không tin được/);
  }
  // the responder's answers hold an hour, the lists a day
  const { unreachable } = await statusOf('leader', good, nothingKept, dayOf(2));
  expect(unreachable.join()).toMatch(/OCSP không tin được.*CRL không tin được/);
});

test('a kept answer is used while it tells something, else asked anew', async () => {
  const kept: StatusAnswer[] = [];
  const store: AnswerStore = {
    find: async (kind, about) => kept.find((one) => one.kind === kind && one.about === about)?.der,
    keep: async (answer) => void kept.push(answer),
  };
  await statusOf('leader', withoutLists, store);
  const silent: Ask = async ({ url }) => {
    throw new ServiceDoesNotAnswer(url, 'vắng mặt');
  };
  expect(shapeOf(await statusOf('leader', silent, store))).toEqual([1, 0]);
  expect((await statusOf('seal', silent, store)).unreachable).toHaveLength(1);
  expect((await statusOf('leader', silent, store, dayOf(1))).unreachable).toHaveLength(1);
});

test('certificates that name no place to ask are told of in one reason', async () => {
  const { unreachable } = await statusOfChain(askServices(services), nothingKept, {
    path: [readCertificate(derOf('root')), readCertificate(derOf('otherRoot'))],
    anchor: trustAnchor(readCertificate(derOf('root'))),
    evidence: { anchors: [], pool: [], ocsps: [], crls: [] },
    at,
    nonce: () => Buffer.alloc(16),
  });
  expect(unreachable).toEqual([
    expect.stringMatching(/^Gốc .*, Gốc thứ hai .*: chứng thư không nêu nơi hỏi$/),
  ]);
});
