/** Code lists of the edXML 102 SDK of the national document axis (QCVN 102:2016/BTTTT). */

/** Mức độ khẩn: `OtherInfo/Priority`. */
export const priorities = {
  '0': 'Thường',
  '1': 'Khẩn',
  '2': 'Thượng khẩn',
  '3': 'Hỏa tốc',
  '4': 'Hỏa tốc hẹn giờ',
} as const;
export type Priority = keyof typeof priorities;

/** Loại chỉ đạo: `SteeringType`. */
export const steeringTypes = {
  '1': 'Không phải chỉ đạo',
  '2': 'Chỉ đạo',
  '3': 'Báo cáo chỉ đạo',
} as const;
export type SteeringType = keyof typeof steeringTypes;

/** Loại nghiệp vụ: `Bussiness/BussinessDocType`. */
export const bussinessDocTypes = {
  '0': 'Văn bản mới',
  '1': 'Thu hồi',
  '2': 'Cập nhật',
  '3': 'Thay thế',
} as const;
export type BussinessDocType = keyof typeof bussinessDocTypes;

/** Thay đổi nơi nhận: `Receiver/ReceiverType`. */
export const receiverTypes = {
  '0': 'Bị bỏ khỏi danh sách nhận',
  '1': 'Được thêm vào danh sách nhận',
} as const;
export type ReceiverType = keyof typeof receiverTypes;

/** Trạng thái xử lý: `StatusCode`. */
export const statusCodes = {
  '01': 'Đã đến',
  '02': 'Từ chối tiếp nhận',
  '03': 'Đã tiếp nhận',
  '04': 'Đã đến, chờ phân công',
  '05': 'Đã phân công, đang xử lý',
  '06': 'Đã xử lý xong',
  '13': 'Thu hồi (lấy lại)',
  '15': 'Đồng ý thu hồi, cập nhật',
  '16': 'Từ chối thu hồi, cập nhật',
} as const;
export type StatusCode = keyof typeof statusCodes;
