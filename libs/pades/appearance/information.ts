import { nfc } from '#kernel';
import type { IncrementalUpdate } from '../pdf/incremental-update.js';
import { dict, type PdfDict } from '../pdf/objects.js';
import { embedFont } from './form-font.js';
import { heightOfLine, textOperators, widthOfText } from './text-lines.js';

/** Words under a signature's picture: who signed and when. No rule asks for them. */
export interface Information {
  readonly lines: readonly string[];
  /** TrueType program with all letters of the lines. */
  readonly font: Uint8Array;
}

export interface SetInformation {
  readonly content: string;
  readonly fonts: PdfDict;
  /** What it takes of the box, from below. */
  readonly height: number;
}

const usualSize = 7;

/** Sets the lines in the middle at the foot of the box; a line too long is set smaller. */
export const addInformation = (
  update: IncrementalUpdate,
  box: { readonly width: number },
  information: Information,
): SetInformation => {
  const lines = information.lines.map(nfc);
  const font = embedFont(update, information.font, lines.join(''));
  const lineHeight = heightOfLine(font, usualSize);
  const content = lines.map((line, i) => {
    const size = Math.min(usualSize, (usualSize * box.width) / widthOfText(font, line, usualSize));
    const x = (box.width - widthOfText(font, line, size)) / 2;
    return textOperators(font, 'Information', line, {
      x,
      y: lineHeight * (lines.length - 1 - i),
      size,
    });
  });
  return {
    content: content.join('\n'),
    fonts: dict({ Information: font.ref }),
    height: lineHeight * lines.length,
  };
};
