import { usesTls, type ApiOptions } from './options.js';

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Without TLS a cookie could be read on the way: plain http stays on this machine unless configured. */
export function refusePlainHttp(options: ApiOptions): void {
  if (usesTls(options) || options.publicUrl !== undefined || loopback.has(options.host)) return;
  throw new Error(
    `Lắng nghe ở ${options.host} mà không có TLS: đặt PUBLIC_URL là địa chỉ https của máy chủ phía trước ` +
      '(hoặc địa chỉ http nếu chấp nhận rủi ro), hoặc để HOST=127.0.0.1.',
  );
}
