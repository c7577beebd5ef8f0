import { padesError } from '../../errors.js';
import { inherited } from '../../page-corner.js';
import type { Page } from '../../pages.js';
import type { PdfView } from '../../pdf/file.js';
import { decodeStream, newInflationBudget, type InflationBudget } from '../../pdf/filters.js';
import { malformed, type Token } from '../../pdf/lexer.js';
import { numbersOf, type Box } from '../../pdf/numbers.js';
import { isArray, isDict, isStream, nameOf, numberOf, type PdfObject } from '../../pdf/objects.js';
import { around, moved, times, unmoved, type Matrix } from './matrix.js';
import { operationsOf } from './operations.js';

/**
 * Where a page shows text, a box for each string, shown in forms (§8.10) as well; in the page's own
 * points. A letter counts as half as wide as it is high: that is near enough to see what lies over
 * what. Throws `PdfIsMalformed` or `PdfExceedsLimits` where the content cannot be read.
 */
export const textBoxesOn = (view: PdfView, page: Page, budget: ReadingBudget): readonly Box[] => {
  const boxes: Box[] = [];
  const bytesOf = (object: PdfObject | undefined): Uint8Array => {
    const one = view.resolve(object);
    return isStream(one) ? decodeStream(one, budget.inflation) : new Uint8Array();
  };
  const draw = (bytes: Uint8Array, resources: Resources, begun: State, depth: number): void => {
    if (depth > deepestForm) throw malformed(0, 'form XObject');
    let state = begun;
    const saved: State[] = [];
    for (const { operator, operands } of operationsOf(bytes)) {
      budget.operations -= 1;
      if (budget.operations < 0) throw padesError('PdfExceedsLimits', { limit: 'operations' });
      if (operator === 'q') saved.push(state);
      else if (operator === 'Q') state = saved.pop() ?? state;
      else if (operator === 'Do') drawForm(nameIn(operands), resources, state, depth);
      else state = (steps[operator] ?? same)(state, operands, { view, resources, boxes });
    }
  };
  const drawForm = (
    named: string | undefined,
    outer: Resources,
    state: State,
    depth: number,
  ): void => {
    const form = outer('XObject', named);
    if (!isStream(form) || nameOf(form.dict.entries.get('Subtype')) !== 'Form') return;
    const own = matrixOf(numbersOf(view, form.dict.entries.get('Matrix')) ?? []);
    const resources = form.dict.entries.get('Resources');
    // A form of PDF 1.1 has what draws it to draw with (§7.8.3).
    const inner = resources === undefined ? outer : resourcesIn(view, resources);
    draw(bytesOf(form), inner, { ...state, placed: times(own, state.placed) }, depth + 1);
  };
  const contents = view.resolve(page.dict.entries.get('Contents'));
  const parts = (isArray(contents) ? contents : [contents]).map(bytesOf);
  const whole = Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
  draw(whole, resourcesIn(view, inherited(view, page, 'Resources')), beginning, 0);
  return boxes;
};

const deepestForm = 12;

/** What the pages of a file may still cost: forms that draw forms are soon without end. */
export interface ReadingBudget {
  readonly inflation: InflationBudget;
  operations: number;
}

export const newReadingBudget = (): ReadingBudget => ({
  inflation: newInflationBudget(),
  operations: 250_000,
});

type Resources = (kind: 'Font' | 'XObject' | 'ExtGState', named: string | undefined) => PdfObject;

const resourcesIn =
  (view: PdfView, object: PdfObject | undefined): Resources =>
  (kind, named) => {
    const all = view.resolve(object);
    const some = isDict(all) ? view.resolve(all.entries.get(kind)) : null;
    return isDict(some) && named !== undefined ? view.resolve(some.entries.get(named)) : null;
  };

interface State {
  readonly placed: Matrix;
  readonly line: Matrix;
  readonly text: Matrix;
  readonly size: number;
  readonly leading: number;
  readonly bytesPerLetter: 1 | 2;
}

const beginning: State = {
  ...{ placed: unmoved, line: unmoved, text: unmoved },
  ...{ size: 0, leading: 0, bytesPerLetter: 1 },
};

interface Around {
  readonly view: PdfView;
  readonly resources: Resources;
  readonly boxes: Box[];
}

type Step = (state: State, operands: readonly Token[], around: Around) => State;

const same: Step = (state) => state;
const toNextLine: Step = (state) => toLine(state, 0, -state.leading);
const toLine = (state: State, x: number, y: number): State => {
  const line = moved(x, y, state.line);
  return { ...state, line, text: line };
};

const inFont = (state: State, font: PdfObject, size = 0): State => {
  const isComposite = isDict(font) && nameOf(font.entries.get('Subtype')) === 'Type0';
  return { ...state, size, bytesPerLetter: isComposite ? 2 : 1 };
};

const show: Step = (state, operands, { boxes }) => {
  const letters = operands.reduce(
    (sum, one) => sum + (one.type === 'string' ? one.value.bytes.length : 0),
    0,
  );
  const width = (letters / state.bytesPerLetter) * state.size * 0.5;
  if (width === 0) return state;
  boxes.push(around([0, 0, width, state.size * 0.7], times(state.text, state.placed)));
  return { ...state, text: moved(width, 0, state.text) };
};

/** Text operators (§9.4), and the one that moves all that follows. */
const steps: Readonly<Record<string, Step>> = {
  cm: (state, operands) => ({
    ...state,
    placed: times(matrixOf(numbersIn(operands)), state.placed),
  }),
  BT: (state) => ({ ...state, line: unmoved, text: unmoved }),
  Tm: (state, operands) => {
    const line = matrixOf(numbersIn(operands));
    return { ...state, line, text: line };
  },
  Td: (state, operands) => toLine(state, numbersIn(operands)[0] ?? 0, numbersIn(operands)[1] ?? 0),
  TD: (state, operands) => {
    const [x = 0, y = 0] = numbersIn(operands);
    return toLine({ ...state, leading: -y }, x, y);
  },
  TL: (state, operands) => ({ ...state, leading: numbersIn(operands)[0] ?? 0 }),
  'T*': toNextLine,
  Tf: (state, operands, { resources }) =>
    inFont(state, resources('Font', nameIn(operands)), numbersIn(operands)[0]),
  gs: (state, operands, { view, resources }) => {
    const chosen = resources('ExtGState', nameIn(operands));
    const pair = isDict(chosen) ? view.resolve(chosen.entries.get('Font')) : null;
    if (!isArray(pair)) return state;
    return inFont(state, view.resolve(pair[0]), numberOf(view.resolve(pair[1])));
  },
  Tj: show,
  TJ: show,
  "'": (state, operands, place) => show(toNextLine(state, [], place), operands, place),
  '"': (state, operands, place) => show(toNextLine(state, [], place), operands, place),
};

const numbersIn = (operands: readonly Token[]): readonly number[] =>
  operands.flatMap((one) => (one.type === 'number' ? [one.value] : []));

const nameIn = (operands: readonly Token[]): string | undefined =>
  operands.flatMap((one) => (one.type === 'name' ? [one.value] : []))[0];

const matrixOf = (numbers: readonly number[]): Matrix =>
  numbers.length === 6 ? (numbers as unknown as Matrix) : unmoved;
