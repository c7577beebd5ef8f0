import { missingGlyphs } from '../typeset/glyphs.js';
import type { NodeId } from '../model.js';
import type { FormRule } from './rule.js';

export const glyphRule: FormRule = {
  code: 'GlyphIsMissing',
  severity: 'error',
  clause: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4',
  breaches: ({ content }) =>
    missingGlyphs(content).map(({ character, codePoint, text, nodeId }) => ({
      message: `Ký tự “${character}” (${codePoint}) ở “${text}” không có trong phông chữ của văn bản.`,
      ...(nodeId ? { nodeId: nodeId as NodeId } : {}),
    })),
};
