import type { Line } from '../lines.js';

const annexLabel =
  /^(?<label>(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|Biểu mẫu|BIỂU|Biểu|MẪU SỐ|Mẫu số)(?:\s+(?:SỐ|số)?\s*(?:\d{1,2}|[IVX]{1,5}|[A-D]))?)\s*(?:[:.–-]\s*|\s+|$)(?<title>.*)$/u;

/** Whether a line opens an annex: `PHỤ LỤC 1`, `Phụ lục`, `PHỤ LỤC II: CHỈ TIÊU …`. */
export function opensAnnex(line: Line): boolean {
  const match = annexLabel.exec(line.text);
  if (!match || line.cells.filter((cell) => cell !== '').length > 2 || line.text.length > 180)
    return false;
  const title = match.groups?.title ?? '';
  const numbered =
    /[\dIVX]$/.test(match.groups?.label ?? '') || /^phụ lục$/iu.test(match.groups?.label ?? '');
  return numbered && (title === '' || /^(?:\(|\p{Lu}{2})/u.test(title));
}

export interface Preamble {
  readonly label: string | null;
  readonly title: string;
  readonly citation: string;
  readonly citationLines: readonly number[];
  readonly lines: readonly number[];
  readonly count: number;
}

const citing = /^\(?\s*(?:ban hanh )?(?:dinh kem|kem theo|ban hanh kem)/;

/** Label, title and citing line: what stands above an annex's table. */
export function readPreamble(lines: readonly Line[]): Preamble {
  const label =
    lines[0] && opensAnnex(lines[0]) ? annexLabel.exec(lines[0].text)?.groups : undefined;
  const titles = label?.title && !label.title.startsWith('(') ? [label.title] : [];
  const citations: Line[] = [];
  for (const line of lines.slice(label ? 1 : 0)) {
    const inCitation = citations.length > 0 && !/\)\s*$/.test(citations.at(-1)?.text ?? '');
    if (citing.test(line.folded) || (inCitation && /^\(/.test(citations[0]?.text ?? '')))
      citations.push(line);
    else if (
      !/^(?:\(?đơn vị tính|đvt|trang)\b/iu.test(line.text) &&
      !/^[-–]?\s*\d+$/.test(line.text)
    )
      titles.push(line.text);
  }
  return {
    label: label?.label ?? null,
    title: titles.join(' '),
    citation: citations.map(({ text }) => text).join(' '),
    citationLines: citations.map(({ no }) => no),
    lines: lines.map(({ no }) => no),
    count: lines.length,
  };
}
