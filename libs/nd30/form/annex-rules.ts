import { citesNumber } from './annex-claims.js';
import { annexName } from './annex-name.js';
import { annexesCited } from './annexes-cited.js';
import { clause, each, excerpt, isBlank, type FormRule } from './rule.js';
import { bodyTexts } from './text-of-body.js';

export const annexRules: readonly FormRule[] = [
  {
    code: 'BodyDoesNotPointToAnnex',
    severity: 'warning',
    clause: clause('Phần I, Mục III.1'),
    breaches: ({ content }) => {
      const cited = annexesCited(content);
      return each(
        content.annexes,
        (annex) => !cited.has(content.annexes.indexOf(annex) + 1),
        (_, at) => `Nội dung văn bản chưa dẫn đến ${annexName(content, at)}.`,
      );
    },
  },
  {
    code: 'AnnexIsCitedInOtherNumerals',
    severity: 'warning',
    clause: clause('Phần I, Mục III.1'),
    breaches: ({ content }) => {
      if (content.annexes.length < 2) return [];
      return each(
        bodyTexts(content.body),
        ({ text }) => /phụ lục\s+\d/iu.test(text),
        ({ text }) => `“${excerpt(text)}” dẫn phụ lục bằng số Ả Rập; phụ lục được đánh số La Mã.`,
      );
    },
  },
  {
    code: 'AnnexTitleIsBlank',
    severity: 'warning',
    clause: clause('Phần I, Mục III.1'),
    field: 'title',
    breaches: ({ content }) =>
      each(
        content.annexes,
        ({ title }) => isBlank(title),
        (_, at) => `${annexName(content, at)} chưa có tên.`,
      ),
  },
  {
    code: 'AnnexHasNoColumns',
    severity: 'error',
    clause: null,
    field: 'columns',
    breaches: ({ content }) =>
      each(
        content.annexes,
        (annex) => annex.kind === 'table' && annex.columns.length === 0,
        (annex) => `${annexName(content, content.annexes.indexOf(annex))} chưa có cột nào.`,
      ),
  },
  {
    code: 'AnnexTableIsEmpty',
    severity: 'error',
    clause: null,
    field: 'rows',
    breaches: ({ content }) =>
      content.annexes.flatMap((annex, at) =>
        annex.kind === 'table' && annex.rows.length === 0
          ? [{ message: `${annexName(content, at)} không có dòng nào.`, nodeId: annex.id }]
          : [],
      ),
  },
  {
    code: 'AnnexCitesANumberNotGiven',
    severity: 'warning',
    clause: null,
    field: 'title',
    breaches: ({ content }) =>
      each(
        content.annexes,
        ({ title }) => citesNumber(title, content.header.symbol),
        (_, at) =>
          `${annexName(content, at)} dẫn số của văn bản này trong khi văn bản chưa được cấp số; văn thư cấp số khi ban hành.`,
      ),
  },
  {
    code: 'GroupColumnDoesNotFitLayout',
    severity: 'error',
    clause: null,
    field: 'columns',
    breaches: ({ content }) =>
      content.annexes.flatMap((annex, at) => {
        if (annex.kind === 'attached') return [];
        const has = annex.columns.some(({ field }) => field === 'group');
        if (has === (annex.layout === 'groupCells')) return [];
        const fault = has
          ? 'thừa cột lĩnh vực: bảng đã ghi lĩnh vực thành dòng riêng'
          : 'thiếu cột lĩnh vực';
        return [{ message: `${annexName(content, at)} ${fault}.`, nodeId: annex.id }];
      }),
  },
];
