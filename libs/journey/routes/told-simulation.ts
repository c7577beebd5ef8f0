import { isProblemCode, problemOf, type ReplyOf, type routesContract } from '#contracts';
import { DomainError } from '#kernel';
import { whoIsWaitedFor, type Directory } from '#modules/organisation';
import type { Role } from '#contracts';
import { workNames } from '../names.js';
import type { WalkedDocument } from './past-documents.js';
import type { AskedTask, Simulated, Verdict } from './simulate.js';

type Simulation = ReplyOf<typeof routesContract.simulate>;

/** The last whole quarter before a day: `2026-11-22` → July to September. */
export function lastQuarter(day: string): { readonly from: string; readonly to: string } {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3 - 3;
  const date = (months: number, of: number) =>
    new Date(Date.UTC(year, months, of)).toISOString().slice(0, 10);
  return { from: date(first, 1), to: date(first + 3, 0) };
}

/** A simulation in words and counts. */
export function toldSimulation(
  period: { readonly from: string; readonly to: string },
  results: readonly Simulated<WalkedDocument>[],
  directory: Directory,
): Simulation {
  const count = (wanted: Verdict) => results.filter(({ verdict }) => verdict === wanted).length;
  const asked = ({ stage, task, hours }: AskedTask) => ({
    stage: stage.title ?? stage.key,
    kindName: workNames[task.kind] ?? task.kind,
    who: whoIsAsked(task, directory),
    hours: rounded(hours),
  });
  return {
    ...period,
    documents: results.length,
    faster: count('faster'),
    slower: count('slower'),
    same: count('same'),
    unknown: count('unknown'),
    impossible: count('impossible'),
    each: results.map(({ document, verdict, wasHours, wouldHours, was, would, refusal }) => ({
      documentId: document.documentId,
      subject: document.subject,
      submittedAt: document.submittedAt.toISOString(),
      verdict,
      wasHours: rounded(wasHours),
      wouldHours: rounded(wouldHours),
      was: was.map(asked),
      would: would.map(asked),
      why: refusalInWords(refusal),
    })),
  };
}

const whoIsAsked = ({ assignee }: AskedTask['task'], directory: Directory): string =>
  'personId' in assignee
    ? directory.person(assignee.personId)
    : whoIsWaitedFor(
        { personId: null, role: assignee.role as Role, unitId: assignee.unitId },
        directory,
      );

function refusalInWords(refusal: unknown): string | null {
  if (refusal === null) return null;
  if (refusal instanceof DomainError && isProblemCode(refusal.code)) {
    return problemOf({ code: refusal.code, details: refusal.details }).detail;
  }
  throw refusal;
}

const rounded = (hours: number | null): number | null =>
  hours === null ? null : Math.round(hours * 10) / 10;
