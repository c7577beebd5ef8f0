import type { periodsContract, ReplyOf } from '#contracts';
import { at, type Period, type Return, type ReportingWorld } from '../testing.js';

type Timeliness = ReplyOf<typeof periodsContract.timeliness>;

interface There {
  readonly world: ReportingWorld;
  /** What asks for a report of these units. */
  readonly asked: (...codes: string[]) => object;
}

/** Units that are merged or dissolved while their returns are open. */
export function unitsThatEnd(there: () => There): void {
  test('that was merged is not waited for; its successor finds its rows', async () => {
    const { world, asked } = there();
    const [closed, successor] = [world.unit('NGOAI'), world.unit('HSCC')];
    const url = `/api/units/${closed}/successor`;
    const heir = { successorId: successor, basis: 'Quyết định số 30/QĐ-SYT' };
    expect(
      await world.codeOfAny('administrator', 'PUT', url, { ...heir, successorId: closed }),
    ).toBe('SuccessorIsAnother');
    const both = { ...asked('NGOAI', 'HSCC'), title: 'Báo cáo về hai khoa' };
    const open = await world.post<Period>('head', '/api/periods', both);
    const ngoai = await world.returnOf('deputy', open.id, 'NGOAI');
    const rowsOfHeir = async () =>
      (await world.returnOf('deputy', open.id, 'HSCC')).content.targets.map(
        (one) => one.fromUnitId,
      );
    expect(await rowsOfHeir()).toEqual([null]);
    const reason = { reason: 'Sáp nhập vào Khoa Hồi sức cấp cứu.' };
    expect(await world.codeOfAny('head', 'POST', at(ngoai, 'waiver'), reason)).toBe(
      'OnlyEndingUnitsAreWaived',
    );
    expect(await world.codeOfAny('administrator', 'PUT', url, heir)).toBe(204);
    const waived = await world.post<Return>('head', at(ngoai, 'waiver'), reason);
    expect([waived.state, waived.acts]).toEqual(['waived', []]);
    const view = await world.get<Period>('head', `/api/periods/${open.id}`);
    expect(view.notReady).toBe(
      'Chưa tổng hợp được vì còn 1 đơn vị chưa nộp (Khoa Hồi sức cấp cứu); hạn 26/3.',
    );
    expect(await rowsOfHeir()).toEqual([null, closed]);
    const { units } = await world.get<Timeliness>('head', '/api/periods/timeliness?year=2026');
    const ended = units.filter((one) => one.ended !== null);
    expect(ended.map(({ id, ended: end }) => [id, end])).toEqual([
      [closed, { successorName: 'Khoa Hồi sức cấp cứu' }],
    ]);
    const closing = { on: '2026-03-24' };
    expect(
      await world.codeOfAny('administrator', 'POST', `/api/units/${closed}/closing`, closing),
    ).toBe(204);
    world.moveTo('2026-03-24T02:00:00Z');
    const later = { ...asked(), title: 'Báo cáo sau khi sáp nhập' };
    const { standing } = await world.post<Period>('head', '/api/periods', later);
    expect(standing.map(({ unitName }) => unitName)).not.toContain('Khoa Ngoại');
    const heirs = standing.find(({ unitId }) => unitId === successor)!;
    const { content } = await world.view('deputy', heirs.returnId);
    expect(content.targets.map((one) => one.fromUnitId)).toEqual([closed, null]);
  });

  test('without a successor are waived, and what nobody reports then is told with what to do', async () => {
    const { world, asked } = there();
    world.moveTo('2026-03-24T03:00:00Z');
    const title = { ...asked('NOI', 'KHNV'), title: 'Báo cáo trước khi giải thể' };
    const { id } = await world.post<Period>('head', '/api/periods', title);
    const findings = async () => (await world.get<Period>('head', `/api/periods/${id}`)).findings;
    expect((await findings()).join()).not.toContain('Khoa Nội');
    const noi = await world.returnOf('deputy', id, 'NOI');
    const reason = { reason: 'Giải thể, chưa giao việc cho đơn vị nào.' };
    expect(await world.codeOfAny('head', 'POST', at(noi, 'waiver'), reason)).toBe(
      'OnlyEndingUnitsAreWaived',
    );
    const url = `/api/units/${world.unit('NOI')}/successor`;
    const ends = (successorId: string | null) => ({ successorId, basis: 'Quyết định số 31/QĐ' });
    expect(await world.codeOfAny('administrator', 'PUT', url, ends(null))).toBe(204);
    const waived = await world.post<Return>('head', at(noi, 'waiver'), reason);
    expect(waived.state).toBe('waived');
    expect(await findings()).toContainEqual(
      expect.stringMatching(
        /^Khoa Nội không còn và không có đơn vị kế tục: 1 chỉ tiêu không đơn vị nào báo cáo \(“.+”…\)\. Hãy giao lại ở trang Chỉ tiêu/,
      ),
    );
    expect(await world.codeOfAny('administrator', 'PUT', url, ends(world.unit('KHNV') ?? ''))).toBe(
      204,
    );
    // Named afterwards, it takes the rows into the return it is still filling.
    expect((await findings()).join()).not.toContain('Khoa Nội');
    const { content } = await world.returnOf('stranger', id, 'KHNV');
    expect(content.targets.map((one) => one.fromUnitId)).toContain(world.unit('NOI'));
  });

  test('after its successor has sent its return is told, until that return takes its rows', async () => {
    const { world, asked } = there();
    const both = { ...asked('NOI', 'KHNV'), title: 'Báo cáo khi đơn vị kế tục đã nộp' };
    world.moveTo('2026-03-24T04:00:00Z');
    const { id } = await world.post<Period>('head', '/api/periods', both);
    const khnv = await world.returnOf('stranger', id, 'KHNV');
    const { revision } = await world.fill('stranger', khnv);
    await world.post('stranger', at(khnv, 'submission'), { expectedRevision: revision });
    const noi = await world.returnOf('deputy', id, 'NOI');
    await world.post<Return>('head', at(noi, 'waiver'), { reason: 'Sáp nhập vào Phòng KHNV.' });
    const findings = async () => (await world.get<Period>('head', `/api/periods/${id}`)).findings;
    expect(await findings()).toContain(
      leftBehind('Chờ trưởng đơn vị duyệt', 'Hãy đề nghị đơn vị kế tục rút phiếu về'),
    );
    await world.post('strangersHead', at(khnv, 'approval'));
    const backToHeir = 'Hãy trả lại phiếu của đơn vị kế tục';
    expect(await findings()).toContain(leftBehind('Chờ phòng đầu mối tiếp nhận', backToHeir));
    await world.post('handler', at(khnv, 'acceptance'));
    expect(await findings()).toContain(leftBehind('Đã tiếp nhận', backToHeir));
    const back = { reason: 'Bổ sung phần của Khoa Nội.', comments: [] };
    await world.post('handler', at(khnv, 'sending-back'), back);
    expect((await findings()).join()).not.toContain('Khoa Nội');
    const { content } = await world.view('stranger', khnv.id);
    expect(content.targets.map((one) => one.fromUnitId)).toContain(world.unit('NOI'));
  });

  test('is told when its successor has no return, or one that is locked', async () => {
    const { world, asked } = there();
    const alone = { ...asked('NOI'), title: 'Báo cáo chỉ hỏi khoa cũ' };
    world.moveTo('2026-03-24T05:00:00Z');
    const heirless = await world.post<Period>('head', '/api/periods', alone);
    const waive = async (id: string) =>
      world.post('head', at(await world.returnOf('deputy', id, 'NOI'), 'waiver'), {
        reason: 'Sáp nhập vào Phòng KHNV.',
      });
    await waive(heirless.id);
    const findings = async (id: string) =>
      (await world.get<Period>('head', `/api/periods/${id}`)).findings;
    expect(await findings(heirless.id)).toContain(
      '2 chỉ tiêu, nhiệm vụ của Khoa Nội chưa vào phiếu của đơn vị kế tục (Phòng Kế hoạch - Nghiệp vụ) ' +
        'vì đơn vị ấy không có phiếu trong kỳ này. Hãy yêu cầu Phòng Kế hoạch - Nghiệp vụ báo cáo riêng ' +
        'về các dòng ấy, hoặc ghi đơn vị kế tục khác.',
    );
    const both = { ...asked('NOI', 'KHNV'), title: 'Báo cáo đã khóa' };
    const { id } = await world.post<Period>('head', '/api/periods', both);
    const khnv = await world.returnOf('stranger', id, 'KHNV');
    const { revision } = await world.fill('stranger', khnv);
    await world.post('stranger', at(khnv, 'submission'), { expectedRevision: revision });
    await waive(id);
    await world.passTime('2026-03-27T17:00:01Z');
    expect(await findings(id)).toContain(
      leftBehind('Đã khóa số liệu', 'Hãy đề nghị mở khóa ngoại lệ cho đơn vị kế tục'),
    );
  });
}

const leftBehind = (step: string, todo: string): string =>
  '1 chỉ tiêu, nhiệm vụ của Khoa Nội chưa vào phiếu của đơn vị kế tục (Phòng Kế hoạch - Nghiệp vụ) ' +
  `vì phiếu ấy đã ở bước “${step}”. ${todo}; các dòng ấy tự vào phiếu khi phiếu mở lại.`;
