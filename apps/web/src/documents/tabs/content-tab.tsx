import { Fragment } from 'react';
import type { Block, Inline } from '../../drafting/editor/content.js';
import { labelsOf, type Labelled } from '../../drafting/editor/body/labels.js';
import { Answered } from '../../parts/answered.js';
import { writtenFigure } from '../../parts/figures.js';
import { FigureDoor } from '../../reporting/report/figure-door.js';
import '../../theme/paper-fonts.js';
import type { TabProps } from './document-tabs.js';
import styles from './content-tab.module.css';
import { useShownContent } from './use-shown-content.js';

/** The text itself, readable on any width, numbered as printed. */
export const ContentTab = ({ document }: TabProps) => (
  <Answered answer={useShownContent(document)}>
    {({ addressees, legalBases, body, recipients, archive, subject }) => (
      <article className={styles['text']}>
        <h2>{subject}</h2>
        {addressees.length > 0 && <p>Kính gửi: {addressees.map(({ text }) => text).join('; ')}.</p>}
        {legalBases.map(({ id, text }) => (
          <p key={id}>
            <em>{text};</em>
          </p>
        ))}
        {numbered(body).map(({ block, label, depth }) => (
          <BlockLine key={block.id} block={block} label={label} depth={depth} />
        ))}
        <h3>Nơi nhận</h3>
        <ul>
          {recipients.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
          <li>Lưu: {archive}</li>
        </ul>
      </article>
    )}
  </Answered>
);

interface Numbered {
  readonly block: Block;
  readonly label: string;
  readonly depth: number;
}

function numbered(body: readonly Block[]): readonly Numbered[] {
  const flat = flatten(body, 0);
  const labels = labelsOf(flat);
  return flat.map(({ block, depth }, index) => ({ block, depth, label: labels[index] ?? '' }));
}

const flatten = (
  blocks: readonly Block[],
  depth: number,
): readonly (Labelled & { readonly block: Block })[] =>
  blocks.flatMap((block) => [
    { block, depth, numbering: block.numbering, isHeading: block.kind === 'section' },
    ...(block.kind === 'section' ? flatten(block.children, depth + 1) : []),
  ]);

function BlockLine({ block, label, depth }: Numbered) {
  if (block.kind === 'section') {
    return (
      <p className={styles['heading']} role="heading" aria-level={Math.min(depth + 3, 6)}>
        {label} {block.heading}
      </p>
    );
  }
  return (
    <p>
      {label} {block.content.map(inline)}
    </p>
  );
}

const inline = (run: Inline, index: number) => {
  if (run.kind === 'figure') {
    const written = writtenFigure(run.value, run.unit);
    return run.source?.kind === 'report' ? (
      <FigureDoor key={run.id} figureId={run.source.ref}>
        {written}
      </FigureDoor>
    ) : (
      <span key={run.id}>{written}</span>
    );
  }
  if (run.mark === 'bold') return <b key={index}>{run.text}</b>;
  return run.mark === 'italic' ? (
    <i key={index}>{run.text}</i>
  ) : (
    <Fragment key={index}>{run.text}</Fragment>
  );
};
