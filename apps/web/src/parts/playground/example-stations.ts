import type { Station, StationKey } from '#contracts';

const station = (key: StationKey, name: string, more: Partial<Station>): Station => ({
  key,
  name,
  state: 'ahead',
  who: null,
  at: null,
  since: null,
  dueAt: null,
  overdue: false,
  mine: false,
  hint: null,
  ...more,
});

const done = (who: string, at: string): Partial<Station> => ({ state: 'done', who, at });

export const exampleStations: readonly Station[] = [
  station('drafting', 'Soạn thảo', done('Trần Thị B', '2026-11-18T08:02:00Z')),
  station('contentCheck', 'Kiểm tra nội dung', done('Lê Văn C', '2026-11-19T02:11:00Z')),
  station('formCheck', 'Kiểm tra thể thức', done('Phạm Thị D', '2026-11-19T02:40:00Z')),
  station('approval', 'Phê duyệt', done('Nguyễn Văn A', '2026-11-20T03:25:00Z')),
  station('signing', 'Ký số', {
    state: 'waiting',
    who: 'Nguyễn Văn A',
    since: '2026-11-20T03:25:00Z',
    mine: true,
  }),
  station('issuing', 'Cấp số, đóng dấu', { who: 'Văn thư' }),
  station('dispatch', 'Gửi nơi nhận', { who: 'Văn thư' }),
  station('receipt', 'Tiếp nhận', { state: 'skipped' }),
];
