import type { RenderingFacade } from '#modules/rendering';
import { typeset, type FrozenDraft } from '#nd30';
import { median, percentile, rounded } from '../support/percentile.js';
import { timed, type Timed } from '../support/timed.js';
import { rendered, sealed, signed, type Signers } from './render-and-sign.js';

type Part = 'layout' | 'render' | 'sign' | 'seal';
type Measured = Readonly<Record<Part, Timed<unknown>>> & {
  readonly pages: number;
  readonly bytes: number;
};

/** Nothing else runs beside a document, so that its processor time is told part by part. */
export async function oneAfterAnother(
  rendering: RenderingFacade,
  draftOf: (no: number) => FrozenDraft,
  signers: Signers,
  times: number,
): Promise<object> {
  // A document of its own for the layout alone: the other one's is still at hand.
  const one = (no: number) => measured(rendering, [draftOf(2 * no), draftOf(2 * no + 1)], signers);
  const first = await one(0);
  const later: Measured[] = [];
  for (let no = 1; no <= times; no += 1) later.push(await one(no));
  const whole = (kind: 'wall' | 'cpu') =>
    later.map(({ render, sign, seal }) => render[kind] + sign[kind] + seal[kind]);
  return {
    cách: 'lần lượt',
    trang: first.pages,
    KB: Math.round(first.bytes / 1024),
    bản: times,
    'CPU dàn trang': middle(later.map(({ layout }) => layout.cpu)),
    'CPU cả tạo PDF': middle(later.map(({ render }) => render.cpu)),
    'CPU ký': middle(later.map(({ sign }) => sign.cpu)),
    'CPU dấu': middle(later.map(({ seal }) => seal.cpu)),
    'CPU mỗi bản': middle(whole('cpu')),
    'p50 (ms)': middle(whole('wall')),
    'p99 (ms)': rounded(percentile(ascending(whole('wall')), 99)),
  };
}

async function measured(
  rendering: RenderingFacade,
  [draft, other]: readonly [FrozenDraft, FrozenDraft],
  { leader, seal: sealKey }: Signers,
): Promise<Measured> {
  const render = await timed(() => rendered(rendering, draft));
  const sign = await timed(() => signed(render.result.pdf, leader));
  const seal = await timed(() => sealed(sign.result, sealKey));
  // Beside the others, for a part of `render` cannot be told from outside its thread.
  const layout = await timed(() => typeset(other));
  return { layout, render, sign, seal, pages: render.result.pages, bytes: seal.result.length };
}

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const middle = (values: readonly number[]): number => rounded(median(values));
