import { groupedRows } from '../../drafting/editor/annex/annex-rows.js';
import { cellText } from '../../drafting/editor/annex/cell-text.js';
import { roman } from '../../drafting/editor/body/labels.js';
import type { Annex, TableAnnex } from '../../drafting/editor/content.js';
import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import styles from './annexes-tab.module.css';
import type { TabProps } from './document-tabs.js';
import { useShownContent } from './use-shown-content.js';

/** The tables of the document, labelled as printed. */
export const AnnexesTab = ({ document }: TabProps) => (
  <Answered answer={useShownContent(document)}>
    {({ annexes }) =>
      annexes.length === 0 ? (
        <EmptyState title="Văn bản này không có phụ lục" />
      ) : (
        annexes.map((annex, index) => (
          <OneAnnex key={annex.id} annex={annex} name={nameOf(index, annexes.length)} />
        ))
      )
    }
  </Answered>
);

/** `Phụ lục`, or `Phụ lục II` where there are several (NĐ 30/2020 Phụ lục I). */
const nameOf = (index: number, total: number): string =>
  total > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';

const OneAnnex = ({ annex, name }: { readonly annex: Annex; readonly name: string }) => (
  <section className="card" aria-label={name} style={{ marginBottom: 14 }}>
    <h2>
      {name}. {annex.title}
    </h2>
    {annex.kind === 'table' ? (
      <AnnexTable annex={annex} />
    ) : (
      <p className="soft">Tệp PDF đính kèm: {annex.fileName}, xem ở cuối trang in.</p>
    )}
  </section>
);

const AnnexTable = ({ annex }: { readonly annex: TableAnnex }) => (
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
                      : cellText(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </div>
);
