import type { DemoSecrets } from '../../../api/demo/demo-secrets.js';
import { headedCentre, type YearsCentre } from '../year/years-centre.js';

/** Who works in which unit, of those who can sign in: a demo set up earlier has fewer people. */
export async function staffKnown({ passwords }: DemoSecrets): Promise<YearsCentre['staff']> {
  const { staff } = await headedCentre();
  const isKnown = (login: string) => login in passwords;
  return new Map([...staff].filter(([, { head, filler }]) => isKnown(head) && isKnown(filler)));
}
