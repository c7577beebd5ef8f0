import { systemIds, type DocumentId, type UnitId } from '#kernel';
import { PlanningFacade } from '#modules/planning';
import { aRow, taskAnnex } from '../builders/annexes.js';
import { aPlan } from '../builders/content.js';
import { nodeIds } from '../builders/node-ids.js';
import { barriersOn } from './axe.js';
import { choose } from './fields.js';
import { openOffice, type Office, type Window } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await replacedPlan();
});
afterAll(() => office?.close());

const press = (page: Window, name: string | RegExp) => page.getByRole('button', { name }).click();
const inDialog = (page: Window, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('work that a new plan leaves out is asked about on the desk of whose plan it was', async () => {
  const head = await office.window('truongphong.tchc', '/');
  await head.getByRole('link', { name: /Việc chuyển tiếp: .*Tập huấn hai lớp/ }).click();
  await head.getByText('Việc của bạn: quyết định việc chuyển tiếp').waitFor();
  expect(await barriersOn(head)).toEqual([]);
  await press(head, 'Chuyển sang kế hoạch mới…');
  await choose(
    head.getByRole('dialog').getByRole('combobox', { name: 'Dòng của kế hoạch mới' }),
    /Đào tạo liên tục/,
  );
  expect(await barriersOn(head)).toEqual([]);
  await inDialog(head, 'Chuyển');
  await head.getByText('Đã chuyển sang kế hoạch mới').first().waitFor();
  await head.getByRole('link', { name: /^Nhiệm vụ .*Đào tạo liên tục/ }).click();
  await head.getByText('Đã mở một lớp.').first().waitFor();

  await head.goto(`${office.world.origin}/ke-hoach?muc=chuyen-tiep`);
  await head.getByRole('tab', { name: 'Việc chuyển tiếp (1)' }).waitFor();
  expect(await barriersOn(head)).toEqual([]);
  await head.getByRole('link', { name: /Khảo sát người bệnh/ }).click();
  await press(head, 'Khép lại…');
  await inDialog(head, 'Khép lại');
  await head.getByText('Hãy ghi lý do').waitFor();
  await head.getByLabel('Lý do').fill('Sở Y tế đã khảo sát.');
  await inDialog(head, 'Khép lại');
  await head.getByText('Đã khép lại').first().waitFor();
  const path = new URL(head.url()).pathname;

  const worker = await office.window('chuyenvien.khnv', path);
  await worker.getByText('Sở Y tế đã khảo sát.').first().waitFor();
  expect(await worker.getByRole('button', { name: /Khép lại|Cho làm tiếp/ }).count()).toBe(0);
  await worker
    .getByRole('link', { name: /Khảo sát người bệnh/ })
    .first()
    .click();
  await worker.getByText('Sở Y tế đã khảo sát.').first().waitFor();
  await worker.getByRole('link', { name: 'Đã khép lại' }).waitFor();
  expect([...head.complaints, ...worker.complaints]).toEqual([]);
});

/** A plan with two tasks that were begun, and another without them in its place. */
async function replacedPlan(): Promise<void> {
  const old = await alive('12/KH-TTYT', ['Tập huấn hai lớp', 'Khảo sát người bệnh']);
  const worker = await office.world.person('chuyenvien.khnv');
  const { tasks } = await worker.get<{ tasks: { id: string }[] }>(`/api/plans/${old}/tasks`);
  for (const { id } of tasks) {
    await worker.post(`/api/tasks/${id}/acceptance`, {});
    await worker.post(`/api/tasks/${id}/progress`, { percent: 50, note: 'Đã mở một lớp.' });
  }
  const next = await alive('34/KH-TTYT', ['Đào tạo liên tục']);
  const { world } = office;
  await world.inBody(world.world.centre, (tx) =>
    world.app.get(PlanningFacade).replace(tx, old, next),
  );
}

async function alive(symbol: string, texts: readonly string[]): Promise<DocumentId> {
  const documentId = systemIds.next<'Document'>();
  const next = nodeIds(symbol === '12/KH-TTYT' ? 3000 : 5000);
  const annex = taskAnnex(next, 1);
  const lead = ['Phòng KHNV'];
  const [groupId = null] = annex.groups.map(({ id }) => id);
  const rows = texts.map((text) => aRow(next, { text, lead, coordinating: [], groupId }));
  const { world } = office;
  const unitOf = (code: string) => world.world.centre.units.get(code) as UnitId;
  await world.inBody(world.world.centre, (tx) =>
    world.app.get(PlanningFacade).bringToLife(tx, {
      ...{ documentId, versionId: systemIds.next<'Version'>(), symbol },
      content: aPlan({ annexes: [{ ...annex, rows }] }),
      issuedOn: '2026-01-15',
      ownerUnitId: unitOf('TCHC'),
      meanings: new Map([['Phòng KHNV', { kind: 'unit', unitId: unitOf('KHNV') }]]),
    }),
  );
  return documentId;
}
