import type { FrozenDraft } from '../freeze.js';
import { documentTypes } from '../layout/document-types.js';
import type { Layout } from '../layout/layout.js';
import type { DocumentContent, SignatureBlock } from '../model.js';
import { printAnnexes } from './print-annexes.js';
import { printBody } from './print-body.js';
import { printRecipients } from './print-recipients.js';
import type { PrintedDocument, PrintedHeading } from './printed.js';
import { asList, oneLine, upper, withoutStop } from './words.js';

/** Puts every word of a frozen version in its place; labels, stops and counts are derived here. */
export function printDocument(
  { content, signatureBlock }: FrozenDraft,
  layout: Layout,
): PrintedDocument {
  return {
    title: `${documentTypes[content.docType].name}: ${oneLine(content.subject)}`,
    header: {
      superior: content.header.superior && upper(content.header.superior),
      issuer: upper(content.header.issuer),
      symbol: `/${oneLine(content.header.symbol)}`,
      place: oneLine(content.header.place),
    },
    stamp: content.urgency === 'normal' ? null : layout.stamps[content.urgency],
    heading: printHeading(content),
    authority: printAuthority(content, signatureBlock),
    addressees: printAddressees(content),
    legalBases: asList(content.legalBases.map(({ text }) => text)).map((text, index) => ({
      id: content.legalBases[index]?.id ?? null,
      text,
    })),
    body: printBody(content.body, layout),
    recipients: printRecipients(content),
    signature: {
      lines: signatureBlock.lines.map(upper),
      name: oneLine(signatureBlock.name),
    },
    annexes: printAnnexes(content, layout),
  };
}

function printHeading({ docType, subject }: DocumentContent): PrintedHeading {
  const { name, abbreviation } = documentTypes[docType];
  if (abbreviation === null) {
    return {
      kind: 'letter',
      subject: `V/v ${oneLine(subject).replace(/^(V\/v|Về việc)\s+/i, '')}`,
    };
  }
  return { kind: 'named', type: upper(name), subject: oneLine(subject) };
}

/**
 * NĐ 30/2020 Phụ lục III, Mẫu 1.1, 1.2: whose power a decision rests on stands over its grounds. It is
 * that of the head, or of the body as a whole (`TM.`), whoever signs for them.
 */
function printAuthority(
  { docType, header }: DocumentContent,
  { authority, lines }: SignatureBlock,
): string | null {
  if (docType !== 'QĐ' && docType !== 'NQ') return null;
  const [first = ''] = lines;
  const head = upper(first).replace(/^(KT|TL|TUQ|TM|Q)\.\s*/u, '');
  const issuer = upper(header.issuer);
  return authority === 'TM' || head === '' ? issuer : `${head} ${issuer}`;
}

/** One receiver stands on the line of `Kính gửi:`, several on lines of their own. */
const printAddressees = ({ addressees }: DocumentContent): string[] => {
  const texts = addressees.map(({ text }) => withoutStop(text));
  return texts.length > 1 ? asList(texts) : texts;
};
