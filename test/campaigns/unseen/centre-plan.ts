import type { ImportAnnotation } from '../import-score.js';
import { textOfBody, type BodyPart } from './body.js';
import type { Plan } from './plan.js';
import type { Dice } from './random.js';
import { centre } from './units.js';

type Target = ImportAnnotation['bodyTargets'][number];
type Measure = Target['measure'];
type Regime = ImportAnnotation['reporting'][number];

const percent = (op: '=' | '>=', value: number): Measure => ({ op, value, unit: '%' });

const targets: readonly (readonly [string, Measure])[] = [
  ['Phấn đấu 100% văn bản đi được ký số theo quy định', percent('=', 100)],
  ['100% hồ sơ công việc được lập và lưu trữ trên môi trường điện tử', percent('=', 100)],
  ['Tỷ lệ hài lòng của người bệnh ngoại trú đạt từ 90% trở lên', percent('>=', 90)],
  ['Tối thiểu 95% phản ánh, kiến nghị được trả lời đúng hạn', percent('>=', 95)],
  ['Tự kiểm tra tại ít nhất 30% khoa, phòng, trạm y tế trong năm', percent('>=', 30)],
  [
    'Phấn đấu trên 80% người dân thanh toán viện phí không dùng tiền mặt',
    { op: '>', value: 80, unit: '%' },
  ],
  ['Không để xảy ra trường hợp giải quyết hồ sơ quá hạn mà không có văn bản xin lỗi', null],
  ['Mức độ hài lòng của viên chức, người lao động đạt tối thiểu 85%', percent('>=', 85)],
];

const groups = ['Về cải cách thể chế', 'Về cải cách thủ tục hành chính', 'Về chuyển đổi số'];

/** The ways a district centre says who does it. */
const sayings: readonly ((lead: string, partners: string) => string)[] = [
  (lead, partners) => ` (${lead} chủ trì, ${partners} phối hợp)`,
  (lead, partners) => `. Giao ${lead} chủ trì, phối hợp với ${partners} thực hiện`,
  (lead, partners) => ` (Đơn vị chủ trì: ${lead}; đơn vị phối hợp: ${partners})`,
  (lead, partners) => `. ${lead} chủ trì, phối hợp với ${partners}`,
];

