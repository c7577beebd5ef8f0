import type { DocumentView } from '#contracts';
import type { LoadedPage } from '../../parts/pdf-sheet.js';
import type { Revision } from './paper-source.js';

/** A reserved place of the paper that nobody has filled yet. */
export interface OpenPlace {
  /** The name of its field in the PDF. */
  readonly field: string;
  readonly words: string;
  readonly isMine: boolean;
}

export interface PlaceMark extends OpenPlace {
  /** In per cent of the page, whatever its size on the screen. */
  readonly box: Readonly<Record<'left' | 'top' | 'width' | 'height', string>>;
}

/** What each step of the file still leaves open; the preview marks its own. */
export function openPlaces(document: DocumentView, revision: Revision): readonly OpenPlace[] {
  if (revision === 'preview' || revision === 'issued' || revision === 'newest') return [];
  const { acts, version } = document;
  const signsHere = acts.includes('signature');
  const leader = {
    field: 'chu-ky-lanh-dao',
    words: signsHere
      ? 'chữ ký của bạn sẽ đặt ở đây'
      : `chữ ký của ${version?.signatureBlock.name ?? 'người ký'}`,
    isMine: signsHere,
  };
  const isMine = acts.includes('registration');
  return [
    { field: 'so', words: 'văn thư cấp', isMine },
    { field: 'ngay-thang', words: 'ngày ban hành', isMine },
    { field: 'con-dau', words: 'dấu cơ quan', isMine },
    ...(revision === 'prepared' ? [leader] : []),
  ];
}

/** Where the open places stand on a page, read from its form fields. */
export async function marksOn(
  page: LoadedPage,
  places: readonly OpenPlace[],
): Promise<readonly PlaceMark[]> {
  if (places.length === 0) return [];
  const fields = (await page.getAnnotations()) as readonly Field[];
  return fields.flatMap(({ fieldName, rect }) => {
    const place = places.find(({ field }) => field === fieldName);
    return place ? [{ ...place, box: boxOf(rect, page.originalWidth, page.originalHeight) }] : [];
  });
}

interface Field {
  readonly fieldName?: string;
  /** Left, bottom, right, top in points from the page's bottom left (ISO 32000-1, 7.9.5). */
  readonly rect: readonly [number, number, number, number];
}

function boxOf([left, bottom, right, top]: Field['rect'], width: number, height: number) {
  const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`;
  return {
    left: share(left, width),
    top: share(height - top, height),
    width: share(right - left, width),
    height: share(top - bottom, height),
  };
}
