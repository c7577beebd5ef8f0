import type { ImportAnnotation } from '../import-score.js';
import { centrePlan } from './centre-plan.js';
import { extractedTexts, type Mode } from './extract.js';
import { frameworkPlan } from './framework-plan.js';
import { hospitalPlan } from './hospital-plan.js';
import { htmlOf } from './page.js';
import type { Plan } from './plan.js';
import { scrambledText } from './print-scrambled.js';
import { heavy, light, tabbedText } from './print-tabs.js';
import { diceOf } from './random.js';

export interface UnseenCase {
  readonly plan: string;
  readonly style: Plan['style'];
  readonly mode: Mode | 'tabs' | 'broken tabs' | 'scrambled';
  readonly text: string;
  readonly truth: ImportAnnotation;
}

const writers = [frameworkPlan, centrePlan, hospitalPlan];

/** `n` plans, each in every mode; the same seed gives the same plans. */
export async function* unseenCases(n: number, seed: number): AsyncGenerator<UnseenCase> {
  for (let index = 0; index < n; index++) {
    const dice = diceOf(seed * 1000 + index);
    const write = writers[index % writers.length] ?? frameworkPlan;
    const plan = write(`kế hoạch ${index + 1}`, dice);
    const texts = {
      ...(await extractedTexts(htmlOf(plan, dice))),
      tabs: tabbedText(plan, dice, light),
      'broken tabs': tabbedText(plan, dice, heavy),
      scrambled: scrambledText(plan, dice),
    };
    for (const [mode, text] of Object.entries(texts) as [UnseenCase['mode'], string][])
      yield { plan: plan.name, style: plan.style, mode, text, truth: plan.truth };
  }
}
