/** What a reader spends at most on one file before it gives up (`PdfExceedsLimits`). */
export const limits = {
  fileBytes: 256 * 1024 * 1024,
  revisions: 64,
  objects: 500_000,
  fields: 20_000,
  nesting: 64,
  inflatedBytesPerStream: 64 * 1024 * 1024,
  inflatedBytesInAll: 128 * 1024 * 1024,
} as const;
