import { groupedRows } from '../../drafting/editor/annex/annex-rows.js';
import { cellText } from '../../drafting/editor/annex/cell-text.js';
import { roman } from '../../drafting/editor/body/labels.js';
import type { Annex, AnnexColumn, AnnexRow, TableAnnex } from '../../drafting/editor/content.js';
import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { FigureDoor } from '../../reporting/report/figure-door.js';
import { useReportFigures, type FigureSummary } from '../../reporting/report/report-queries.js';
import styles from './annexes-tab.module.css';
import type { TabProps } from './document-tabs.js';
import { useShownContent } from './use-shown-content.js';

/** The tables of the document, labelled as printed. */
export const AnnexesTab = ({ document }: TabProps) => {
  const figures = useReportFigures(document).data?.figures ?? [];
  return (
    <Answered answer={useShownContent(document)}>
      {({ annexes }) =>
        annexes.length === 0 ? (
          <EmptyState title="Văn bản này không có phụ lục" />
        ) : (
          annexes.map((annex, index) => (
            <OneAnnex
              key={annex.id}
              annex={annex}
              name={nameOf(index, annexes.length)}
              figures={figures}
            />
          ))
        )
      }
    </Answered>
  );
};

/** `Phụ lục`, or `Phụ lục II` where there are several (NĐ 30/2020 Phụ lục I). */
const nameOf = (index: number, total: number): string =>
  total > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';

interface OneAnnexProps {
  readonly annex: Annex;
  readonly name: string;
  readonly figures: readonly FigureSummary[];
}

const OneAnnex = ({ annex, name, figures }: OneAnnexProps) => (
  <section className="card" aria-label={name} style={{ marginBottom: 14 }}>
    <h2>
      {name}. {annex.title}
    </h2>
    {annex.kind === 'table' ? (
      <AnnexTable annex={annex} figures={figures} />
    ) : (
      <p className="soft">Tệp PDF đính kèm: {annex.fileName}, xem ở cuối trang in.</p>
    )}
  </section>
);

interface AnnexTableProps {
  readonly annex: TableAnnex;
  readonly figures: readonly FigureSummary[];
}

const AnnexTable = ({ annex, figures }: AnnexTableProps) => (
  <div className={styles['frame']} tabIndex={0} role="group" aria-label={`Bảng: ${annex.title}`}>
    <table className={styles['table']}>
      <thead>
        <tr>
          {annex.columns.map(({ id, heading }) => (
            <th key={id} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {groupedRows(annex).map(({ group, label, rows }) => (
        <tbody key={group?.id ?? 'none'}>
          {group && (
            <tr>
              <th scope="rowgroup" colSpan={annex.columns.length} className={styles['group'] ?? ''}>
                {label} {group.title}
              </th>
            </tr>
          )}
          {rows.map(({ row, label: own }) => (
            <tr key={row.id}>
              {annex.columns.map((column) => (
                <td key={column.id}>
                  {column.field === 'label'
                    ? own
                    : column.field === 'group'
                      ? group?.title
                      : doorOf(figures, annex, row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </div>
);

/** A cell that a figure stands in opens where the figure comes from. */
function doorOf(
  figures: readonly FigureSummary[],
  annex: TableAnnex,
  row: AnnexRow,
  column: AnnexColumn,
) {
  const text = cellText(row, column);
  const figure = figures.find(({ places }) =>
    places.some(
      (place) =>
        'annexId' in place &&
        place.annexId === annex.id &&
        place.rowId === row.id &&
        place.columnId === column.id,
    ),
  );
  if (!figure || !text) return text;
  return (
    <FigureDoor figureId={figure.id} isOverridden={figure.override !== null}>
      {text}
    </FigureDoor>
  );
}
