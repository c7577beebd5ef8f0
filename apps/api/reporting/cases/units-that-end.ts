import { at, type Period, type Return, type ReportingWorld } from '../testing.js';

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
    await world.post('strangersHead', at(khnv, 'approval'));
    const noi = await world.returnOf('deputy', id, 'NOI');
    await world.post<Return>('head', at(noi, 'waiver'), { reason: 'Sáp nhập vào Phòng KHNV.' });
    const findings = async () => (await world.get<Period>('head', `/api/periods/${id}`)).findings;
    expect(await findings()).toContain(
      '1 chỉ tiêu, nhiệm vụ của Khoa Nội chưa vào phiếu của đơn vị kế tục (Phòng Kế hoạch - Nghiệp vụ) ' +
        'vì phiếu ấy đã ở bước “Chờ phòng đầu mối tiếp nhận”. ' +
        'Hãy trả lại phiếu của đơn vị kế tục; các dòng ấy tự vào phiếu khi phiếu mở lại.',
    );
    const back = { reason: 'Bổ sung phần của Khoa Nội.', comments: [] };
    await world.post('handler', at(khnv, 'sending-back'), back);
    expect((await findings()).join()).not.toContain('Khoa Nội');
    const { content } = await world.view('stranger', khnv.id);
    expect(content.targets.map((one) => one.fromUnitId)).toContain(world.unit('NOI'));
  });
}
