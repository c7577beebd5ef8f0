/** Why a timestamp is not believed. Each code is a sentence. */
export type TimestampFaultCode =
  | 'TimestampImprintDiffers'
  | 'TimestampNonceDiffers'
  | 'TimestampPolicyDiffers'
  | 'TimestampAlgorithmIsNotAccepted'
  | 'TimestampSignerIsMissing'
  | 'TimestampSignerIsNotNamed'
  | 'TimestampSignatureDoesNotVerify'
  | 'TimestampKeyIsForAnotherUse'
  | 'TimestampCertificateWasNotValid'
  | 'TimestampCertificateWasRevoked'
  | 'TimestampHasRunOut'
  | 'TimestampIsNotTrusted';

export interface TimestampFault {
  readonly code: TimestampFaultCode;
  /** For the reader, in Vietnamese. */
  readonly message: string;
}

const texts: Readonly<Record<TimestampFaultCode, string>> = {
  TimestampImprintDiffers: 'Dấu thời gian được cấp cho nội dung khác.',
  TimestampNonceDiffers: 'Dấu thời gian không trả lời đúng yêu cầu đã gửi (sai nonce).',
  TimestampPolicyDiffers: 'Dấu thời gian được cấp theo chính sách khác: {…}.',
  TimestampAlgorithmIsNotAccepted: 'Dấu thời gian dùng thuật toán không được chấp nhận: {…}.',
  TimestampSignerIsMissing: 'Dấu thời gian không mang chứng thư của tổ chức cấp.',
  TimestampSignerIsNotNamed: 'Dấu thời gian được gắn với một chứng thư khác.',
  TimestampSignatureDoesNotVerify: 'Chữ ký trên dấu thời gian không đúng.',
  TimestampKeyIsForAnotherUse:
    'Chứng thư của tổ chức cấp dấu thời gian không dành riêng cho việc cấp dấu thời gian.',
  TimestampCertificateWasNotValid:
    'Chứng thư của tổ chức cấp dấu thời gian không còn hoặc chưa có hiệu lực lúc cấp: {…}.',
  TimestampCertificateWasRevoked: 'Chứng thư của tổ chức cấp dấu thời gian đã bị thu hồi: {…}.',
  TimestampHasRunOut:
    'Dấu thời gian chỉ chứng minh được đến {…}; trước lúc ấy không có dấu thời gian nào mới hơn.',
  TimestampIsNotTrusted: 'Dấu thời gian không dẫn về tổ chức được tin cậy: {…}.',
};

export const timestampFault = (code: TimestampFaultCode, detail = ''): TimestampFault => ({
  code,
  message: texts[code].replace('{…}', detail),
});
