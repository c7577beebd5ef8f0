import {
  dayOf,
  derOf,
  startTestServices,
  type TestServices,
} from '../../../../test/pki/services/index.js';
import { stampBytes } from '../../../../test/pki/services/stamped.js';
import { readCertificate, trustAnchor } from '../../x509/index.js';
import type { Maker } from '../judgement/report.js';
import { checkTime } from './check-time.js';

const bytes = Buffer.from('giá trị chữ ký');
let services: TestServices;
beforeAll(async () => {
  services = await startTestServices(() => dayOf(0));
});
afterAll(() => services.close());

const judge = async (maker: Maker, now: Date, existedBy?: Date) => {
  const token = await stampBytes(services, bytes, 'tsaEnding');
  const anchors = [trustAnchor(readCertificate(derOf('root')))];
  const evidence = { anchors, pool: [], ocsps: [], crls: [], now };
  const { report, provenTime } = checkTime(token, { stamped: [bytes], existedBy }, evidence, maker);
  return [report.status, ...report.findings.map(({ code }) => code), provenTime];
};

test('a token whose certificate has run out proves nothing; only ours were to be renewed', async () => {
  expect(await judge('own', dayOf(40))).toEqual(['TOTAL-PASSED', dayOf(0)]);
  expect(await judge('own', dayOf(41))).toEqual([
    ...['INDETERMINATE', 'TimestampHasRunOut', undefined],
  ]);
  expect(await judge('foreign', dayOf(41))).toEqual([
    ...['TOTAL-PASSED', 'TimestampIsNotKnown', undefined],
  ]);
});

test('one that was there before its end proves its time for ever', async () => {
  expect(await judge('own', dayOf(900), dayOf(39))).toEqual(['TOTAL-PASSED', dayOf(0)]);
  expect(await judge('own', dayOf(900), dayOf(41))).toContain('TimestampHasRunOut');
});
