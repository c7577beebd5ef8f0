import type { periodsContract, ReplyOf } from '#contracts';
import {
  framedCell,
  numberCell,
  percentCell,
  sheetFont,
  sheetHead,
  sheetOptions,
  textCell,
} from '#platform';
import writeSheet from 'write-excel-file/node';
import type { Timeliness } from '../domain/timeliness.js';

type Rates = ReplyOf<typeof periodsContract.timeliness>;
type Period = Rates['periods'][number];
type Unit = Rates['units'][number];

interface TimelinessSheet {
  readonly rates: Rates;
  /** How the unit stands in the period; undefined: nothing was asked of it. */
  readonly standing: (period: Period['id'], unit: Unit['id']) => Timeliness | undefined;
}

/** Who was in time and whole in a year, as a workbook: a line for each unit, a column for each period. */
export const timelinessSheet = ({ rates, standing }: TimelinessSheet): Promise<Buffer> =>
  writeSheet(
    [
      {
        ...sheetOptions([36, ...rates.periods.map(() => 30), ...figureColumns.map(() => 11)]),
        sheet: `Năm ${rates.year}`,
        data: [
          ...sheetHead(`Đúng hạn, đầy đủ năm ${rates.year}`, [
            'Đơn vị',
            ...rates.periods.map(({ title }) => title),
            ...figureColumns,
          ]),
          ...rates.units.map((unit) => [
            framedCell(textCell(unit.name)),
            ...rates.periods.map(({ id }) => {
              const is = standing(id, unit.id);
              return framedCell(is === undefined ? null : textCell(names[is]));
            }),
            ...figureCells(unit),
          ]),
          [
            framedCell(textCell('Cả cơ quan')),
            ...rates.periods.map(({ onTimePercent }) => framedCell(share(onTimePercent))),
            ...figureCells(rates.total),
          ],
        ],
      },
    ],
    sheetFont,
  ).toBuffer();

const figureColumns = ['Phải nộp', 'Đúng hạn', 'Muộn', 'Thiếu', 'Tỷ lệ đúng hạn', 'Đầy đủ'];

const names: Readonly<Record<Timeliness, string>> = {
  onTime: 'Đúng hạn',
  late: 'Muộn',
  missing: 'Thiếu',
  notDue: 'Chưa đến hạn',
  waived: 'Không phải nộp',
};

const figureCells = ({ due, onTime, late, missing, ...rate }: Rates['total']) => [
  ...[due, onTime, late, missing].map((count) => framedCell(numberCell(String(count)))),
  ...[rate.onTimePercent, rate.completePercent].map((percent) => framedCell(share(percent))),
];

const share = (percent: number | null) => (percent === null ? null : percentCell(String(percent)));
