import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, pictureBody } from '../route/transfer.js';

/** The place a seal has on the page; its true size must lie within it. */
const largestSealMm = 36;

/** What a picture is cut out of: a scan or photograph of it on paper. */
const scanned = z.strictObject({
  kind: z.enum(['signature', 'seal']),
  /** Whose handwriting it is; none for the seal. */
  personId: id<'Person'>().optional(),
  /** The true width of what is drawn; a handwriting is fitted into its place and needs none. */
  widthMm: z.coerce.number().min(20).max(largestSealMm).optional(),
  /** Quarter turns clockwise before it is read: a telephone may hold it sideways. */
  turns: z.coerce.number().int().min(0).max(3).default(0),
});

const rightOwner = {
  check: ({ kind, personId, widthMm }: z.output<typeof scanned>): boolean =>
    kind === 'signature' ? personId !== undefined : personId === undefined && widthMm !== undefined,
  fault: {
    path: ['kind'],
    error: 'chữ ký cần người ký; con dấu cần bề ngang thật tính bằng mi-li-mét',
  },
};

const wanted = scanned.refine(rightOwner.check, rightOwner.fault);

/** The latest picture of each person and of the seal: what the next signature will show. */
const signaturePicture = z
  .strictObject({
    id: id<'Picture'>(),
    kind: z.enum(['signature', 'seal']),
    person: z.strictObject({ id: id<'Person'>(), name: z.string() }).nullable(),
    /** On paper; null for pictures kept before sizes were. */
    widthMm: z.number().nullable(),
    heightMm: z.number().nullable(),
    putAt: instant,
  })
  .meta({ id: 'SignaturePicture' });

const administersKeys = { action: 'administer', subject: 'SigningKey' } as const;

const unreadable = ['PictureIsNotReadable', 'ScanShowsNoInk', 'ScanShowsNoPaper'] as const;

/** Handwriting and seal as they will be seen (NĐ 30/2020 Phụ lục I.II.7.d, II.8.a). */
export const signaturePicturesContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/signature-pictures',
    summary: 'Ảnh chữ ký của từng người và ảnh con dấu đang dùng',
    permission: administersKeys,
    reply: z.array(signaturePicture),
  }),
  picture: defineRoute({
    method: 'GET',
    path: '/api/signature-pictures/:pictureId.png',
    summary: 'Một ảnh chữ ký hoặc con dấu (PNG nền trong suốt)',
    permission: administersKeys,
    params: z.strictObject({ pictureId: id<'Picture'>() }),
    reply: fileReply('image/png'),
    problems: ['PictureIsUnknown'],
  }),
  preview: defineRoute({
    method: 'POST',
    path: '/api/signature-pictures/preview',
    summary: 'Xem trước: ảnh đã bỏ nền giấy, cắt sát nét, đúng màu; chưa lưu gì',
    permission: administersKeys,
    query: wanted,
    body: pictureBody('image/png', 'image/jpeg'),
    reply: z.strictObject({
      /** Base64. */
      png: z.string(),
      widthMm: z.number(),
      heightMm: z.number(),
    }),
    problems: [...unreadable, 'SealDoesNotFitItsPlace'],
  }),
  keep: defineRoute({
    method: 'POST',
    path: '/api/signature-pictures',
    summary: 'Lưu ảnh chữ ký hoặc con dấu từ bản quét; các chữ ký đã có giữ nguyên ảnh cũ',
    permission: administersKeys,
    query: wanted,
    body: pictureBody('image/png', 'image/jpeg'),
    reply: z.strictObject({ id: id<'Picture'>() }),
    status: 201,
    problems: [...unreadable, 'SealDoesNotFitItsPlace', 'PersonIsNotKnown'],
  }),
  appearance: defineRoute({
    method: 'GET',
    path: '/api/signing-settings/appearance',
    summary: 'Dưới chữ ký có ghi người ký và thời gian ký hay không',
    permission: administersKeys,
    reply: z.strictObject({ showsInformation: z.boolean() }),
  }),
  changeAppearance: defineRoute({
    method: 'PUT',
    path: '/api/signing-settings/appearance',
    summary: 'Đặt có ghi người ký và thời gian ký dưới chữ ký; nghị định không bắt buộc',
    permission: administersKeys,
    body: z.strictObject({ showsInformation: z.boolean() }),
    reply: null,
  }),
};
