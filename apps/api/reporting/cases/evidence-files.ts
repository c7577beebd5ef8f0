import { sha256Hex } from '#kernel';
import { at, type Period, type Return, type ReportingWorld } from '../testing.js';

interface There {
  readonly world: ReportingWorld;
  /** What asks for a report of these units. */
  readonly asked: (...codes: string[]) => object;
}

const scan = Buffer.from('%PDF-1.7\nBảng chấm điểm');
const ref = sha256Hex(scan);

/** Files that people bring to their return. */
export function evidenceFiles(there: () => There): void {
  test('may be a file: brought by who fills, named in a line, opened by who reads the return', async () => {
    const { world, asked } = there();
    const title = { ...asked('NOI', 'KHNV'), title: 'Báo cáo có minh chứng' };
    const { id } = await world.post<Period>('head', '/api/periods', title);
    const one = await world.returnOf('otherHead', id, 'NOI');
    const url = at(one, 'files?fileName=cham-diem.pdf');
    const bring = (who: 'otherHead' | 'stranger' | 'head', file: Uint8Array) =>
      world.ask(who, 'POST', url, file, { 'content-type': 'application/pdf' });
    const codeOf = async (...given: Parameters<typeof bring>) =>
      (await bring(...given)).json<{ code: string }>().code;
    expect(await codeOf('stranger', scan)).toBe('NothingIsFound');
    expect(await codeOf('head', scan)).toBe('ActIsNotAllowed');
    expect(await codeOf('otherHead', Buffer.from('<html>'))).toBe('EvidenceFileIsNotTaken');

    const [target] = one.content.targets;
    const evidence = [{ kind: 'file', name: 'cham-diem.pdf', ref }];
    const entries = { targets: [{ targetId: target!.targetId, value: '90', evidence }] };
    const save = () =>
      world.put('otherHead', at(one, 'content'), { expectedRevision: one.revision, entries });
    const unknown = await save();
    expect(unknown.json()).toMatchObject({
      code: 'EvidenceFileIsUnknown',
      detail: expect.stringContaining('“cham-diem.pdf” chưa được gửi lên phiếu này'),
    });
    expect((await bring('otherHead', scan)).json()).toMatchObject({
      ...evidence[0],
      size: scan.length,
    });
    expect((await save()).statusCode).toBe(200);
    const { content } = await world.get<Return>('head', `/api/returns/${one.id}`);
    expect(content.targets[0]?.evidence).toEqual(evidence);
    const opened = await world.ask('head', 'GET', at(one, `files/${ref}`));
    expect([opened.statusCode, sha256Hex(opened.bytes)]).toEqual([200, ref]);
    const file = at(one, `files/${ref}`);
    expect(await world.codeOfAny('stranger', 'GET', file)).toBe('NothingIsFound');
    const elsewhere = await world.returnOf('stranger', id, 'KHNV');
    expect(await world.codeOfAny('stranger', 'GET', at(elsewhere, `files/${ref}`))).toBe(
      'NothingIsFound',
    );
  });
}
