import { systemIds } from '#kernel';
import { openedPeriod } from '../journeys/world/reported-period.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office, type Window } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const { world } = office;
  world.moveTo(new Date('2026-06-25T02:00:00Z'));
  const { health } = world.world;
  const halfYear = await openedPeriod(world, health, 'NVY', '2026-06-14');
  await world.rows(
    `INSERT INTO reporting.period (body_id, id, title, regime_id, regime_key, regime_version, year,
       kind, coordinating_unit_id, window_from, window_to, unit_due, centre_due, lock_at, opened_at)
     SELECT body_id, $1, 'Báo cáo quý I năm 2026', regime_id, regime_key, regime_version, year,
            'quarter1', coordinating_unit_id, '2025-12-10', '2026-03-09', '2026-03-12',
            '2026-03-14', '2026-03-30', opened_at
       FROM reporting.period WHERE id = $2`,
    [systemIds.next(), halfYear],
  );
  await world.rows(
    `INSERT INTO organisation.receiver (body_id, id, organ_id, name, channel, address)
     VALUES ($1, $2, 'H99.01.06', 'Bệnh viện Mẫu', 'folder', 'benh-vien')`,
    [health.bodyId, systemIds.next()],
  );
});
afterAll(() => office?.close());

/** What the matrix draws for a centre, period by period. */
const drawn = (page: Window, centre: string) =>
  page.getByRole('row', { name: centre }).getByRole('cell').allInnerTexts();

test('a hospital that was merged is asked for what ended before, and for nothing after', async () => {
  const page = await office.window('so.chuyenvien', '/don-vi-truc-thuoc?nam=2026');
  await page.getByRole('heading', { name: /còn thiếu 4 báo cáo/ }).waitFor();
  expect(await drawn(page, 'Bệnh viện Mẫu')).toEqual(['Chưa nộp', 'Chưa nộp']);

  await mergedOn('2026-05-31');
  await page.reload();
  await page.getByRole('heading', { name: /còn thiếu 3 báo cáo/ }).waitFor();
  expect(await drawn(page, 'Bệnh viện Mẫu')).toEqual(['Chưa nộp', 'Không phải báo cáo']);
  expect(await drawn(page, 'Trung tâm Y tế khu vực Mẫu')).toEqual(['Chưa nộp', 'Chưa nộp']);
  const totals = await drawn(page, 'Tổng');
  expect(totals[0]).toMatch(/^2 thiếu\n/);
  expect(totals[1]).toMatch(/^1 thiếu, 1 không phải báo cáo\n/);
  // Nothing came: there is somebody to remind, and nothing to put together.
  expect(await page.getByRole('button', { name: 'Soạn công văn đôn đốc' }).count()).toBe(2);
  expect(await page.getByRole('button', { name: /Dự thảo tổng hợp/ }).count()).toBe(0);
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Soạn công văn đôn đốc' }).last().click();
  await page.getByRole('heading', { name: /Đôn đốc gửi báo cáo/ }).waitFor();
  await page.goto(`${office.world.origin}/don-vi-truc-thuoc?nam=2026`);
  await page.getByText('đang soạn công văn đôn đốc').waitFor();
  expect(await drawn(page, 'Trung tâm Y tế khu vực Mẫu')).toEqual([
    'Chưa nộp',
    'Chưa nộp\nđang soạn công văn đôn đốc',
  ]);
  expect(await drawn(page, 'Bệnh viện Mẫu')).toEqual(['Chưa nộp', 'Không phải báo cáo']);
  expect(page.complaints).toEqual([]);
});

async function mergedOn(until: string): Promise<void> {
  const administrator = await office.world.person('so.quantri');
  const regimes = await administrator.get<{ id: string; key: string }[]>('/api/regimes');
  const { id } = regimes.find(({ key }) => key === 'cchc-thu') ?? {};
  await administrator.put(`/api/regimes/${id}/bodies`, {
    basis: 'Quyết định số 12/QĐ-UBND',
    bodies: [
      { organId: 'H99.01.05', from: '2025-07-01', until: null },
      { organId: 'H99.01.06', from: '2025-07-01', until },
    ],
  });
}
