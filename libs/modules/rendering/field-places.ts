import type { Place, Places, TextPlace } from '#nd30';
import type { FieldPlaces } from '#pades';

/** Tinos' ascent and descent as shares of the size: the form centres a line by these. */
const ascent = 0.891;
const descent = 0.216;

/** Where the typesetter left blanks, as the form wants its fields; the number meets its slash. */
export const fieldPlaces = ({ number, datePhrase, leader, seal }: Places): FieldPlaces => ({
  number: textField(number, 'regular', 'right'),
  datePhrase: textField(datePhrase, 'italic', 'center'),
  leader,
  seal,
});

function textField(
  { page, x, y, width, baseline, fontSize }: TextPlace,
  font: FieldPlaces['number']['font'],
  align: FieldPlaces['number']['align'],
): FieldPlaces['number'] {
  const line: Place = {
    page,
    x,
    width,
    y: y + baseline - descent * fontSize,
    height: (ascent + descent) * fontSize,
  };
  return { ...line, font, size: fontSize, align };
}
