import type { Block, Inline, Paragraph, Section } from '../content.js';
import type { NewNodeId } from '../new-node-id.js';
import type {
  BlockJson,
  DocJson,
  FigureJson,
  HeadingJson,
  ParagraphJson,
  TextJson,
} from './doc-json.js';

/** Lays the tree of sections out in one row; an empty body gets a line to type on. */
export function bodyToDoc(body: readonly Block[], newId: NewNodeId): DocJson {
  const content = rowOf(body, 0);
  return { type: 'doc', content: content.length > 0 ? content : [lineToTypeOn(newId)] };
}

const rowOf = (blocks: readonly Block[], depth: number): BlockJson[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [paragraphOf(block, depth)]
      : [headingOf(block, depth), ...rowOf(block.children, depth + 1)],
  );

const headingOf = ({ id, level, numbering, heading }: Section, depth: number): HeadingJson => ({
  type: 'heading',
  attrs: { id, level, numbering, depth },
  ...(heading && { content: [{ type: 'text', text: heading }] }),
});

function paragraphOf({ id, numbering, content }: Paragraph, depth: number): ParagraphJson {
  const inline = content.flatMap(inlineOf);
  return {
    type: 'paragraph',
    attrs: { id, numbering, depth },
    ...(inline.length > 0 && { content: inline }),
  };
}

/** An empty run prints nothing, and the text editor knows none. */
function inlineOf(run: Inline): (TextJson | FigureJson)[] {
  if (run.kind === 'figure') {
    const { id, value, unit, source } = run;
    return [{ type: 'figure', attrs: { id, value, unit, source } }];
  }
  if (run.text === '') return [];
  return [{ type: 'text', text: run.text, ...(run.mark && { marks: [{ type: run.mark }] }) }];
}

const lineToTypeOn = (newId: NewNodeId): ParagraphJson => ({
  type: 'paragraph',
  attrs: { id: newId(), numbering: 'none', depth: 0 },
});
