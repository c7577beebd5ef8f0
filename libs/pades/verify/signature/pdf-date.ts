const moment = String.raw`^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})`;
const strict = new RegExp(String.raw`${moment}(Z|[+-]\d{2}'\d{2}'?)$`);
const loose = new RegExp(String.raw`${moment}(?:Z(?:'|00'?00'?)?|([+-]\d{2})(?:'?(\d{2})'?)?)$`);

/** A date of ISO 32000-1 §7.9.4 with seconds and zone; anything less is no time of signing. */
export const parsePdfDate = (text: string | undefined): Date | undefined => {
  const [, year, month, day, hour, minute, second, zone] = strict.exec(text ?? '') ?? [];
  if (zone === undefined) return undefined;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(4, 6)}`;
  return dateOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
};

/** As other makers write it: `Z00'00'`, `Z'` (LibreOffice), the zone's minutes left out. */
export const parseForeignPdfDate = (text: string | undefined): Date | undefined => {
  const match = loose.exec(text ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, hours, minutes = '00'] = match;
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  return dateOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
};

const dateOf = (text: string): Date | undefined => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
};
