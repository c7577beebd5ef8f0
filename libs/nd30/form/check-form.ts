import type { DocumentContent, SignatureBlock } from '../model.js';
import { addresseeRules } from './addressee-rules.js';
import { annexCountRules } from './annex-count-rules.js';
import { annexRowRules } from './annex-row-rules.js';
import { annexRules } from './annex-rules.js';
import { closingRules } from './closing-rules.js';
import { glyphRule } from './glyph-rule.js';
import { headerRules } from './header-rules.js';
import type { Finding, FormRule } from './rule.js';
import { legalBasisRules } from './legal-basis-rules.js';
import { textRules } from './text-rules.js';

/** Every rule of form, in the order of the page. */
export const formRules: readonly FormRule[] = [
  ...headerRules,
  ...addresseeRules,
  ...legalBasisRules,
  ...textRules,
  ...closingRules,
  ...annexRules,
  ...annexCountRules,
  ...annexRowRules,
  glyphRule,
];

/**
 * Checks the form (thể thức) of a document. An error must be mended before submission; a warning is
 * for the form checker to judge. The signature block is checked where it is already known.
 */
export const checkForm = (
  content: DocumentContent,
  signatureBlock: SignatureBlock | null = null,
): Finding[] =>
  formRules.flatMap(({ code, severity, clause, field: ofRule = null, breaches }) =>
    breaches({ content, signatureBlock }).map(({ message, nodeId = null, field = ofRule }) => ({
      code,
      severity,
      clause,
      message,
      nodeId,
      field,
    })),
  );
