import type { ReplyOf } from '../server/routes.js';
import { WayRail, type RailStop } from './way-rail.js';

type Graph = ReplyOf<'GET /api/documents/:documentId/graph'>;
type Node = Graph['nodes'][number];

interface MachineRailProps {
  readonly graph: Graph;
  /** States of the straight way, in order; another one is shown when it is the current. */
  readonly straight: readonly string[];
  readonly waitingFor: readonly { readonly who: string; readonly since: string }[];
  readonly label: string;
}

/** The way rail of a machine that has no stations of its own: its states, and who is waited for. */
export function MachineRail({ graph, straight, waitingFor, label }: MachineRailProps) {
  const nodes = shownNodes(graph, straight);
  const here = nodes.findIndex(({ current }) => current);
  const stations = nodes.map(({ id, name, current, isFinal }, index): RailStop => {
    // A return that was taken may still be sent back, but nobody is waited for.
    const waits = current && !isFinal && waitingFor.length > 0;
    return {
      ...{ key: id, name, at: null, dueAt: null, overdue: false, mine: false, hint: null },
      state: waits ? 'waiting' : index <= here ? 'done' : 'ahead',
      who: waits ? inShort(waitingFor.map(({ who }) => who)) : null,
      since: waits ? (waitingFor[0]?.since ?? null) : null,
    };
  });
  return <WayRail stations={stations} label={label} />;
}

/** A side state stands behind what was passed; when it is an end, nothing lies ahead of it. */
function shownNodes({ nodes }: Graph, straight: readonly string[]): readonly Node[] {
  const onWay = straight.flatMap((id) => nodes.find((node) => node.id === id) ?? []);
  const aside = nodes.find(({ id, current }) => current && !straight.includes(id));
  if (!aside) return onWay;
  const passed = onWay.filter((node) => node.passed);
  return [...passed, aside, ...(aside.isFinal ? [] : onWay.filter((node) => !node.passed))];
}

/** A rail has room for two names. */
const inShort = (names: readonly string[]): string =>
  names.length > 2 ? `${names[0]} và ${names.length - 1} nơi khác` : names.join(', ');
