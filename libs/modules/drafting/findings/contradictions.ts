import type { DocumentContent } from '#nd30';
import type { Finding } from '../domain/finding.js';
import { piecesOf } from '../domain/pieces.js';
import { findConflictingTargets } from '../import/findings/conflicting-targets.js';
import type { Finder } from '../import/findings/parts.js';
import { findBrokenReferences } from '../import/findings/references.js';
import { findReportingFaults } from '../import/findings/reporting-faults.js';
import { findTypos } from '../import/findings/typos.js';
import type { FindingKind } from '../import/import-result.js';
import { numbersOf } from '../import/spans.js';
import { asRead } from './as-read.js';

const finders: readonly Finder[] = [
  findConflictingTargets,
  findReportingFaults,
  findBrokenReferences,
  findTypos,
];

const rules: Partial<Record<FindingKind, Pick<Finding, 'rule' | 'severity'>>> = {
  'conflicting-target': { rule: 'TargetsContradictEachOther', severity: 'warning' },
  misprint: { rule: 'ReportIsDueOutsideItsPeriod', severity: 'warning' },
  'period-gap': { rule: 'PeriodsDoNotBeginTogether', severity: 'warning' },
  'broken-reference': { rule: 'CitedAnnexIsNotThere', severity: 'warning' },
  typo: { rule: 'WordIsMisspelt', severity: 'note' },
};

/** What an imported text is searched for holds for a written one too; each node concerned is told. */
export function contradictions(content: DocumentContent): readonly Finding[] {
  const { read, asides, nodeOfLine } = asRead(content);
  const pieces = new Map(piecesOf(content).map((piece) => [piece.id as string, piece]));
  const tableOf = (nodeId: string) =>
    pieces.get(nodeId)?.part === 'annexes' && pieces.get(nodeId)?.parent;
  return finders
    .flatMap((find) => find(read, asides))
    .flatMap(({ kind, detail, evidence, lines }) => {
      const rule = rules[kind];
      if (!rule) return [];
      const nodes = numbersOf(lines).flatMap((line) => nodeOfLine[line] ?? []);
      if (kind === 'conflicting-target' && areOfOne(nodes.map(tableOf))) return [];
      return [...new Set(nodes)].map((nodeId): Finding => ({
        ...rule,
        message: [detail, told(evidence, nodes.length)].filter(Boolean).join(' '),
        place: pieces.get(nodeId)?.place ?? '',
        nodeId,
        field: null,
        clause: null,
      }));
    });
}

/** Rows of one table that read alike are targets side by side, each with its own figure. */
const areOfOne = (tables: readonly (string | false | undefined)[]): boolean =>
  typeof tables[0] === 'string' && new Set(tables).size === 1;

/** Where several places contradict each other, both sentences are shown at each. */
const told = (evidence: readonly string[], places: number): string =>
  places > 1 ? evidence.map((words) => `“${words}”`).join(' – ') : '';
