import type { JourneyWorld } from './journey-world.js';
import { personIdOf } from './stations.js';

/** A body's own way for notices: three heads of whom two must agree, then two looks one by one. */
export const ownRoute = `
name: thong-bao-rieng
title: Thông báo của Trung tâm
documentTypes: [TB]
when: { units: [TCHC], urgency: [normal] }
stages:
  - key: heads
    title: Ba trưởng đơn vị
    quorum: { atLeast: 2 }
    veto: true
    tasks:
      - { key: tchc, kind: initial, assignee: { headOfUnit: TCHC } }
      - { key: noi, kind: initial, assignee: { headOfUnit: NOI } }
      - { key: khnv, kind: initial, assignee: { headOfUnit: KHNV } }
  - key: check
    title: Kiểm tra lần lượt
    mode: serial
    tasks:
      - { key: content, kind: contentCheck, assignee: { headOf: draftingUnit } }
      - { key: form, kind: formCheck, assignee: { role: formChecker } }
  - key: look
    title: Phó giám đốc xem trước
    tasks:
      - { key: look, kind: initial, assignee: { person: PGD1 } }
  - key: approve
    title: Người ký duyệt
    tasks:
      - { key: approve, kind: approval, assignee: signer }
`;

/** Puts a route in force, with the first deputy where it says PGD1. */
export async function inForce(world: JourneyWorld, source: string): Promise<void> {
  const administrator = await world.person('quantri');
  const written = source.replace('PGD1', personIdOf(world, 'pgd1'));
  const { id } = await administrator.post<{ id: string }>('/api/routes', { source: written });
  const activated = await administrator.askPost(`/api/routes/${id}/activation`);
  expect([activated.statusCode, activated.body]).toEqual([204, '']);
}
