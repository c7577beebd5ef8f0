import type { BodyId } from '#kernel';
import type { SigningKey } from '#pades';

/** Who answers for a report: a body by its transport key, or the installation by its own. */
export interface ReportSigner {
  /** As the certificate names it. */
  readonly name: string;
  readonly key: SigningKey;
  /** Whose level the report is taken to; the installation has no timestamp authorities. */
  readonly bodyId?: BodyId;
}
