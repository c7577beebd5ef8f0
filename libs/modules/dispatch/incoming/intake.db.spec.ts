import {
  buildPackage,
  buildStatus,
  signEnvelope,
  type EdxmlPackage,
  type EdxmlStatus,
} from '#edxml';
import { statement } from '#platform';
import { freshDatabase, type FreshDatabase } from '../../../../test/database/fresh-database.js';
import { selfSigned } from '../testing/self-signed.js';
import { clerk, TwoBodies } from '../testing/two-bodies.js';
import type { IncomingId } from '../ports.js';

let database: FreshDatabase;
let world: TwoBodies;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  world = await TwoBodies.open(database);
  await world.introduce(
    {
      http: { ownUrl: 'http://127.0.0.1:1', reach: 'loopback', timeoutMs: 500 },
      folder: { root: null },
      smtp: null,
    },
    '/',
  );
});
afterEach(async () => {
  await world.end();
});

const aPackage = (changed: Partial<EdxmlPackage> = {}): EdxmlPackage => ({
  messageId: 'tin-1',
  from: { organId: 'H99.01.05', organName: 'Trung tâm Y tế Ví Dụ' },
  to: [{ organId: 'H99.01', organName: 'Sở Y tế Ví Dụ' }],
  documentId: 'H99.01.05,2026/11/22,08/KH-TTYT',
  code: { codeNumber: '08', codeNotation: 'KH-TTYT' },
  promulgationInfo: { place: 'Ví Dụ', promulgationDate: '2026-11-22' },
  documentType: { type: 'KH', typeName: 'Kế hoạch' },
  subject: 'Cải cách hành chính',
  content: 'Kế hoạch Cải cách hành chính',
  otherInfo: { priority: '0', appendixes: [] },
  responseFor: [],
  steeringType: '1',
  toPlaces: ['Sở Y tế'],
  traceHeaders: [{ organId: 'H99.01.05', timestamp: '2026-11-22T12:00:00+07:00' }],
  bussiness: { bussinessDocType: '0', replacementInfoList: [] },
  attachments: [aPdf('một')],
  ...changed,
});

const aPdf = (text: string) => ({
  contentId: 'chinh',
  attachmentName: 'van-ban.pdf',
  contentType: 'application/pdf',
  bytes: Buffer.from(`%PDF-1.7 ${text}`),
});

const aStatus = (changed: Partial<EdxmlStatus> = {}): EdxmlStatus => ({
  messageId: 'tra-loi-1',
  responseFor: {
    organId: 'H99.01.05',
    code: '08/KH-TTYT',
    promulgationDate: '2026-11-22',
    documentId: 'H99.01.05,2026/11/22,08/KH-TTYT',
  },
  from: { organId: 'H99.01', organName: 'Sở Y tế Ví Dụ' },
  statusCode: '03',
  timestamp: '2026-11-22T12:00:00+07:00',
  ...changed,
});

const signed = (message: EdxmlPackage, key = world.centre.key): Buffer =>
  Buffer.from(signEnvelope(buildPackage(message), key));
const take = (message: EdxmlPackage, key = world.centre.key) =>
  world.intake.takePackage(signed(message, key));
const list = async () => (await world.inDepartment((tx) => world.facade.incomingList(tx))).rows;

