import type { Definition } from './definition.js';

interface DataFault {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** What a schema cannot see: keys that stand twice, columns that are named and not there. */
export function definitionFaults(definition: Definition): DataFault[] {
  const { columns, steps, figures, countsOn } = definition;
  const kindOf = (key: string | undefined) => columns.find((one) => one.key === key)?.kind;
  const fault = (path: readonly PropertyKey[], text: string, when: boolean): DataFault[] =>
    when ? [{ path, text }] : [];
  return [
    ...twice('columns', columns),
    ...twice('steps', steps),
    ...twice('figures', figures),
    ...fault(['countsOn'], `Cột “${countsOn}” phải là cột ngày.`, kindOf(countsOn) !== 'day'),
    ...columns.flatMap(({ kind, options }, n) =>
      fault(
        ['columns', n],
        'Chỉ cột lựa chọn, và mọi cột lựa chọn, có danh sách options.',
        (kind === 'choice') !== (options !== undefined),
      ),
    ),
    ...figures.flatMap(({ kind, column, where }, n) => [
      ...fault(
        ['figures', n, 'column'],
        `Số liệu này cần một cột ${kind === 'shareOfUnits' ? 'đơn vị' : 'số'}.`,
        kind === 'shareOfUnits'
          ? kindOf(column) !== 'unit'
          : ['sum', 'mean'].includes(kind) && kindOf(column) !== 'number',
      ),
      ...fault(['figures', n, 'where'], 'Tỷ lệ cần điều kiện where.', kind === 'share' && !where),
      ...fault(
        ['figures', n, 'where', 'column'],
        'Điều kiện nêu một cột không có trong sổ.',
        where !== undefined && kindOf(where.column) === undefined,
      ),
    ]),
  ];
}

const twice = (
  group: 'columns' | 'steps' | 'figures',
  things: readonly { readonly key: string }[],
): DataFault[] =>
  things.flatMap(({ key }, n) =>
    things.findIndex((one) => one.key === key) < n
      ? [{ path: [group, n, 'key'], text: `Khóa “${key}” bị khai hai lần.` }]
      : [],
  );
