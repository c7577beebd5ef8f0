import { createHash } from 'node:crypto';
import {
  dayOf,
  derOf,
  startTestServices,
  type Bend,
  type TestServices,
} from '../../../../test/pki/services/index.js';
import { readCertificate, trustAnchor } from '#pades';
import { stamp, type StampOutcome } from './stamp.js';
import { askServices } from './testing.js';

let services: TestServices;
beforeAll(async () => {
  services = await startTestServices(() => dayOf(0));
});
beforeEach(() => {
  services.bend('tsa');
  services.putOut();
});
afterAll(() => services.close());

const digest = createHash('sha256').update('giá trị chữ ký').digest();
const stampAt = (tsas: readonly string[], at = dayOf(0)): Promise<StampOutcome> =>
  stamp(askServices(services), {
    urls: tsas.map((tsa) => `${services.url}/tsa/${tsa}`),
    digest,
    nonce: () => Buffer.from('a1b2c3d4e5f60708', 'hex'),
    evidence: {
      anchors: [trustAnchor(readCertificate(derOf('root')))],
      pool: [],
      ocsps: [],
      crls: [],
    },
    at,
  });

const toldOf = (outcome: StampOutcome) =>
  outcome.stamped
    ? { by: outcome.url.split('/').at(-1), passedOver: outcome.passedOver }
    : { reasons: outcome.reasons };

test('the first authority that answers well is taken', async () => {
  expect(toldOf(await stampAt(['tsa', 'tsaEnding']))).toEqual({ by: 'tsa', passedOver: [] });
});

test.each<[Bend, string]>([
  ['wrongImprint', 'Dấu thời gian được cấp cho nội dung khác.'],
  ['wrongNonce', 'Dấu thời gian không trả lời đúng yêu cầu đã gửi (sai nonce).'],
  ['wrongUse', 'không dành riêng cho việc cấp dấu thời gian'],
  ['namedBySha1', 'thuật toán không được chấp nhận: SHA-1.'],
  ['refuses', 'từ chối cấp dấu thời gian (2)'],
  ['garbage', 'không đọc được trả lời'],
])('one whose answer is %s is passed over by name, and the next is asked', async (bend, why) => {
  services.bend('tsa', bend);
  expect(toldOf(await stampAt(['tsa', 'tsaEnding']))).toEqual({
    by: 'tsaEnding',
    passedOver: [expect.stringContaining(why)],
  });
});

test('so is one whose certificate had run out, or leads to nobody trusted, or is away', async () => {
  services.putOut('/tsa/tsaAway');
  expect(toldOf(await stampAt(['tsaExpired', 'tsaForeign', 'tsaAway', 'tsa']))).toEqual({
    by: 'tsa',
    passedOver: [
      expect.stringContaining('không còn hoặc chưa có hiệu lực lúc cấp'),
      expect.stringContaining('không dẫn về tổ chức được tin cậy'),
      expect.stringContaining('trả lời 503'),
    ],
  });
});

test('when none is left the reasons are told', async () => {
  services.putOut('/tsa');
  const { reasons = [] } = toldOf(await stampAt(['tsa', 'tsaEnding']));
  expect(reasons).toEqual([
    expect.stringContaining('trả lời 503'),
    expect.stringContaining('trả lời 503'),
  ]);
});

test('a time far from our own is not taken', async () => {
  const { reasons = [] } = toldOf(await stampAt(['tsa'], dayOf(1)));
  expect(reasons).toEqual([expect.stringContaining('lệch giờ của hệ thống')]);
});
