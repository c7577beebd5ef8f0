import type { Ids } from '#kernel';
import type { Block, DocumentContent } from '#nd30';
import type { Outline } from '../outline/outline-file.js';
import { blocksOf } from './blocks.js';
import { annexOf } from './annexes.js';
import { fillerOf } from './fill.js';
import type { FigurePlace, ReportMaterial } from './material.js';
import { figureSource } from './sentence.js';

interface DraftedContent {
  readonly content: DocumentContent;
  /** Where each figure stands, by the id the text points with. */
  readonly places: ReadonlyMap<string, readonly FigurePlace[]>;
}

/** The text of a report: its outline with the figures, and the words of the units, in their places. */
export function draftContent(outline: Outline, material: ReportMaterial, ids: Ids): DraftedContent {
  const fill = fillerOf(material);
  const line = (words: string) => ({ id: ids.next<'Node'>(), text: fill(words) });
  const body = blocksOf(outline.body, 1, { material, fill, ids });
  const annexes = outline.annexes.map((annex) => annexOf(annex, { material, fill, ids }));
  const places = new Map<string, FigurePlace[]>();
  for (const { figureId, place } of [...placesIn(body), ...annexes.flatMap((one) => one.places)]) {
    places.set(figureId, [...(places.get(figureId) ?? []), place]);
  }
  return {
    content: {
      schema: 'trinh-ky/content@1',
      docType: 'BC',
      subject: fill(outline.subject),
      header: material.header,
      secrecy: 'none',
      urgency: 'normal',
      addressees: outline.addressees.map(line),
      legalBases: [],
      body,
      recipients: outline.recipients.map(line),
      archive: material.archive,
      annexes: annexes.map(({ annex }) => annex),
    },
    places,
  };
}

const placesIn = (blocks: readonly Block[]): { figureId: string; place: FigurePlace }[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'section') return placesIn(block.children);
    return block.content.flatMap((run) =>
      run.kind === 'figure' && run.source?.kind === figureSource
        ? [{ figureId: run.source.ref, place: { nodeId: run.id } }]
        : [],
    );
  });
