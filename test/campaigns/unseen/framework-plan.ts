import { textOfBody, type BodyPart } from './body.js';
import type { Column, Plan } from './plan.js';
import type { Dice } from './random.js';
import { tableOfWorks } from './table-of-works.js';
import { department } from './units.js';
import { frameworkTimes } from './words.js';

const widths = (...columns: readonly (readonly [Column['key'], string, number])[]): Column[] =>
  columns.map(([key, title, width]) => ({ key, title, width }));

const shapes: readonly Column[][] = [
  widths(
    ['label', 'TT', 4],
    ['task', 'Mục tiêu/Nhiệm vụ', 18],
    ['text', 'Hoạt động', 22],
    ['products', 'Kết quả/Sản phẩm', 13],
    ['lead', 'Cơ quan chủ trì', 11],
    ['coordinating', 'Cơ quan phối hợp', 12],
    ['time', 'Thời gian thực hiện', 12],
    ['budget', 'Kinh phí', 8],
  ),
  widths(
    ['label', 'TT', 4],
    ['objective', 'Mục tiêu', 15],
    ['task', 'Nhiệm vụ', 15],
    ['text', 'Hoạt động', 20],
    ['products', 'Kết quả', 12],
    ['lead', 'Cơ quan chủ trì', 11],
    ['coordinating', 'Cơ quan phối hợp', 12],
    ['time', 'Thời gian', 11],
  ),
  widths(
    ['label', 'STT', 5],
    ['task', 'Nhiệm vụ', 20],
    ['text', 'Hoạt động cụ thể', 23],
    ['products', 'Sản phẩm', 13],
    ['lead', 'Đơn vị chủ trì', 13],
    ['coordinating', 'Đơn vị phối hợp', 13],
    ['time', 'Thời gian thực hiện', 13],
  ),
];

/** A provincial Sở's framework of five years, its tasks in one annex. */
export function frameworkPlan(name: string, dice: Dice): Plan {
  const columns = dice.pick(shapes);
  const { printed, annex } = tableOfWorks(
    {
      label: 'Phụ lục',
      title: 'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2026 - 2030',
      origin: '(Kèm theo Kế hoạch số 125/KH-SYT ngày 15 tháng 01 năm 2026 của Sở Y tế)',
      columns,
      house: department,
      times: frameworkTimes,
      numbering: dice.pick(['by task', 'running'] as const),
      capitals: dice.chance(0.5),
      closing: false,
      fieldCount: 3 + dice.below(4),
    },
    dice,
  );
  const parts: readonly BodyPart[] = [
    { level: 1, label: 'I', heading: 'MỤC TIÊU, YÊU CẦU' },
    { level: 2, label: '1', heading: 'Mục tiêu' },
    {
      label: '-',
      text: 'Xây dựng nền hành chính ngành Y tế chuyên nghiệp, hiện đại, lấy sự hài lòng của người dân làm thước đo chất lượng phục vụ.',
    },
    {
      label: '-',
      text: 'Nâng cao chỉ số cải cách hành chính của Sở Y tế trong giai đoạn 2026 - 2030.',
    },
    { level: 2, label: '2', heading: 'Yêu cầu' },
    {
      label: '-',
      text: 'Xác định rõ nhiệm vụ, sản phẩm và cơ quan chủ trì của từng hoạt động.',
    },
    { level: 1, label: 'II', heading: 'NHIỆM VỤ TRỌNG TÂM' },
    { label: null, text: 'Nhiệm vụ cụ thể được nêu tại Phụ lục kèm theo Kế hoạch này.' },
    { level: 1, label: 'III', heading: 'TỔ CHỨC THỰC HIỆN' },
    {
      label: '1',
      text: 'Văn phòng Sở theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch này; tổng hợp, tham mưu Giám đốc Sở báo cáo Ủy ban nhân dân tỉnh theo quy định.',
    },
    {
      label: '2',
      text: 'Các phòng chuyên môn, đơn vị trực thuộc Sở căn cứ Kế hoạch này xây dựng kế hoạch hằng năm của đơn vị mình.',
    },
  ];
  const { body, sections } = textOfBody(
    'Sở Y tế ban hành Kế hoạch cải cách hành chính giai đoạn 2026 - 2030 như sau:',
    parts,
  );
  return {
    name,
    style: 'framework',
    body,
    numberAsPrinted: 'Số: 125/KH-SYT',
    dateAsPrinted: 'Mẫu Sơn, ngày 15 tháng 01 năm 2026',
    signer: 'Nguyễn Văn An',
    tables: [printed],
    truth: {
      title: { type: 'KẾ HOẠCH', subject: 'Cải cách hành chính ngành Y tế giai đoạn 2026 - 2030' },
      number: '125/KH-SYT',
      symbol: 'KH-SYT',
      issuer: 'SỞ Y TẾ',
      superior: 'ỦY BAN NHÂN DÂN TỈNH MẪU SƠN',
      place: 'Mẫu Sơn',
      date: '2026-01-15',
      year: 2026,
      addressees: [],
      legalBases: [
        {
          text: 'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính nhà nước giai đoạn 2026 - 2030',
          docType: 'Kế hoạch',
          number: '12/KH-UBND',
          date: '2026-01-05',
          issuer: 'Ủy ban nhân dân tỉnh',
        },
      ],
      sections,
      recipients: ['Ủy ban nhân dân tỉnh (b/c)', 'Sở Nội vụ', 'Các đơn vị trực thuộc Sở'],
      archive: 'VT, VP',
      signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Nguyễn Văn An' },
      annexes: [annex],
      bodyTargets: [],
      reporting: [],
      findings: [],
    },
  };
}
