import { fold } from '#kernel';
import type { DocumentContent, TableAnnex } from '../model.js';
import { annexName } from './annex-name.js';
import { annexesCited } from './annexes-cited.js';
import { excerpt, type Breach } from './rule.js';
import { bodyTexts } from './text-of-body.js';

/** Sentences that announce how many rows or groups an annex has, and are wrong: `26 chỉ tiêu (Phụ lục I)`. */
export const bodyCounts = (content: DocumentContent): Breach[] =>
  bodyTexts(content.body).flatMap(({ id, text }) => {
    const cited = [...annexesCited({ ...content, body: [sentence(text)] })];
    const [position = 0] = cited;
    const annex = content.annexes[position - 1];
    if (cited.length !== 1 || annex?.kind !== 'table' || !annex.closingCount) return [];
    return countsIn(text, annex, annex.closingCount)
      .filter(({ stated, counted }) => stated !== counted)
      .map(({ stated, counted, noun }) => ({
        message: `“${excerpt(text)}” ghi ${stated} ${noun} nhưng ${annexName(content, position - 1)} có ${counted}.`,
        nodeId: id,
      }));
  });

const sentence = (text: string): DocumentContent['body'][number] => ({
  kind: 'section',
  id: '' as TableAnnex['id'],
  level: 1,
  numbering: 'none',
  heading: text,
  children: [],
});

function countsIn(
  text: string,
  { rows, groups }: TableAnnex,
  { groupNoun, rowNoun }: NonNullable<TableAnnex['closingCount']>,
) {
  const counted = (noun: string, count: number) => {
    const [, stated] =
      new RegExp(`(\\d+)\\s+${escaped(fold(noun))}(?![a-z])`).exec(fold(text)) ?? [];
    return stated === undefined || noun === ''
      ? []
      : [{ stated: Number(stated), counted: count, noun }];
  };
  return [...counted(rowNoun, rows.length), ...counted(groupNoun, groups.length)];
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
