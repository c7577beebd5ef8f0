/** What the published interfaces call an end without a signature: SmartCA by word, MySign by number, CSC as OAuth does. */
const endings: readonly (readonly [sentence: string, ...codes: string[]])[] = [
  ['người ký đã từ chối trên điện thoại', 'REJECTED', 'SIGNER_REJECTED', '4002', 'access_denied'],
  ['hết thời gian chờ xác nhận trên điện thoại', 'EXPIRED', '4001', 'expired_token'],
  [
    'dịch vụ không mở được khóa ký, có thể do sai mã PIN trên điện thoại',
    ...['AUTHORIZE_KEY_FAILED', '4003'],
  ],
  ['dịch vụ gặp lỗi khi ký', 'SIGN_FAILED', '4004'],
  ['dịch vụ không còn giữ yêu cầu ký này', 'TRANSACTION_NOT_FOUND'],
  ['tài khoản ở dịch vụ đã hết lượt ký', '4005'],
  ['chứng thư ở dịch vụ đã hết hạn hoặc bị thu hồi', '13004'],
];

/** A sentence for the signer, and the service's own code behind it for whoever asks the service. */
export function refusalInWords(code: string | null | undefined): string {
  if (!code) return 'dịch vụ không ký và không nói lý do';
  const [known] = endings.find(([, ...codes]) => codes.includes(code)) ?? [];
  return `${known ?? 'dịch vụ không ký, với lý do chưa rõ'} (mã của dịch vụ: ${code})`;
}
