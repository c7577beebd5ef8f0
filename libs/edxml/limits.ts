const mebibyte = 1024 * 1024;

/** Hard limits of what is read; beyond them a message is refused before it is understood. */
export const limits = {
  xmlBytes: 96 * mebibyte,
  depth: 16,
  elements: 20_000,
  attachments: 50,
  /** Of one unpacked file. */
  attachmentBytes: 64 * mebibyte,
  /** Of all unpacked files of a package. */
  totalBytes: 128 * mebibyte,
  /** Unpacked size over packed size. */
  ratio: 100,
  organId: 35,
  subject: 500,
} as const;