describe('a package is refused', () => {
  afterEach(async () => {
    expect(await list()).toEqual([]);
    expect(world.arrived).toEqual([]);
  });

  test('when it is none', async () => {
    for (const bytes of ['', 'xin chào', '<edXML/>', '<!DOCTYPE a><a/>'])
      await expect(world.intake.takePackage(Buffer.from(bytes))).rejects.toMatchObject({
        code: 'PackageIsNotValid',
      });
  });

  test('when it is incomplete, with every part that is missing named', async () => {
    const xml = buildPackage(aPackage()).replace(/(<edXML:Subject>).*?(<\/edXML:Subject>)/, '$1$2');
    const bytes = Buffer.from(signEnvelope(xml, world.centre.key));
    await expect(world.intake.takePackage(bytes)).rejects.toMatchObject({
      code: 'PackageIsNotValid',
      details: { summary: 'MessageHeader/Subject: thiếu thông tin bắt buộc.' },
    });
  });

  test('when it is for a body that is not here, or for several', async () => {
    const elsewhere = { organId: 'H98.01', organName: 'Sở khác' };
    await expect(take(aPackage({ to: [elsewhere] }))).rejects.toMatchObject({
      code: 'ReceiverIsNotHere',
      details: { organId: 'H98.01' },
    });
    await expect(take(aPackage({ to: [...aPackage().to, elsewhere] }))).rejects.toMatchObject({
      code: 'PackageHasManyReceivers',
    });
  });

  test('when its sender is unknown to the receiver', async () => {
    const stranger = {
      from: { organId: 'H77', organName: 'Lạ' },
      documentId: 'H77,2026/11/22,08/KH-TTYT',
    };
    await expect(take(aPackage(stranger))).rejects.toMatchObject({
      code: 'SenderIsNotRegistered',
      details: { organId: 'H77' },
    });
  });

  test('when it is not signed, or with another key, or changed after signing', async () => {
    const unsigned = Buffer.from(buildPackage(aPackage()));
    const forged = signed(aPackage(), await selfSigned('Trung tâm Y tế Ví Dụ'));
    const byTheSo = signed(aPackage(), world.department.key);
    const changed = Buffer.from(
      signed(aPackage()).toString().replace('Cải cách hành chính', 'Cải cách thủ tục'),
    );
    for (const bytes of [unsigned, forged, byTheSo, changed])
      await expect(world.intake.takePackage(bytes)).rejects.toMatchObject({
        code: 'PackageSignatureIsNotValid',
      });
  });

  test('when its main file is no PDF', async () => {
    const attachments = [{ ...aPdf('x'), bytes: Buffer.from('MZ') }];
    await expect(take(aPackage({ attachments }))).rejects.toMatchObject({
      code: 'PackageHasNoMainPdf',
    });
  });

  test('when the listener of arrivals refuses it: then nothing is kept', async () => {
    world.ports.plug({
      arrivals: {
        arrived: async () => {
          throw new Error('no machine');
        },
        arrivedAgain: async () => undefined,
      },
    });
    await expect(take(aPackage())).rejects.toThrow('no machine');
  });
});

test('its signatures are judged while no transaction is open', async () => {
  const open: number[] = [];
  world.whileJudging = async () => void open.push(await world.openTransactions());
  await take(aPackage());
  expect(open).toEqual([0]);
});

describe('a document that comes again', () => {
  test('by eight connections at once arrives once', async () => {
    const bytes = signed(aPackage());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.intake.takePackage(bytes)),
    );
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ incomingId }) => incomingId)).size).toBe(1);
    const [only, ...others] = await list();
    expect(others).toEqual([]);
    expect(only?.answers.map(({ code }) => code)).toEqual(['01']);
  });

  test('in a message that another connection is just taking in is answered once', async () => {
    await take(aPackage());
    const id = (await list())[0]?.incomingId as IncomingId;
    await world.inDepartment((tx) => world.facade.refuseIncoming(tx, id, 'Sai', clerk));
    await bothAtOnce(aPackage({ messageId: 'tin-2' }), aPackage({ messageId: 'tin-2' }));
    expect((await list())[0]?.answers.map(({ code }) => code)).toEqual(['01', '02', '01']);
  });

  test('in another message is answered again and registered no second time', async () => {
    await take(aPackage());
    const id = (await list())[0]?.incomingId as IncomingId;
    await world.inDepartment((tx) => world.facade.acceptIncoming(tx, id, clerk));
    expect(await take(aPackage({ messageId: 'tin-2' }))).toMatchObject({
      incomingId: id,
      repeated: true,
    });
    const [row] = await list();
    expect(row?.answers.map(({ code }) => code)).toEqual(['01', '03', '03']);
    expect(world.arrived).toHaveLength(1);
  });

  test('with another PDF is refused, whatever became of the first', async () => {
    await take(aPackage());
    const other = aPackage({ messageId: 'tin-2', attachments: [aPdf('hai')] });
    const refusal = { code: 'DocumentComesWithAnotherPdf', details: { code: '08/KH-TTYT' } };
    await expect(take(other)).rejects.toMatchObject(refusal);
    const id = (await list())[0]?.incomingId as IncomingId;
    await world.inDepartment((tx) => world.facade.refuseIncoming(tx, id, 'Sai', clerk));
    await expect(take(other)).rejects.toMatchObject(refusal);
  });

  test('under a message id that was used for something else is refused', async () => {
    await take(aPackage());
    await expect(take(aPackage({ subject: 'Khác' }))).rejects.toMatchObject({
      code: 'MessageIdIsUsedTwice',
    });
  });

  test('under the message id of another document that is just being taken in is refused', async () => {
    const other = aPackage({
      documentId: 'H99.01.05,2026/11/22,09/KH-TTYT',
      code: { codeNumber: '09', codeNotation: 'KH-TTYT' },
    });
    const [, refused] = await bothAtOnce(aPackage(), other);
    expect(refused).toMatchObject({ reason: { code: 'MessageIdIsUsedTwice' } });
    expect(await list()).toHaveLength(1);
  });
});

