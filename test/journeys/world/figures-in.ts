import type { Block, DocumentContent, FigureRun } from '#nd30';

export const figuresIn = (blocks: readonly Block[]): FigureRun[] =>
  blocks.flatMap((block) =>
    block.kind === 'section'
      ? figuresIn(block.children)
      : block.content.flatMap((run) => (run.kind === 'figure' ? [run] : [])),
  );

/** The same content with those figures changed that stand for one of the report. */
export const withFigures = (content: DocumentContent, ref: string, change: Partial<FigureRun>) => {
  const inBlock = (block: Block): Block =>
    block.kind === 'section'
      ? { ...block, children: block.children.map(inBlock) }
      : {
          ...block,
          content: block.content.map((run) =>
            run.kind === 'figure' && run.source?.ref === ref ? { ...run, ...change } : run,
          ),
        };
  return { ...content, body: content.body.map(inBlock) };
};
