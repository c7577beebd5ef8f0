const pattern = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}'\d{2}'?)$/;

/** A date of ISO 32000-1 §7.9.4 with seconds and zone; anything less is no time of signing. */
export const parsePdfDate = (text: string | undefined): Date | undefined => {
  const match = pattern.exec(text ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zone = ''] = match;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(4, 6)}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};