/** The second comes while the first is being taken in, and waits for it. */
async function bothAtOnce(first: EdxmlPackage, second: EdxmlPackage) {
  let coming: Promise<unknown> = Promise.resolve();
  world.beforeHearing = async () => {
    world.beforeHearing = () => Promise.resolve();
    coming = take(second);
    coming.catch(() => undefined);
    await world.someoneWaits();
  };
  return [await take(first), await coming.catch((reason: unknown) => ({ reason }))];
}

describe('a decision', () => {
  test('is made once and a refusal has a reason', async () => {
    await take(aPackage());
    const id = (await list())[0]?.incomingId as IncomingId;
    const { facade } = world;
    await expect(
      world.inDepartment((tx) => facade.refuseIncoming(tx, id, ' ', clerk)),
    ).rejects.toMatchObject({ code: 'RefusalNeedsReason' });
    const clicks = await Promise.allSettled([
      world.inDepartment((tx) => facade.acceptIncoming(tx, id, clerk)),
      world.inDepartment((tx) => facade.refuseIncoming(tx, id, 'Sai', clerk)),
    ]);
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await list())[0]?.answers).toHaveLength(2);
  });
});

describe('a status is refused', () => {
  const tell = (status: EdxmlStatus, key = world.department.key) =>
    world.intake.takeStatus(Buffer.from(signEnvelope(buildStatus(status), key)));

  test('when no delivery waits for it', async () => {
    await expect(tell(aStatus())).rejects.toMatchObject({ code: 'StatusIsForNoDelivery' });
  });

  test('when another key signed it, or its sender is unknown', async () => {
    await expect(tell(aStatus(), world.centre.key)).rejects.toMatchObject({
      code: 'PackageSignatureIsNotValid',
    });
    await expect(
      tell(aStatus({ from: { organId: 'H77', organName: 'Lạ' } })),
    ).rejects.toMatchObject({ code: 'SenderIsNotRegistered' });
  });

  test('when it is about a document of a body that is not here', async () => {
    const { responseFor } = aStatus();
    await expect(
      tell(aStatus({ responseFor: { ...responseFor, organId: 'H98' } })),
    ).rejects.toMatchObject({ code: 'ReceiverIsNotHere' });
  });
});

describe('the database refuses the application', () => {
  const sql = (text: string): Promise<number> =>
    world.inDepartment((tx) => tx.run(statement(`test.${text}`.slice(0, 60), text)));
  beforeEach(() => take(aPackage()));

  test.each([
    ['to change its file', `UPDATE dispatch.incoming SET pdf_sha256 = repeat('a', 64)`],
    ['to forget a document', 'DELETE FROM dispatch.incoming'],
    ['to forget a message', 'DELETE FROM dispatch.inbox'],
    ['to change an answer', `UPDATE dispatch.answer SET code = '03'`],
    ['to change a status', `UPDATE dispatch.delivery_status SET code = '03'`],
    ['to change a delivery’s file', `UPDATE dispatch.delivery SET pdf_sha256 = repeat('a', 64)`],
    ['to change an envelope', `UPDATE dispatch.message SET envelope = '{}'`],
  ])('%s', async (_, text) => {
    await expect(sql(text)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    ['new words for an old message', `UPDATE dispatch.incoming SET subject = 'khác'`],
    [
      'new words for what is not refused',
      `UPDATE dispatch.incoming SET subject = 'khác', message_id = 'tin-2'`,
    ],
    ['a decision without its maker', `UPDATE dispatch.incoming SET state = 'accepted'`],
    [
      'a refusal without a reason',
      `UPDATE dispatch.incoming SET state = 'refused', decided_at = now(), decided_by = id`,
    ],
    [
      'the acceptance of a broken signature',
      `UPDATE dispatch.incoming SET state = 'accepted', decided_at = now(), decided_by = id,
              signatures_valid = false`,
    ],
  ])('%s', async (_, text) => {
    await expect(sql(text)).rejects.toMatchObject({ code: '23514' });
  });
});
