import { documentIdOf, type EdxmlPackage, type EdxmlStatus, type Organ } from '#edxml';

export const centre: Organ = {
  organId: 'H35.12.01',
  organizationInCharge: 'Sở Y tế tỉnh An Bình',
  organName: 'Trung tâm Y tế khu vực An Bình',
  organAdd: 'Số 1, đường Trần Hưng Đạo',
  email: 'ttyt@anbinh.example',
  telephone: '0272 000 000',
};

export const department: Organ = { organId: 'H35.12', organName: 'Sở Y tế tỉnh An Bình' };

export const pdf = Buffer.from('%PDF-1.7 bản đã ký số và đóng dấu');

/** A plan on its way to the Sở, complete in every field. */
export const aPackage = (change: Partial<EdxmlPackage> = {}): EdxmlPackage => ({
  messageId: '0198f2a0-0000-7000-8000-000000000001',
  from: centre,
  to: [department, { organId: '000.00.19.H35', organName: 'UBND xã Bình Hòa' }],
  documentId: documentIdOf({
    organId: centre.organId,
    day: '2026-01-05',
    number: '05',
    notation: 'KH-TTYT',
  }),
  code: { codeNumber: '05', codeNotation: 'KH-TTYT' },
  promulgationInfo: { place: 'An Bình', promulgationDate: '2026-01-05' },
  documentType: { type: '2', typeName: 'Kế hoạch' },
  subject: 'Cải cách hành chính năm 2026 của Trung tâm Y tế <khu vực> & "An Bình"',
  content: 'Kế hoạch cải cách hành chính năm 2026',
  signerInfo: { competence: 'KT.', position: 'PHÓ GIÁM ĐỐC', fullName: 'Nguyễn Văn A' },
  dueDate: '2026-12-15',
  otherInfo: {
    priority: '0',
    sphereOfPromulgation: 'Ngành y tế',
    promulgationAmount: 1,
    pageAmount: 13,
    appendixes: ['Phụ lục I: Chỉ tiêu', 'Phụ lục II: Nhiệm vụ'],
  },
  responseFor: [],
  steeringType: '1',
  toPlaces: ['Sở Y tế', 'Lưu: VT'],
  traceHeaders: [{ organId: centre.organId, timestamp: '2026-01-05T16:35:56+07:00' }],
  bussiness: {
    bussinessDocType: '0',
    bussinessDocReason: 'Văn bản điện tử mới',
    paper: '0',
    staffInfo: { department: 'Phòng Tổ chức - Hành chính', staff: 'Trần Thị B' },
    replacementInfoList: [],
  },
  attachments: [
    {
      contentId: 'van-ban',
      attachmentName: '05_KH-TTYT.pdf',
      contentType: 'application/pdf',
      description: 'Kế hoạch đã ký số',
      bytes: pdf,
    },
  ],
  ...change,
});

/** The Sở's answer to `aPackage`. */
export const aStatus = (change: Partial<EdxmlStatus> = {}): EdxmlStatus => ({
  messageId: '0198f2a0-0000-7000-8000-000000000002',
  inReplyTo: aPackage().messageId,
  responseFor: {
    organId: centre.organId,
    code: '05/KH-TTYT',
    promulgationDate: '2026-01-05',
    documentId: aPackage().documentId,
  },
  from: department,
  statusCode: '03',
  description: 'Đã tiếp nhận',
  timestamp: '2026-01-05T17:00:00+07:00',
  staffInfo: { department: 'Văn thư', staff: 'Lê Văn C', email: 'vanthu@soyte.example' },
  ...change,
});
