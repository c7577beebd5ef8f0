import { aPlan } from '../../../../test/builders/content.js';
import { openPlaceFindings } from './open-place-findings.js';

const plan = aPlan();

test('a text without square brackets has no open place', () => {
  expect(openPlaceFindings(plan)).toEqual([]);
});

test('words in square brackets are named with the way to them', () => {
  const [basis, ...bases] = plan.legalBases;
  if (!basis) throw new Error('the plan has a legal basis');
  const findings = openPlaceFindings({
    ...plan,
    subject: 'Cải cách năm [năm] của [đơn vị], [năm]',
    header: { ...plan.header, place: '[địa danh]' },
    legalBases: [{ ...basis, text: 'Căn cứ [số văn bản]' }, ...bases],
  });
  expect(findings).toMatchObject([
    { nodeId: null, field: 'subject', message: expect.stringContaining('“[năm]”') },
    { nodeId: null, field: 'subject', message: expect.stringContaining('“[đơn vị]”') },
    { nodeId: null, field: 'header.place', severity: 'warning' },
    { nodeId: basis.id, field: 'text', place: 'Căn cứ thứ 1', rule: 'PlaceIsStillOpen' },
  ]);
});
