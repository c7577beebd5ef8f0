import type { Block, Inline, NodeId, Section } from '../content.js';
import type { NewNodeId } from '../new-node-id.js';
import type { DocJson, FigureJson, HeadingJson, ParagraphJson, TextJson } from './doc-json.js';

interface OpenSection extends Omit<Section, 'children'> {
  readonly children: Block[];
}

/**
 * Folds the row of headings and paragraphs back into the tree of sections. A depth that no open
 * section offers is cut to the deepest there is.
 */
export function docToBody({ content }: DocJson, newId: NewNodeId): Block[] {
  const body: Block[] = [];
  const open: OpenSection[] = [];
  for (const node of content) {
    open.length = Math.min(node.attrs.depth, open.length);
    const siblings = open.at(-1)?.children ?? body;
    if (node.type === 'paragraph') {
      siblings.push(paragraphOf(node, newId));
    } else {
      const section = sectionOf(node, newId);
      siblings.push(section);
      open.push(section);
    }
  }
  return body;
}

const sectionOf = ({ attrs, content }: HeadingJson, newId: NewNodeId): OpenSection => ({
  kind: 'section',
  id: attrs.id ?? newId(),
  level: attrs.level,
  numbering: attrs.numbering,
  heading: (content ?? []).map(({ text }) => text).join(''),
  children: [],
});

const paragraphOf = ({ attrs, content }: ParagraphJson, newId: NewNodeId): Block => ({
  kind: 'paragraph',
  id: attrs.id ?? newId(),
  numbering: attrs.numbering,
  content: (content ?? []).map((inline) => runOf(inline, newId)),
});

function runOf(inline: TextJson | FigureJson, newId: () => NodeId): Inline {
  if (inline.type === 'figure') {
    const { id, value, unit, source } = inline.attrs;
    return { kind: 'figure', id: id ?? newId(), value, unit, source };
  }
  const mark = inline.marks?.[0]?.type;
  return { kind: 'text', text: inline.text, ...(mark && { mark }) };
}
