import { textOfBody } from './body.js';
import type { Column, Plan } from './plan.js';
import type { Dice } from './random.js';
import { tableOfWorks } from './table-of-works.js';
import { hospital } from './units.js';
import { yearTimes } from './words.js';

const shapes: readonly (readonly (readonly [Column['key'], string, number])[])[] = [
  [
    ['label', 'STT', 5],
    ['text', 'Nội dung công việc', 32],
    ['products', 'Sản phẩm', 15],
    ['lead', 'Khoa/Phòng thực hiện', 16],
    ['coordinating', 'Khoa/Phòng phối hợp', 16],
    ['time', 'Thời gian hoàn thành', 16],
  ],
  [
    ['label', 'TT', 5],
    ['text', 'Nhiệm vụ', 32],
    ['lead', 'Đơn vị chủ trì', 15],
    ['coordinating', 'Đơn vị phối hợp', 15],
    ['time', 'Thời gian thực hiện', 13],
    ['products', 'Kết quả đầu ra', 12],
    ['note', 'Ghi chú', 8],
  ],
];

/** A hospital's plan of one year, its tasks in one annex. */
export function hospitalPlan(name: string, dice: Dice): Plan {
  const columns = dice.pick(shapes).map(([key, title, width]) => ({ key, title, width }));
  const { printed, annex } = tableOfWorks(
    {
      label: 'PHỤ LỤC',
      title: 'PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025',
      origin: '(Ban hành kèm theo Kế hoạch số 41/KH-BVMD ngày 20/01/2025 của Bệnh viện Mẫu Đức)',
      columns,
      house: hospital,
      times: yearTimes,
      numbering: dice.pick(['running', 'by group'] as const),
      capitals: dice.chance(0.3),
      closing: dice.chance(0.5),
      fieldCount: 3 + dice.below(4),
    },
    dice,
  );
  const { body, sections } = textOfBody(
    'Bệnh viện Mẫu Đức xây dựng Kế hoạch cải cách hành chính năm 2025 như sau:',
    [
      { level: 1, label: 'I', heading: 'MỤC ĐÍCH, YÊU CẦU' },
      {
        label: '1',
        text: 'Nâng cao chất lượng phục vụ người bệnh, rút ngắn thời gian chờ khám bệnh và cấp phát thuốc tại bệnh viện.',
      },
      { label: '2', text: 'Gắn trách nhiệm của trưởng khoa, phòng với kết quả thực hiện.' },
      { level: 1, label: 'II', heading: 'NỘI DUNG' },
      { label: null, text: 'Nhiệm vụ cụ thể theo Phụ lục đính kèm.' },
      { level: 1, label: 'III', heading: 'TỔ CHỨC THỰC HIỆN' },
      {
        label: '-',
        text: 'Phòng Tổ chức cán bộ là đầu mối theo dõi, đôn đốc các khoa, phòng thực hiện kế hoạch; định kỳ tổng hợp, báo cáo Giám đốc bệnh viện.',
      },
      { label: '-', text: 'Trưởng các khoa, phòng tổ chức thực hiện nhiệm vụ được phân công.' },
    ],
  );
  return {
    name,
    style: 'hospital',
    body,
    numberAsPrinted: 'Số: 41/KH-BVMD',
    dateAsPrinted: 'Mẫu Đức, ngày 20 tháng 01 năm 2025',
    signer: 'Trần Thị Bình',
    tables: [printed],
    truth: {
      title: { type: 'KẾ HOẠCH', subject: 'Cải cách hành chính năm 2025 của Bệnh viện Mẫu Đức' },
      number: '41/KH-BVMD',
      symbol: 'KH-BVMD',
      issuer: 'BỆNH VIỆN MẪU ĐỨC',
      superior: 'SỞ Y TẾ TỈNH MẪU SƠN',
      place: 'Mẫu Đức',
      date: '2025-01-20',
      year: 2025,
      addressees: [],
      legalBases: [
        {
          text: 'Căn cứ Kế hoạch số 310/KH-SYT ngày 10/01/2025 của Sở Y tế về công tác cải cách hành chính năm 2025',
          docType: 'Kế hoạch',
          number: '310/KH-SYT',
          date: '2025-01-10',
          issuer: 'Sở Y tế',
        },
      ],
      sections,
      recipients: ['Sở Y tế', 'Các khoa, phòng'],
      archive: 'VT, TCCB',
      signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Bình' },
      annexes: [annex],
      bodyTargets: [],
      reporting: [],
      findings: [],
    },
  };
}
