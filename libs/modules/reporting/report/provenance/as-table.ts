import { vietnamTimestamp } from '#kernel';
import { printQuantity } from '#nd30';
import type { FigureNode } from '../../figures/figure.js';
import { unpackFigure } from '../../figures/pack-sources.js';
import {
  absenceInWords,
  formulaInWords,
  leftOutInWords,
  stateNames,
} from '../../figures/formula-words.js';
import { shownValue, type Provenance } from './provenance.js';

const headings = [
  ...['Số liệu', 'Giá trị trong báo cáo', 'Công thức', 'Nguồn', 'Phiên bản phiếu'],
  ...['Người duyệt', 'Thời điểm', 'Nội dung', 'Giá trị của nguồn', 'Ghi chú'],
];

/** The same as a table people open in a spreadsheet: a row a figure, a row a source (RFC 4180). */
export function provenanceAsTable({ figures }: Provenance): string {
  const labels = new Map(figures.map(({ key, label }) => [key, label]));
  const rows = figures.flatMap((figure) => [
    headOf(figure),
    ...sourcesOf(unpackFigure({ node: figure, sources: figure.sources }), labels),
  ]);
  const lines = [headings, ...rows].map((cells) => cells.map(cellOf).join(';'));
  // Spreadsheets take a file without the mark for one of Windows-1258.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const headOf = (figure: Provenance['figures'][number]): string[] => {
  const value = shownValue(figure);
  const { override, absent, label, formula, unit } = figure;
  const note = override
    ? `Sửa từ ${figure.value ?? 'chưa có số liệu'}: ${override.reason} (${override.personName})`
    : absent
      ? absenceInWords[absent]
      : '';
  return [
    ...[label, value === null ? '' : printQuantity(value, unit), formulaInWords(formula)],
    ...['', '', '', '', '', '', note],
  ];
};

const sourcesOf = (
  { label, readings, operands, leftOut }: FigureNode,
  labels: ReadonlyMap<string, string>,
): string[][] => [
  ...readings.map((reading) => [label, '', '', ...ofReading(reading), '']),
  ...leftOut.map((reading) => [
    ...[label, '', '', ...ofReading(reading)],
    `Không tính: ${leftOutInWords[reading.because]}`,
  ]),
  ...operands.map(({ key, periodName, value }) => [
    ...[label, '', '', periodName, '', '', '', labels.get(key) ?? key, value ?? '', ''],
  ]),
];

const partNames: Readonly<Record<FigureNode['readings'][number]['part'], string>> = {
  asked: 'được giao',
  value: 'giá trị',
  numerator: 'tử số',
  denominator: 'mẫu số',
  state: 'trạng thái',
  percent: 'tỷ lệ hoàn thành',
};

const ofReading = (reading: FigureNode['readings'][number]): string[] => [
  ...[reading.unitName, String(reading.versionNo), reading.personName],
  ...[vietnamTimestamp(new Date(reading.at)), partNames[reading.part], saidOf(reading)],
];

const saidOf = ({ value }: FigureNode['readings'][number]): string =>
  value === null ? '' : (stateNames[value] ?? value);

/** What a spreadsheet would take for a formula is marked as words (OWASP, CSV injection). */
const cellOf = (text: string): string => {
  const words = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};
