import { systemIds, type PersonId } from '#kernel';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { anArrival, TestRegistry } from '../testing.js';

let database: FreshDatabase;
let registry: TestRegistry;
const now = new Date('2026-11-22T06:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  registry = new TestRegistry(database.appUrl, 4);
});
afterEach(() => registry.pool.end());

test('sổ đăng ký văn bản đi: ten columns, voided rows with their reason', async () => {
  await registry.addBook();
  const { facade } = registry;
  const { entryId } = await registry.takeNumber({ subject: 'Cải cách "một cửa", năm 2026' });
  const voided = await registry.takeNumber({ subject: '=HYPERLINK("x")', typeName: 'Kế hoạch' });
  await registry.inBody(async (tx) => {
    await facade.markSealed(tx, entryId, 'cd'.repeat(32), now);
    await facade.markDispatched(tx, entryId, now);
    await facade.markAcknowledged(tx, entryId, 'Sở Y tế', new Date('2026-11-23T18:00:00Z'));
    await facade.voidNumber(tx, voided.entryId, '-1 bản hỏng', systemIds.next() as PersonId, now);
  });
  const file = await registry.inBody((tx) => facade.outgoingCsv(tx, { year: 2026 }));
  expect(file.toString('utf8')).toBe(
    '\uFEFF' +
      '"Số, ký hiệu văn bản","Ngày tháng văn bản","Tên loại và trích yếu nội dung văn bản",' +
      '"Người ký","Nơi nhận văn bản","Đơn vị, người nhận bản lưu","Số lượng bản","Ngày chuyển",' +
      '"Ký nhận","Ghi chú"\r\n' +
      '"01/KH-TTYT","22/11/2026","Kế hoạch Cải cách ""một cửa"", năm 2026","Trần Thị B",' +
      '"Sở Y tế; Các khoa, phòng","VT, TCHC","01","22/11/2026","Sở Y tế (24/11/2026)",""\r\n' +
      '"02/KH-TTYT","22/11/2026","Kế hoạch =HYPERLINK(""x"")","Trần Thị B",' +
      '"Sở Y tế; Các khoa, phòng","VT, TCHC","01","","","Số đã hủy: -1 bản hỏng"\r\n',
  );
});

test('sổ đăng ký văn bản đến: ten columns', async () => {
  await registry.addBook({ code: 'đến', direction: 'incoming' });
  const { facade } = registry;
  const { entryId } = await registry.inBody((tx) =>
    facade.registerArrival(tx, anArrival({ note: '+ phụ lục' })),
  );
  await registry.inBody((tx) => facade.markHandedOver(tx, entryId, 'Lê Văn C', now));
  const file = await registry.inBody((tx) => facade.incomingCsv(tx, {}));
  expect(file.toString('utf8')).toBe(
    '\uFEFF' +
      '"Ngày đến","Số đến","Tác giả","Số, ký hiệu văn bản","Ngày tháng văn bản",' +
      '"Tên loại và trích yếu nội dung văn bản","Đơn vị hoặc người nhận","Ngày chuyển",' +
      '"Ký nhận","Ghi chú"\r\n' +
      '"22/11/2026","01","Trung tâm Y tế A","08/KH-TTYT","21/11/2026",' +
      '"Kế hoạch Cải cách hành chính năm 2026","Phòng Tổ chức cán bộ","22/11/2026","Lê Văn C",' +
      '"\'+ phụ lục"\r\n',
  );
});

test('rows are found by book, days, words without diacritics, and page by page', async () => {
  await registry.addBook();
  await registry.takeNumber({ subject: 'Khắc phục hạn chế' });
  registry.clock.moveTo(new Date('2026-11-25T05:00:00Z'));
  await registry.takeNumber({ subject: 'Kiểm tra đường dây nóng' });
  await registry.takeNumber({ subject: 'Khảo sát hài lòng' });
  const codes = async (filter: Parameters<typeof registry.facade.outgoing>[1]) =>
    (await registry.inBody((tx) => registry.facade.outgoing(tx, filter))).map(({ code }) => code);
  const [first, second, third] = ['01/KH-TTYT', '02/KH-TTYT', '03/KH-TTYT'];
  expect(await codes({ words: 'duong day' })).toEqual([second]);
  expect(await codes({ words: '03/kh' })).toEqual([third]);
  expect(await codes({ words: '100%' })).toEqual([]);
  expect(await codes({ from: '2026-11-23' })).toEqual([second, third]);
  expect(await codes({ to: '2026-11-22' })).toEqual([first]);
  const [row] = await registry.inBody((tx) => registry.facade.outgoing(tx, { limit: 1 }));
  const { entryId = '' } = row ?? {};
  expect(await codes({ after: entryId, limit: 1 })).toEqual([second]);
  expect(await codes({ after: entryId })).toEqual([second, third]);
  expect(await codes({ bookCode: 'khác' })).toEqual([]);
  expect(await codes({ year: 2025 })).toEqual([]);
});
