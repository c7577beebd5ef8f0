import { importText } from '../import-text.js';

function targets(...lines: string[]) {
  const text = [
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2024',
    'Căn cứ Luật;',
    '1. Chỉ tiêu',
    ...lines,
  ];
  const result = importText(text.join('\n'));
  if (!result.ok) throw result.error;
  return result.value.bodyTargets.map(({ text: words, lead, coordinating }) =>
    [words.replace(/\.$/, ''), lead.join('+'), coordinating.join('+')].join(' | '),
  );
}

describe('who answers for a target of the body', () => {
  const wanted = 'Phấn đấu 100% văn bản đi được ký số | Phòng A - B | các khoa, phòng';

  it.each([
    '- Phấn đấu 100% văn bản đi được ký số. Giao Phòng A - B chủ trì, phối hợp với các khoa, phòng thực hiện.',
    '- Phấn đấu 100% văn bản đi được ký số, giao Phòng A - B chủ trì, phối hợp với các khoa, phòng.',
    '- Phấn đấu 100% văn bản đi được ký số. Phòng A - B chủ trì, phối hợp với các khoa, phòng.',
    '- Phấn đấu 100% văn bản đi được ký số (Phòng A - B chủ trì, các khoa, phòng phối hợp).',
  ])('%s', (line) => {
    expect(targets(line)).toEqual([wanted]);
  });

  it('takes a sentence of its own for the target above it', () => {
    expect(
      targets(
        '- Phấn đấu 100% văn bản đi được ký số.',
        '- Giao Phòng A - B chủ trì, phối hợp với các khoa, phòng thực hiện.',
      ),
    ).toEqual([wanted]);
  });

  it('leaves units that only belong to the target in its words', () => {
    expect(targets('- Tự kiểm tra tại ít nhất 30% khoa, phòng, trạm y tế trong năm.')).toEqual([
      'Tự kiểm tra tại ít nhất 30% khoa, phòng, trạm y tế trong năm |  | ',
    ]);
  });
});
