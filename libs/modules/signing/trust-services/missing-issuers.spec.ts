import { readCertificate, type Certificate } from '#pades';
import { derOf } from '../../../../test/pki/services/index.js';
import { ServiceDoesNotAnswer, type Ask } from './ask.js';
import { keptIssuers, missingIssuers } from './missing-issuers.js';

const certificate = (name: string): Certificate => readCertificate(derOf(name));
const leader = certificate('leader');
const [address = ''] = leader.authorityAccess.caIssuers;

const now = { at: new Date('2026-03-04T02:00:00Z') };
const store = () => keptIssuers(() => now.at);

/** An authority that publishes these bytes, and counts who asks. */
const publishing = (der: Uint8Array) => {
  const asked: string[] = [];
  const ask: Ask = async ({ url, atMostBytes, withinMs }) => {
    expect([atMostBytes, withinMs]).toEqual([65_536, 5_000]);
    asked.push(url);
    return der;
  };
  return { ask, asked };
};
const found = async (ask: Ask, known: readonly Certificate[] = [], kept = store()) =>
  (await missingIssuers(ask, kept, leader, known)).map(({ subject }) => subject.text);

test('an intermediate that is lacking is fetched from where the certificate says, once a day', async () => {
  const { ask, asked } = publishing(derOf('issuing'));
  const kept = store();
  const issuing = certificate('issuing').subject.text;
  expect((await found(ask, [], kept))[0]).toBe(issuing);
  const before = asked.filter((url) => url === address).length;
  await found(ask, [], kept);
  expect([before, asked.filter((url) => url === address).length]).toEqual([1, 1]);
  now.at = new Date(now.at.getTime() + 86_400_001);
  await found(ask, [], kept);
  expect(asked.filter((url) => url === address)).toHaveLength(2);
});

test('nothing is asked where everything came along', async () => {
  const { ask, asked } = publishing(derOf('issuing'));
  const known = ['issuing', 'root'].map(certificate);
  expect([await found(ask, known), asked]).toEqual([[], []]);
});

test('a certificate of somebody else, and what is none, is passed over', async () => {
  expect(await found(publishing(derOf('leader')).ask)).toEqual([]);
  expect(await found(publishing(Buffer.from('not DER')).ask)).toEqual([]);
});

test('an authority that is away leaves the path as it was', async () => {
  const away: Ask = async ({ url }) => {
    throw new ServiceDoesNotAnswer(url, 'vắng mặt');
  };
  expect(await found(away)).toEqual([]);
});
