import type { MachineWords } from '#engine';
import type { PersonId } from '#kernel';
import type { ExtensionEventType } from './domain/extension.js';

const actionOf: Readonly<Record<ExtensionEventType, string>> = {
  'extension.request': 'ExtensionRequested',
  'extension.forward': 'ExtensionForwarded',
  'extension.grant': 'ExtensionGranted',
  'extension.refuse': 'ExtensionRefused',
  'extension.withdraw': 'ExtensionWithdrawn',
  'clock.reminder': 'ExtensionReminded',
  'clock.overdue': 'ExtensionBecameLate',
};

/** States, acts and work of a request for more time as people say them. */
export const extensionWords = {
  subject: 'Đề nghị gia hạn',
  way: 'Đường đi của đề nghị gia hạn',
  states: {
    requested: 'Chờ trưởng đơn vị',
    forwarded: 'Chờ lãnh đạo quyết định',
    granted: 'Đã gia hạn',
    refused: 'Không đồng ý',
    withdrawn: 'Đã rút lại',
  },
  actionOf,
  actions: {
    ExtensionRequested: 'Xin gia hạn',
    ExtensionForwarded: 'Chuyển lãnh đạo',
    ExtensionGranted: 'Đồng ý gia hạn',
    ExtensionRefused: 'Không đồng ý gia hạn',
    ExtensionWithdrawn: 'Rút lại đề nghị',
    ExtensionReminded: 'Nhắc sắp đến hạn quyết định',
    ExtensionBecameLate: 'Quá hạn quyết định, báo lãnh đạo',
  },
  work: {
    forwardExtension: 'Xem xét, chuyển lãnh đạo',
    decideExtension: 'Quyết định',
  },
  page: (id: string): string => `/gia-han/${id}`,
  newsOf: (action: string, title: string, data: Readonly<Record<string, unknown>>) => {
    const sentence = news[action]?.(data);
    const people = [data['requester'] as PersonId];
    return sentence ? { people, text: `${title} ${sentence}` } : null;
  },
} as const satisfies MachineWords;

type Data = Readonly<Record<string, unknown>>;

/** What the one who asked hears. */
const news: Readonly<Record<string, (data: Data) => string>> = {
  ExtensionForwarded: () => 'đã được trưởng đơn vị chuyển lãnh đạo.',
  ExtensionGranted: ({ grantedUntil }) => `được đồng ý đến ngày ${written(grantedUntil)}.`,
  ExtensionRefused: ({ reason }) => `không được đồng ý: ${String(reason)}`,
  ExtensionBecameLate: () => 'quá hạn quyết định, đã báo lãnh đạo.',
};

const written = (day: unknown): string => String(day).split('-').reverse().join('/');
