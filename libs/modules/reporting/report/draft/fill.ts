import { nfc } from '#kernel';
import type { ReportMaterial } from './material.js';
import type { Fill } from './sentence.js';

/** Puts the words of the body and of the period in; more of them where a sentence speaks of one thing. */
export function fillerOf(
  { header, period }: ReportMaterial,
  more: Readonly<Record<string, string>> = {},
): Fill {
  const words: Readonly<Record<string, string>> = {
    issuer: header.issuer,
    superior: header.superior ?? '[cơ quan cấp trên]',
    period: period.name,
    Period: period.name.charAt(0).toLocaleUpperCase('vi') + period.name.slice(1),
    year: String(period.year),
    nextYear: String(period.year + 1),
    from: writtenDay(period.from),
    to: writtenDay(period.to),
    ...more,
  };
  return (text) => nfc(text.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole));
}

const writtenDay = (day: string): string => day.split('-').reverse().join('/');
