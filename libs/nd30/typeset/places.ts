import { DomainError } from '#kernel';

/** A rectangle on a page: page counted from 0, points, origin at the page's bottom left. */
export interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A blank for words: the size and the baseline (points above `y`) that fit its line. */
export interface TextPlace extends Place {
  readonly fontSize: number;
  readonly baseline: number;
}

export interface Places {
  /** The digits between `Số:` and the slash, upright. */
  readonly number: TextPlace;
  /** The whole phrase `ngày … tháng … năm …`, italic. */
  readonly datePhrase: TextPlace;
  /** The leader's signature picture. */
  readonly leader: Place;
  /** The seal in its true size, over part of the leader's picture. */
  readonly seal: Place;
}

/** What the template reports of a placeholder. */
export interface Placeholder {
  readonly name: keyof Places;
  readonly page: number;
  readonly x: number;
  /** From the top of the page. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pageHeight: number;
  readonly fontSize?: number;
  readonly baseline?: number;
}

/** Reads the template's placeholders; each must stand exactly once. */
export function readPlaces(found: readonly Placeholder[]): Places {
  return {
    number: textPlace(the('number', found)),
    datePhrase: textPlace(the('datePhrase', found)),
    leader: place(the('leader', found)),
    seal: place(the('seal', found)),
  };
}

function the(name: keyof Places, found: readonly Placeholder[]): Placeholder {
  const [only, ...others] = found.filter((one) => one.name === name);
  if (!only || others.length > 0) throw new DomainError('PlaceholderIsNotUnique', { name });
  return only;
}

const place = ({ page, x, top, width, height, pageHeight }: Placeholder): Place => ({
  page,
  x: rounded(x),
  y: rounded(pageHeight - top - height),
  width: rounded(width),
  height: rounded(height),
});

const textPlace = (placeholder: Placeholder): TextPlace => ({
  ...place(placeholder),
  fontSize: placeholder.fontSize ?? 0,
  baseline: rounded(placeholder.baseline ?? 0),
});

const rounded = (points: number): number => Math.round(points * 100) / 100;
