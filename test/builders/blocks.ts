import type {
  Block,
  Inline,
  LegalBasis,
  NodeId,
  Numbering,
  Paragraph,
  Recipient,
  Section,
} from '#nd30';
import { nodeIds } from './node-ids.js';

type NextId = () => NodeId;

/** Small makers of content nodes that share one sequence of ids. */
export function blocksWith(next: NextId = nodeIds()) {
  const paragraph = (
    content: string | readonly Inline[],
    numbering: Numbering = 'none',
  ): Paragraph => ({
    kind: 'paragraph',
    id: next(),
    numbering,
    content: typeof content === 'string' ? [{ kind: 'text', text: content }] : content,
  });
  const section = (
    level: Section['level'],
    numbering: Numbering,
    heading: string,
    children: readonly Block[],
  ): Section => ({ kind: 'section', id: next(), level, numbering, heading, children });
  const recipient = (text: string): Recipient => ({ id: next(), text });
  const legalBasis = (text: string, cites: LegalBasis['cites'] = null): LegalBasis => ({
    id: next(),
    text,
    cites,
  });
  return {
    paragraph,
    section,
    recipient,
    legalBasis,
    bullet: (text: string) => paragraph(text, 'bullet'),
  };
}
