/** A route that answers with a file. */
export interface FileReply {
  readonly kind: 'file';
  readonly contentType: string;
}

/** A route that answers with server-sent events. */
export interface StreamReply {
  readonly kind: 'stream';
}

/** A route that takes one file as its whole body; its type is judged by its bytes, not its name. */
export interface UploadBody {
  readonly kind: 'upload';
  readonly contentTypes: readonly string[];
  readonly maxBytes: number;
}

export const fileReply = (contentType: string): FileReply => ({ kind: 'file', contentType });
export const streamReply: StreamReply = { kind: 'stream' };
const mebibyte = 1024 * 1024;

/** One file of up to 20 MB. */
export const uploadBody = (...contentTypes: string[]): UploadBody => ({
  kind: 'upload',
  contentTypes,
  maxBytes: 20 * mebibyte,
});

/** A package of another body: a file of 20 MB grows by a third in it. */
export const packageBody = (...contentTypes: string[]): UploadBody => ({
  ...uploadBody(...contentTypes),
  maxBytes: 40 * mebibyte,
});

/** A scan or photograph, small before it is unpacked. */
export const pictureBody = (...contentTypes: string[]): UploadBody => ({
  ...uploadBody(...contentTypes),
  maxBytes: 8 * mebibyte,
});

const hasKind = (value: unknown, kind: string): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

export const isFileReply = (reply: unknown): reply is FileReply => hasKind(reply, 'file');
export const isStreamReply = (reply: unknown): reply is StreamReply => hasKind(reply, 'stream');
export const isUploadBody = (body: unknown): body is UploadBody => hasKind(body, 'upload');
