import { refusalOf } from '#kernel';
import { labelBlocks } from '../labels/label-blocks.js';
import type { DocumentContent } from '../model.js';
import { clause, each, excerpt, isBlank, when, type FormRule } from './rule.js';
import { allParagraphs, allSections, bodyTexts, paragraphText } from './text-of-body.js';

/** As samples say what is to be written in its stead. */
const openPlace = /\[[^[\]]+\]/gu;

export const textRules: readonly FormRule[] = [
  {
    code: 'BodyIsEmpty',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
    field: 'body',
    breaches: ({ content }) =>
      when(allParagraphs(content.body).length === 0, 'Văn bản chưa có nội dung.'),
  },
  {
    code: 'ParagraphIsBlank',
    severity: 'error',
    clause: null,
    field: 'content',
    breaches: ({ content }) =>
      each(
        allParagraphs(content.body),
        (one) => paragraphText(one) === '',
        () => 'Có đoạn bỏ trống.',
      ),
  },
  {
    code: 'PlaceIsLeftOpen',
    severity: 'error',
    clause: null,
    field: 'content',
    breaches: ({ content }) =>
      bodyTexts(content.body).flatMap(({ id, text }) =>
        (text.match(openPlace) ?? []).map((place) => ({
          message: `Chỗ “${excerpt(place)}” của văn bản mẫu chưa được điền.`,
          nodeId: id,
        })),
      ),
  },
  {
    code: 'FigureIsBlank',
    severity: 'error',
    clause: null,
    field: 'content',
    breaches: ({ content }) =>
      each(
        allParagraphs(content.body),
        (one) => one.content.some((run) => run.kind === 'figure' && run.value === ''),
        (one) => `Còn số liệu bỏ trống ở “${excerpt(paragraphText(one))}”.`,
      ),
  },
  {
    code: 'SectionHeadingIsBlank',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
    field: 'heading',
    breaches: ({ content }) =>
      each(
        allSections(content.body),
        ({ heading }) => isBlank(heading),
        () => 'Có mục chưa có tiêu đề.',
      ),
  },
  {
    code: 'SectionHasNoText',
    severity: 'error',
    clause: null,
    field: 'children',
    breaches: ({ content }) =>
      each(
        allSections(content.body),
        ({ children }) => children.length === 0,
        ({ heading }) => `Mục “${excerpt(heading)}” không có nội dung.`,
      ),
  },
  {
    code: 'LetteredPointsExceedAlphabet',
    severity: 'error',
    clause: clause('Phần I, Mục II.6'),
    breaches: ({ content }) =>
      when(!canBeLabelled(content), 'Có mục nhiều điểm hơn số chữ cái (a đến y).'),
  },
  {
    code: 'LabelIsTypedByHand',
    severity: 'warning',
    clause: null,
    field: 'content',
    breaches: ({ content }) =>
      each(
        allParagraphs(content.body),
        (one) =>
          one.numbering !== 'none' && /^(?:[-–•]|\d+[.)]|[a-zđ]\))\s/.test(paragraphText(one)),
        (one) =>
          `Số thứ tự được đánh tự động; hãy bỏ ký hiệu gõ tay ở “${excerpt(paragraphText(one))}”.`,
      ),
  },
  {
    code: 'EndingStandsBeforeTheEnd',
    severity: 'error',
    clause: 'NĐ 30/2020/NĐ-CP, Phụ lục III, các mẫu văn bản',
    field: 'content',
    breaches: ({ content }) =>
      each(
        allParagraphs(content.body).slice(0, -1),
        (one) => paragraphText(one).endsWith('./.'),
        () => 'Dấu kết thúc “./.” đứng trước đoạn cuối của văn bản.',
      ),
  },
];

const canBeLabelled = ({ body }: DocumentContent): boolean =>
  refusalOf(() => labelBlocks(body)) === null;
