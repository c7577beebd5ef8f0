import type { Ids } from '#kernel';
import type { AnnexRow, Block, DocumentContent, NodeId, TableAnnex } from '#nd30';
import { readSchedule, type IsoDay, type WorkingCalendar } from '#vntime';
import { livingAnnexes } from './plan/plan-kind.js';
import { duesWithin } from './plan/row-schedule.js';

/** A row of a framework that counts in a year, with its days there. */
export interface FallingRow {
  readonly row: AnnexRow;
  readonly annex: TableAnnex;
  readonly dues: readonly IsoDay[];
}

interface Framework {
  readonly content: DocumentContent;
  readonly fromYear: number;
  readonly toYear: number;
}

/**
 * Rows whose time falls into a year. One that is always, on a condition, or without a time may fall
 * into any; a row stays out only when its days are known and none of its stretches touches the year.
 */
export function rowsFallingInto(
  { content, ...years }: Framework,
  year: number,
  calendar: WorkingCalendar,
): FallingRow[] {
  return livingAnnexes(content).flatMap((annex) =>
    annex.rows.flatMap((row) => {
      if (!row.time?.trim()) return [{ row, annex, dues: [] }];
      const schedule = readSchedule(row.time, { year: years.fromYear, calendar });
      const all = duesWithin(schedule, { year: years.fromYear, ...years });
      const dues = all.filter((day) => day.startsWith(String(year)));
      const touches = schedule.windows.some(
        ({ from, due }) => (from ?? due) <= `${year}-12-31` && due >= `${year}-01-01`,
      );
      return all.length === 0 || dues.length > 0 || touches ? [{ row, annex, dues }] : [];
    }),
  );
}

export interface RolledOut {
  readonly content: DocumentContent;
  /** Each row of the draft with the framework's row it came from. */
  readonly cameFrom: readonly { readonly rowId: NodeId; readonly frameworkRowId: NodeId }[];
}

interface YearlyDraft {
  readonly year: number;
  readonly header: DocumentContent['header'];
  readonly archive: string;
  /** `12/KH-TTYT ngày 05/01/2026` */
  readonly cited: string;
  readonly calendar: WorkingCalendar;
  /** Rows of the framework that another yearly plan or draft has. */
  readonly without: ReadonlySet<string>;
}

/** The text of a yearly plan made of what falls into the year; people edit it as any draft. */
export function yearlyPlan(framework: Framework, draft: YearlyDraft, ids: Ids): RolledOut {
  const falling = rowsFallingInto(framework, draft.year, draft.calendar).filter(
    ({ row }) => !draft.without.has(row.id),
  );
  const cameFrom: { rowId: NodeId; frameworkRowId: NodeId }[] = [];
  const annexes = livingAnnexes(framework.content).flatMap((annex) => {
    const rows = falling.filter((one) => one.annex === annex);
    if (rows.length === 0) return [];
    const groups = new Map(annex.groups.map((group) => [group.id, ids.next<'Node'>()]));
    const kept = new Set(rows.map(({ row }) => row.groupId));
    const columns = new Map(annex.columns.map((column) => [column.id, ids.next<'Node'>()]));
    return [
      {
        ...annex,
        id: ids.next<'Node'>(),
        title: forYear(annex.title, draft.year),
        tableKind: annex.tableKind === 'framework' ? ('tasks' as const) : annex.tableKind,
        columns: annex.columns.map((one) => ({ ...one, id: columns.get(one.id) ?? one.id })),
        groups: annex.groups
          .filter(({ id }) => kept.has(id))
          .map((one) => ({ ...one, id: groups.get(one.id) ?? one.id })),
        rows: rows.map(({ row, dues }) => {
          const id = ids.next<'Node'>();
          cameFrom.push({ rowId: id, frameworkRowId: row.id });
          const cells = Object.entries(row.cells).map(([column, text]) => [
            columns.get(column as NodeId) ?? column,
            text,
          ]);
          return {
            ...row,
            ...{ id, text: forYear(row.text, draft.year), time: timeIn(row.time, dues, draft) },
            groupId: row.groupId && (groups.get(row.groupId) ?? null),
            cells: Object.fromEntries(cells) as AnnexRow['cells'],
          };
        }),
      } satisfies TableAnnex,
    ];
  });
  return { content: { ...yearlyText(framework, draft, ids), annexes }, cameFrom };
}

/** The phrase stays when it says the same days in that year; otherwise its days are written out. */
function timeIn(
  time: string | null,
  dues: readonly IsoDay[],
  { year, calendar }: YearlyDraft,
): string | null {
  if (!time?.trim() || dues.length === 0) return time;
  const read = readSchedule(time, { year, calendar });
  const said = duesWithin(read, { year, fromYear: year, toYear: year });
  if (said.join() === dues.join()) return time;
  if (dues.join() === `${year}-12-31`) return `Trong năm ${year}`;
  return `Ngày ${dues.map((day) => day.split('-').reverse().join('/')).join(', ')}`;
}

function yearlyText(
  { content }: Framework,
  { year, header, archive, cited }: YearlyDraft,
  ids: Ids,
): Omit<DocumentContent, 'annexes'> {
  const subject = forYear(content.subject, year);
  const paragraph = (text: string): Block => ({
    kind: 'paragraph',
    id: ids.next<'Node'>(),
    numbering: 'none',
    content: [{ kind: 'text', text }],
  });
  return {
    schema: content.schema,
    docType: 'KH',
    subject: /(?<!\d)20\d\d(?!\d)/.test(subject) ? subject : `${subject} năm ${year}`,
    header,
    secrecy: 'none',
    urgency: 'normal',
    addressees: [],
    legalBases: [
      {
        id: ids.next<'Node'>(),
        text: `Căn cứ Kế hoạch số ${cited} của ${header.issuer} về ${content.subject}`,
        cites: null,
      },
    ],
    body: [
      paragraph(
        `${header.issuer} triển khai trong năm ${year} các nội dung của Kế hoạch nêu trên tại phụ lục kèm theo.`,
      ),
      paragraph(
        `Các khoa, phòng căn cứ nhiệm vụ được giao tổ chức thực hiện và báo cáo kết quả theo quy định.`,
      ),
    ],
    recipients: content.recipients.map(({ text }) => ({ id: ids.next<'Node'>(), text })),
    archive,
  };
}

/** `giai đoạn 2026 - 2030` becomes `năm 2027`, in capitals where it stands in capitals. */
const forYear = (text: string, year: number): string =>
  text.replace(
    /(?:giai đoạn\s+)?(?:từ\s+)?(?:năm\s+)?20\d\d\s*(?:[-–—]|đến(?:\s+năm)?)\s*20\d\d/giu,
    text === text.toLocaleUpperCase('vi') ? `NĂM ${year}` : `năm ${year}`,
  );
