import { DomainError } from '#kernel';
import type { Receiver } from './receivers.js';

const rules: Readonly<
  Record<Receiver['channel'], { readonly fits: (address: string) => boolean; wanted: string }>
> = {
  http: {
    fits: (address) => /^\/[\w./-]*$/.test(address) || isWebAddress(address),
    wanted: 'kênh HTTP cần địa chỉ https:// của nơi nhận, hoặc đường dẫn trong chính hệ thống này',
  },
  folder: {
    fits: (address) => /^[\w.-]+(\/[\w.-]+)*$/.test(address) && !address.includes('..'),
    wanted: 'kênh thư mục cần tên thư mục nằm trong thư mục trao đổi, ví dụ so-y-te',
  },
  smtp: {
    fits: (address) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address),
    wanted: 'kênh thư điện tử cần một hộp thư, ví dụ vanthu@soyte.example.vn',
  },
};

/** An address that its channel could never reach is refused when it is written, not when it is used. */
export function refuseUnfitAddress({
  channel,
  address,
}: Pick<Receiver, 'channel' | 'address'>): void {
  const { fits, wanted } = rules[channel];
  if (!fits(address))
    throw new DomainError('ReceiverAddressDoesNotFitChannel', { address, wanted });
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
