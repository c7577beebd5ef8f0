import type { MachineWords } from '#engine';
import type { PersonId, UnitId } from '#kernel';
import type { LeftoverEvent } from '../domain/leftover/leftover.js';

const actionOf: Readonly<Record<LeftoverEvent['type'], string>> = {
  'leftover.ask': 'LeftoverAsked',
  'leftover.close': 'LeftoverClosed',
  'leftover.carry': 'LeftoverCarried',
  'leftover.keep': 'LeftoverKept',
};

type Data = Readonly<Record<string, unknown>>;

/** What whoever worked on it and the heads of its units hear. */
const news: Readonly<Record<string, (data: Data) => string>> = {
  LeftoverAsked: () => 'chờ quyết định: khép lại, chuyển sang kế hoạch mới, hay làm tiếp đến hết.',
  LeftoverClosed: ({ reason }) => `đã khép lại: ${String(reason)}`,
  LeftoverCarried: ({ carriedTo }) => `được làm tiếp ở ${String(carriedTo)}.`,
  LeftoverKept: () => 'được làm tiếp đến hết theo kế hoạch cũ.',
};

/** States, acts and work of a row that a replaced plan left behind, as people say them. */
export const leftoverWords = {
  subject: 'Việc chuyển tiếp',
  way: 'Đường đi của việc chuyển tiếp',
  states: {
    asked: 'Chờ quyết định',
    closed: 'Đã khép lại',
    carried: 'Đã chuyển sang kế hoạch mới',
    kept: 'Làm tiếp đến hết',
  },
  actionOf,
  actions: {
    LeftoverAsked: 'Hỏi khi kế hoạch được thay thế',
    LeftoverClosed: 'Khép lại',
    LeftoverCarried: 'Chuyển sang kế hoạch mới',
    LeftoverKept: 'Cho làm tiếp đến hết',
  },
  work: { placeLeftover: 'Quyết định việc chuyển tiếp' },
  page: (id: string): string => `/viec-chuyen-tiep/${id}`,
  newsOf: (action: string, title: string, data: Data) => {
    const sentence = news[action]?.(data);
    if (!sentence) return null;
    return {
      people: data['workers'] as readonly PersonId[],
      places: (data['leadUnits'] as readonly UnitId[]).map((unitId) => ({
        role: 'unitHead',
        unitId,
      })),
      text: `${title} ${sentence}`,
    };
  },
} as const satisfies MachineWords;
