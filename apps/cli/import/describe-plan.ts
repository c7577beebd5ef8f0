import type {
  ImportedAnnex,
  ImportedReporting,
  ImportedSection,
  ImportResult,
  Spans,
} from '#modules/drafting';

/** What was read of a document, for people: its header, its parts, what needs a look. */
export const describePlan = (plan: ImportResult): string =>
  [
    header(plan),
    part('Kính gửi', plan.addressees),
    part(
      'Căn cứ',
      plan.legalBases.map(({ text }) => text),
    ),
    part('Các mục', plan.sections.map(section)),
    part(
      'Chỉ tiêu trong thân văn bản',
      plan.bodyTargets.map(({ text }) => text),
    ),
    part('Phụ lục', plan.annexes.map(annex)),
    part('Chế độ báo cáo', plan.reporting.map(regime)),
    part('Nơi nhận', plan.recipients),
    part(
      'Cần xem lại',
      plan.findings.map(({ detail, lines }) => `${detail}${at(lines)}`),
    ),
    part(
      'Dòng chưa xếp được',
      plan.unplaced.map(({ line, text, reason }) => `dòng ${line}: “${text}” (${reason})`),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n\n');

function header({ title, signature, ...plan }: ImportResult): string {
  const fields: readonly (readonly [string, string | number | null])[] = [
    ['Cơ quan chủ quản', plan.superior],
    ['Cơ quan ban hành', plan.issuer],
    ['Số', plan.number],
    ['Ký hiệu', plan.symbol],
    ['Địa danh', plan.place],
    ['Ngày', plan.date],
    ['Năm', plan.year],
    ['Ký', [signature?.authority, signature?.position, signature?.name].filter(Boolean).join(', ')],
    ['Lưu', plan.archive],
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  return [
    `${title.type} ${title.subject}`.trim(),
    ...fields.map(([name, value]) => `  ${name.padEnd(width)}  ${value || '(không có)'}`),
  ].join('\n');
}

const part = (name: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : [`${name} (${items.length})`, ...items.map((item) => `  ${item}`)].join('\n');

const section = ({ level, label, heading, paragraphs }: ImportedSection): string =>
  `${'  '.repeat(level - 1)}${label === null ? '' : `${label}. `}${heading} · ${paragraphs.length} đoạn`;

const kinds = {
  targets: 'chỉ tiêu',
  tasks: 'nhiệm vụ',
  framework: 'khung nhiều năm',
  other: 'bảng khác',
} as const satisfies Record<ImportedAnnex['kind'], string>;

const annex = ({ label, title, kind, rows, groups, statedTotal }: ImportedAnnex): string =>
  [
    `${label ?? '(không tên)'}: ${title || '(không tiêu đề)'} · ${kinds[kind]} · ${rows.length} dòng, ${groups.length} nhóm`,
    ...(statedTotal === null ? [] : [`  Văn bản ghi: ${statedTotal}`]),
    ...groups.map(({ label: no, title: name, rows: count }) => `  ${no}. ${name} · ${count} dòng`),
  ].join('\n  ');

const tiers = {
  'units-to-centre': 'Khoa, phòng, trạm báo cáo đơn vị',
  'centre-to-department': 'Đơn vị báo cáo cấp trên',
} as const satisfies Record<ImportedReporting['tier'], string>;

const periods = {
  Q1: 'quý I',
  H1: '6 tháng',
  Q3: '9 tháng',
  YEAR: 'năm',
} as const satisfies Record<ImportedReporting['period'], string>;

const regime = ({ tier, period, dueText }: ImportedReporting): string =>
  `${tiers[tier]}, ${periods[period]}: ${dueText}`;

const at = (lines: Spans): string =>
  lines.length === 0
    ? ''
    : ` (dòng ${lines.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')})`;
