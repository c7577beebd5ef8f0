import { regimeDefinition, type PeriodKind, type RegimeDefinition } from '#contracts';

/** What an importer read of reporting in a plan: one period and one tier each. */
export interface ImportedReporting {
  readonly tier: 'units-to-centre' | 'centre-to-department';
  readonly period: 'Q1' | 'H1' | 'Q3' | 'YEAR';
  readonly dueText: string;
  /** `--MM-DD` */
  readonly due: string | null;
  readonly before: boolean;
  /** `prev-12-10` or `--06-10` */
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  /** `P3D after cut-off`, `P2D working after cut-off` */
  readonly dueRule: string | null;
}

export interface ProposedNames {
  readonly key: string;
  readonly title: string;
  readonly source: string;
}

/**
 * The regime a plan describes. What it does not state stays open, and so does a day that cannot be
 * meant (`05 tháng 3` for quarter III): both are asked.
 */
export function proposeRegime(
  reporting: readonly ImportedReporting[],
  names: ProposedNames,
): RegimeDefinition {
  const periods = kinds.flatMap(({ period, kind, months }) => {
    const entries = reporting.filter((one) => one.period === period);
    return entries.length === 0 ? [] : [periodOf(kind, entries, months)];
  });
  return regimeDefinition.parse({ ...names, submittedTo: 'Sở Y tế', periods });
}

/** A report is due in the last month of its period or in one beside it. */
const kinds: readonly {
  readonly period: ImportedReporting['period'];
  readonly kind: PeriodKind;
  readonly months: readonly number[];
}[] = [
  { period: 'Q1', kind: 'quarter1', months: [2, 3, 4] },
  { period: 'H1', kind: 'halfYear', months: [5, 6, 7] },
  { period: 'Q3', kind: 'quarter3', months: [8, 9, 10] },
  { period: 'YEAR', kind: 'year', months: [11, 12, 1] },
];

function periodOf(
  kind: PeriodKind,
  entries: readonly ImportedReporting[],
  months: readonly number[],
) {
  const of = (tier: ImportedReporting['tier']) => entries.filter((one) => one.tier === tier);
  const units = dueOf(of('units-to-centre'), months);
  const centre = dueOf(of('centre-to-department'), months);
  const first = (day: 'windowFrom' | 'windowTo') =>
    entries.map((one) => one[day]).find((one) => one !== null) ?? null;
  const doubts = [...units.doubts, ...centre.doubts];
  return {
    kind,
    windowFrom: ruleOf(first('windowFrom')),
    windowTo: ruleOf(first('windowTo')),
    unitDue: units.rule,
    centreDue: centre.rule,
    lock: 'centreDue',
    ...(doubts.length > 0 ? { doubt: doubts.join(' ') } : {}),
  };
}

function dueOf(entries: readonly ImportedReporting[], months: readonly number[]) {
  const doubts: string[] = [];
  const rules = entries.flatMap(({ due, dueRule, before, dueText }) => {
    if (due === null) return counted(dueRule) ?? [];
    const month = Number(due.slice(2, 4));
    if (months.includes(month)) {
      const date = `${months.at(-1) === 1 && month === 1 ? 'next ' : ''}${due.slice(2)}`;
      return before ? `before ${date}` : date;
    }
    doubts.push(`Văn bản in “${dueText}”; ngày này không thuộc kỳ báo cáo.`);
    return [];
  });
  const distinct = [...new Set(rules)];
  if (distinct.length > 1) doubts.push(`Văn bản nêu nhiều hạn khác nhau: ${distinct.join('; ')}.`);
  return { rule: distinct.length === 1 ? (distinct[0] ?? null) : null, doubts };
}

const counted = (dueRule: string | null): string | null => {
  const said = /^P(\d+)D( working)? after cut-off$/.exec(dueRule ?? '');
  return said ? `cutOff + ${said[1]}${said[2] ?? ''} days` : null;
};

/** `prev-12-10` → `prev 12-10`; `--06-10` → `06-10` */
const ruleOf = (day: string | null): string | null =>
  day && day.replace(/^prev-/, 'prev ').replace(/^--/, '');
