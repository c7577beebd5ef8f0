import { fold } from '#kernel';
import { isoDay, placeLine } from '../dates.js';
import type { Line } from '../lines.js';

export interface ReadHeader {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly superior: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly year: number | null;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

const motto = /CỘNG\s*H[OÒÀ][AÀÒ]\s+XÃ\s+HỘI(?:\s+CHỦ)?(?:\s+NGHĨA)?(?:\s+VIỆT)?(?:\s+NAM)?/iu;
/** The end of the motto, printed on a line of its own in a narrow column. */
const mottoTail = /^(?:(?:XÃ\s+)?(?:HỘI\s+)?(?:CHỦ\s+)?NGHĨA\s+)?(?:VIỆT\s+)?NAM$/u;
const creed = /Độc\s*lập\s*[-–—.]*\s*Tự\s*do\s*[-–—.]*\s*Hạnh\s*phúc/iu;
const numberLine =
  /^Số\s*:?\s*(?<digits>[\d\s.…_]*?)\s*\/\s*(?<symbol>[\p{L}\d][\p{L}\d\-–&.]*(?:\s*[-–]\s*[\p{Lu}\d&.]+)*)/u;

/** Number, symbol, bodies, place and date: whatever stands above the title. */
export function readHeader(lines: readonly Line[]): ReadHeader {
  const at: Record<string, number[]> = {};
  const take = (field: string, line: Line): void => void (at[field] ??= []).push(line.no);
  const bodies: { text: string; line: Line }[] = [];
  let number: string | null = null;
  let symbol: string | null = null;
  let dated: ReturnType<typeof readPlaceLine> = null;

  for (const line of lines) {
    for (const piece of piecesOf(line)) {
      const numbered = numberLine.exec(piece);
      const found = readPlaceLine(piece);
      if (numbered) {
        const digits = (numbered.groups?.digits ?? '').replace(/\D/g, '');
        symbol = (numbered.groups?.symbol ?? '').replace(/\s+/g, '').replace(/[.–]$/, '');
        number = digits === '' ? null : `${digits}/${symbol}`;
        take('number', line);
      } else if (found) {
        dated ??= found;
        take('date', line);
      } else if (motto.test(piece) || creed.test(piece) || mottoTail.test(piece))
        take('motto', line);
      else bodies.push({ text: piece, line });
    }
  }
  const { superior, issuer } = splitBodies(bodies.map(({ text }) => text));
  for (const { text, line } of bodies)
    take(superior?.includes(text) && !issuer?.includes(text) ? 'superior' : 'issuer', line);
  return {
    number,
    symbol,
    superior,
    issuer,
    place: dated?.place ?? null,
    date: dated?.date ?? null,
    year: dated?.year ?? null,
    lines: at,
  };
}

/** The cells of a line, cut again where two columns of the header ran together. */
const piecesOf = (line: Line): string[] =>
  (placeLine.test(line.text) ? [line.text] : line.cells)
    .flatMap((cell) =>
      cell.split(
        /\s*(CỘNG\s*H[OÒÀ][AÀÒ]\s+XÃ\s+HỘI(?:\s+CHỦ)?(?:\s+NGHĨA)?(?:\s+VIỆT)?(?:\s+NAM)?)\s*/iu,
      ),
    )
    .flatMap((cell) => cell.split(/\s*(Độc\s*lập.*Hạnh\s*phúc)\s*/iu))
    .flatMap(
      (cell) => /^(Số\s*:.*?\/\S+)\s+(\p{Lu}.*,\s*ngày.*)$/u.exec(cell)?.slice(1, 3) ?? [cell],
    )
    .filter((piece) => piece !== '');

function readPlaceLine(
  text: string,
): { place: string; date: string | null; year: number | null } | null {
  const parts = placeLine.exec(text)?.groups;
  if (parts === undefined) return null;
  const year = /^\d{4}$/.test(parts.year ?? '') ? Number(parts.year) : null;
  return {
    place: (parts.place ?? '').trim(),
    date: isoDay(parts.day, parts.month, parts.year),
    year,
  };
}

const bodyStart =
  /^(so |ubnd|uy ban|bo |tinh uy|tong cuc|cuc |chi cuc|trung tam|benh vien|tram |phong |truong |vien |hoi |lien doan|cong doan|ttyt|bvdk|ban )/;

/** Names wrapped over lines are joined; the last name is the issuer, the one above its superior. */
function splitBodies(pieces: readonly string[]): {
  superior: string | null;
  issuer: string | null;
} {
  const names: string[] = [];
  for (const piece of pieces) {
    const last = names.at(-1);
    if (last === undefined || (bodyStart.test(fold(piece)) && piece.length > 6)) names.push(piece);
    else names[names.length - 1] = `${last} ${piece}`;
  }
  const issuer = names.at(-1) ?? null;
  return { issuer, superior: names.length > 1 ? (names.at(-2) ?? null) : null };
}
