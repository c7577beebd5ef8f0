import type { DocumentContent, SignatureBlock } from '#nd30';
import type { Transaction } from '#platform';
import { blanksOf } from '../domain/completeness.js';
import type { AttachedFile } from '../domain/attached-file.js';
import type { Finding } from '../domain/finding.js';
import { formFindings } from '../domain/form-findings.js';
import { missingFiles } from '../domain/missing-files.js';
import { unexplainedUnits } from '../domain/unexplained-units.js';
import { unitNamesIn } from '../domain/unit-names.js';
import { contradictions } from '../findings/contradictions.js';
import { openPlaceFindings } from '../findings/open-place-findings.js';
import { timeFindings } from '../findings/time-findings.js';
import { meaningsOfUnits } from './meanings-of-units.js';

/** Everything found in a text that wants, or will want, to be submitted; errors forbid it. */
export async function examine(
  tx: Transaction,
  content: DocumentContent,
  signatureBlock: SignatureBlock | null,
  attached: readonly AttachedFile[],
): Promise<readonly Finding[]> {
  const known = await meaningsOfUnits(tx, unitNamesIn(content));
  return [
    ...formFindings(content, signatureBlock),
    ...blanksOf(content, signatureBlock),
    ...missingFiles(content, attached),
    ...unexplainedUnits(content, known),
    ...openPlaceFindings(content),
    ...timeFindings(content),
    ...contradictions(content),
  ];
}