/** A district centre's plan: targets in its body, reports in two tiers, no annex. */
export function centrePlan(name: string, dice: Dice): Plan {
  const saying = dice.pick(sayings);
  const numbered = dice.chance(0.4);
  const chosen = dice.some(targets, 6);
  const bodyTargets: Target[] = [];
  const targetParts = groups.flatMap((heading, at): BodyPart[] => [
    { level: 3, label: ['a', 'b', 'c'][at] ?? null, heading },
    ...chosen.slice(at * 2, at * 2 + 2).map(([text, measure]): BodyPart => {
      const lead = dice.pick(centre.leads);
      const partners = dice.pick(centre.partners);
      bodyTargets.push({ label: null, text, measure, lead, coordinating: partners });
      return {
        label: numbered ? '+' : '-',
        text: `${text}${saying(lead[0] ?? '', partners[0] ?? '')}.`,
      };
    }),
  ]);
  const reporting = reportingParts(dice);
  const { body, sections } = textOfBody(
    'Trung tâm Y tế huyện Mẫu Bình xây dựng Kế hoạch cải cách hành chính năm 2024 như sau:',
    [
      { level: 1, label: 'I', heading: 'MỤC ĐÍCH, YÊU CẦU' },
      {
        label: '-',
        text: 'Nâng cao trách nhiệm của người đứng đầu các khoa, phòng, trạm y tế trong thực hiện cải cách hành chính.',
      },
      { level: 1, label: 'II', heading: 'NỘI DUNG' },
      { level: 2, label: '1', heading: 'Chỉ tiêu' },
      ...targetParts,
      { level: 2, label: '2', heading: 'Nhiệm vụ' },
      {
        label: '-',
        text: 'Tiếp tục rà soát, niêm yết công khai thủ tục hành chính tại nơi tiếp đón người bệnh.',
      },
      ...reporting.parts,
      { level: 1, label: 'IV', heading: 'TỔ CHỨC THỰC HIỆN' },
      {
        label: '1',
        text: 'Phòng Tổ chức - Hành chính theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo Ban Giám đốc.',
      },
      { label: '2', text: 'Các khoa, phòng, trạm y tế tổ chức thực hiện nghiêm túc Kế hoạch này.' },
    ],
  );
  return {
    name,
    style: 'centre',
    body,
    numberAsPrinted: 'Số: 33/KH-TTYT',
    dateAsPrinted: 'Mẫu Bình, ngày 12 tháng 01 năm 2024',
    signer: 'Lê Văn Cường',
    tables: [],
    truth: {
      title: { type: 'KẾ HOẠCH', subject: 'Cải cách hành chính năm 2024' },
      number: '33/KH-TTYT',
      symbol: 'KH-TTYT',
      issuer: 'TRUNG TÂM Y TẾ HUYỆN MẪU BÌNH',
      superior: 'SỞ Y TẾ TỈNH MẪU SƠN',
      place: 'Mẫu Bình',
      date: '2024-01-12',
      year: 2024,
      addressees: [],
      legalBases: [
        {
          text: 'Căn cứ Kế hoạch số 88/KH-SYT ngày 05/01/2024 của Sở Y tế về công tác cải cách hành chính năm 2024',
          docType: 'Kế hoạch',
          number: '88/KH-SYT',
          date: '2024-01-05',
          issuer: 'Sở Y tế',
        },
      ],
      sections,
      recipients: ['Sở Y tế (b/c)', 'Các khoa, phòng, trạm y tế'],
      archive: 'VT, TCHC',
      signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Lê Văn Cường' },
      annexes: [],
      bodyTargets,
      reporting: reporting.truth,
      findings: [],
    },
  };
}

const periods = [
  ['Q1', 'quý I'],
  ['H1', '6 tháng đầu năm'],
  ['Q3', 'quý III'],
  ['YEAR', 'năm'],
] as const;

const days = {
  'units-to-centre': ['01/3', '30/5', '30/8', '04/12'],
  'centre-to-department': ['05/3', '05/6', '05/3', '10/12'],
} as const;

function reportingParts(dice: Dice): { parts: BodyPart[]; truth: Regime[] } {
  const truth: Regime[] = [];
  const inOneSentence = dice.chance(0.5);
  const tier = (
    name: Regime['tier'],
    word: 'trước' | 'chậm nhất',
    who: string,
    label: string,
  ): BodyPart[] => {
    const phrases = periods.map(([period, spoken], at) => {
      const [day = '', month = ''] = (days[name][at] ?? '').split('/');
      const dueText = `${word} ngày ${day}/${month}`;
      truth.push({
        tier: name,
        period,
        dueText,
        due: `--${month.padStart(2, '0')}-${day}`,
        before: word === 'trước',
        windowFrom: null,
        windowTo: null,
        dueRule: null,
      });
      return `Báo cáo ${spoken} ${dueText}`;
    });
    return inOneSentence
      ? [{ label, text: `${who}: ${phrases.map(lowerFirst).join('; ')}.` }]
      : [
          { label, text: `${who}:` },
          ...phrases.map((text): BodyPart => ({ label: '+', text: `${text};` })),
        ];
  };
  return {
    parts: [
      { level: 1, label: 'III', heading: 'CHẾ ĐỘ BÁO CÁO' },
      ...tier(
        'units-to-centre',
        'trước',
        'Các khoa, phòng, trạm y tế báo cáo về Trung tâm Y tế',
        '-',
      ),
      ...tier('centre-to-department', 'chậm nhất', 'Trung tâm Y tế báo cáo về Sở Y tế', '-'),
    ],
    truth,
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
