import type { AnyStateMachine } from 'xstate';
import type { MachineWords } from './machine-words.js';

/** A machine as a picture or a screen shows it; the words are Vietnamese. */
export interface MachineGraph {
  readonly name: string;
  readonly title: string;
  readonly initial: string;
  readonly states: readonly {
    readonly key: string;
    readonly name: string;
    /** Nothing leads out of it. */
    readonly isFinal: boolean;
    /** What happens without leaving the state. */
    readonly within: readonly string[];
  }[];
  /** Several events between the same two states are one arrow. */
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly names: readonly string[];
  }[];
}

export type GraphWords = Pick<MachineWords, 'way' | 'states' | 'actionOf' | 'actions'>;

/** Reads the picture of a machine from its own definition; a state or event without a word throws. */
export function graphOf(machine: AnyStateMachine, words: GraphWords): MachineGraph {
  const steps = stepsOf(machine).map((step) => ({ ...step, name: nameOf(words, step.event) }));
  const leading = steps.filter(({ from, to }) => from !== to);
  return {
    name: machine.id,
    title: words.way,
    initial: String(machine.root.initial.target[0]?.key),
    states: Object.keys(machine.root.states).map((key) => ({
      key,
      name: wordOf(words.states, key),
      isFinal: !leading.some(({ from }) => from === key),
      within: distinct(steps.filter(({ from, to }) => from === key && to === key)),
    })),
    arrows: leading
      .filter((step, n) => leading.findIndex(isBeside(step)) === n)
      .map((step) => ({
        from: step.from,
        to: step.to,
        names: distinct(leading.filter(isBeside(step))),
      })),
  };
}

const stepsOf = (machine: AnyStateMachine) =>
  Object.values(machine.root.states).flatMap((node) =>
    [...node.transitions.values()].flat().map(({ eventType, target }) => ({
      from: node.key,
      event: eventType,
      to: target?.[0]?.key ?? node.key,
    })),
  );

interface Step {
  readonly from: string;
  readonly to: string;
}

const isBeside =
  ({ from, to }: Step) =>
  (other: Step): boolean =>
    other.from === from && other.to === to;

const nameOf = ({ actions, actionOf }: GraphWords, event: string): string =>
  wordOf(actions, wordOf(actionOf, event));

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  const word = words[key];
  if (word === undefined) throw new Error(`${key} has no Vietnamese name.`);
  return word;
}

const distinct = (steps: readonly { readonly name: string }[]): string[] => [
  ...new Set(steps.map(({ name }) => name)),
];
