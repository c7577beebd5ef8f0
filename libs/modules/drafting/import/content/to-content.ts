import { fold, type Ids } from '#kernel';
import { documentTypes, type DocumentContent, type DocumentTypeCode } from '#nd30';
import { typeCodeOf } from '../letterhead/document-types.js';
import type { ImportResult } from '../import-result.js';
import { contentAnnex } from './content-annex.js';
import { contentBody } from './content-body.js';
import { questionsOf, type ImportQuestion } from './questions.js';

/** What the importing body brings: it completes what a text lacks. */
export interface ImportingBody {
  readonly superior: string | null;
  readonly name: string;
  /** After the type in the symbol: `TTYTKVM`. */
  readonly abbreviation: string;
  readonly place: string;
  /** Receivers that every outgoing plan names, e.g. the Sở; added when the text leaves them out. */
  readonly receivers: readonly string[];
  /** Archive line for texts without one. */
  readonly archive: string;
}

export interface ContentFromImport {
  readonly content: DocumentContent;
  /** What a person has to answer before submission. */
  readonly questions: readonly ImportQuestion[];
  /** Printed in the text, shown to the person, never taken over. */
  readonly leftBehind: {
    readonly number: string | null;
    readonly date: string | null;
    readonly signer: string | null;
  };
}

/**
 * Content of a new document from an imported text.
 *
 * @param knowsUnit whether a spelling is a unit or alias of the body; the others are asked about
 * @param ids makes node ids, in reading order
 */
export function toContent(
  result: ImportResult,
  body: ImportingBody,
  knowsUnit: (spelling: string) => boolean,
  ids: Ids,
): ContentFromImport {
  const docType = typeCodeOf(result.title.type) ?? 'KH';
  const content: DocumentContent = {
    schema: 'trinh-ky/content@1',
    docType,
    subject: result.title.subject,
    header: {
      superior: body.superior,
      issuer: body.name,
      place: body.place,
      symbol: symbolOf(docType, body.abbreviation),
    },
    secrecy: 'none',
    urgency: 'normal',
    addressees: result.addressees.map((text) => ({ id: ids.next<'Node'>(), text })),
    legalBases: result.legalBases.map(({ text, docType: cited, number, date, issuer }) => ({
      id: ids.next<'Node'>(),
      text,
      cites: cited === null ? null : { docType: cited, number, date, issuer },
    })),
    body: contentBody(result, ids),
    recipients: withReceivers(result.recipients, body.receivers).map((text) => ({
      id: ids.next<'Node'>(),
      text,
    })),
    archive: result.archive ?? body.archive,
    annexes: result.annexes.map((annex) => contentAnnex(annex, ids)),
  };
  return {
    content,
    questions: questionsOf(result, body.name, knowsUnit),
    leftBehind: {
      number: result.number,
      date: result.date,
      signer: result.signature?.name ?? null,
    },
  };
}

function symbolOf(docType: DocumentTypeCode, abbreviation: string): string {
  const type = documentTypes[docType].abbreviation;
  return type === null ? abbreviation : `${type}-${abbreviation}`;
}

function withReceivers(printed: readonly string[], receivers: readonly string[]): string[] {
  const named = new Set(printed.map(fold));
  return [...receivers.filter((receiver) => !named.has(fold(receiver))), ...printed];
}
