/** A bare file name: no folder, drive, control character or name that leads elsewhere. */
export const isSafeFileName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 255 &&
  name !== '.' &&
  name !== '..' &&
  !/[/\\:\u0000-\u001f\u007f]/.test(name);
