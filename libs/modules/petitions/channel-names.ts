import type { petitionChannels } from '#contracts';

/** By which way a petition came. */
export const channelNames: Readonly<Record<(typeof petitionChannels)[number], string>> = {
  inPerson: 'Trực tiếp',
  letter: 'Đơn, thư',
  phone: 'Đường dây nóng',
  box: 'Hòm thư góp ý',
  email: 'Thư điện tử',
  portal: 'Cổng dịch vụ công',
  other: 'Nguồn khác',
};
