import { freeze, type DocumentContent, type FrozenDraft, type SignatureBlock } from '#nd30';
import { targetAnnex, taskAnnex } from './annexes.js';
import { blocksWith } from './blocks.js';
import { nodeIds } from './node-ids.js';

/** A plan of a health centre with two annexes, lawful in every part; all names are invented. */
export function aPlan(changes: Partial<DocumentContent> = {}): DocumentContent {
  const { paragraph, section, bullet, recipient, legalBasis } = blocksWith(nodeIds());
  return {
    schema: 'trinh-ky/content@1',
    docType: 'KH',
    subject: 'Cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Minh An',
    header: {
      superior: 'Sở Y tế tỉnh Minh Giang',
      issuer: 'Trung tâm Y tế khu vực Minh An',
      place: 'Minh An',
      symbol: 'KH-TTYT',
    },
    secrecy: 'none',
    urgency: 'normal',
    addressees: [],
    legalBases: [
      legalBasis(
        'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
        { docType: 'Nghị quyết', number: '76/NQ-CP', date: '2021-07-15', issuer: 'Chính phủ' },
      ),
      legalBasis(
        'Căn cứ Kế hoạch số 1250/KH-SYT ngày 30 tháng 12 năm 2025 của Sở Y tế tỉnh Minh Giang về công tác cải cách hành chính năm 2026',
        {
          docType: 'Kế hoạch',
          number: '1250/KH-SYT',
          date: '2025-12-30',
          issuer: 'Sở Y tế tỉnh Minh Giang',
        },
      ),
    ],
    body: [
      paragraph(
        'Trung tâm Y tế khu vực Minh An xây dựng Kế hoạch cải cách hành chính năm 2026 với các nội dung như sau:',
      ),
      section(1, 'roman', 'Mục đích, yêu cầu', [
        section(2, 'arabic', 'Mục đích', [
          bullet(
            'Rút ngắn thời gian chờ của người bệnh, nâng cao chất lượng phục vụ và tính công khai, minh bạch trong mọi khâu tiếp đón, khám bệnh, thanh toán.',
          ),
          bullet('Khắc phục các tồn tại đã được chỉ ra qua đợt tự chấm điểm năm 2025.'),
        ]),
        section(2, 'arabic', 'Chỉ tiêu', [
          paragraph(
            [
              { kind: 'text', text: 'Tỷ lệ người bệnh hài lòng đạt từ ' },
              {
                kind: 'figure',
                id: nodeIds(900)(),
                value: '92.5',
                unit: '%',
                source: { kind: 'survey', ref: 'khao-sat-2025' },
              },
              { kind: 'text', text: ' trở lên; các chỉ tiêu khác nêu tại ' },
              { kind: 'text', text: 'Phụ lục I', mark: 'bold' },
              { kind: 'text', text: ' kèm theo.' },
            ],
            'none',
          ),
        ]),
      ]),
      section(1, 'roman', 'Nhiệm vụ và giải pháp', [
        section(2, 'arabic', 'Cải cách thủ tục hành chính', [
          section(3, 'letter', 'Rà soát thủ tục', [
            paragraph('Mỗi khoa, phòng rà soát thủ tục nội bộ của mình ít nhất một lần trong quý.'),
          ]),
          section(3, 'letter', 'Tiếp nhận phản ánh, kiến nghị', [
            bullet('Trả lời đúng hạn 100% phản ánh, kiến nghị của người dân.'),
          ]),
        ]),
        section(2, 'arabic', 'Chuyển đổi số', [
          paragraph('Ký số toàn bộ văn bản điện tử đi.', 'decimal'),
          paragraph('Triển khai bệnh án điện tử tại các khoa lâm sàng.', 'decimal'),
        ]),
      ]),
      section(1, 'roman', 'Tổ chức thực hiện', [
        paragraph('Nhiệm vụ của các khoa, phòng được phân công tại Phụ lục II kèm theo.'),
        paragraph(
          'Trên đây là Kế hoạch cải cách hành chính năm 2026 của Trung tâm Y tế khu vực Minh An, đề nghị các khoa, phòng triển khai thực hiện.',
        ),
      ]),
    ],
    recipients: [
      recipient('Sở Y tế tỉnh Minh Giang'),
      recipient('Ban Giám đốc'),
      recipient('Các khoa, phòng, trạm y tế'),
    ],
    archive: 'VT, TCHC',
    annexes: [targetAnnex(), taskAnnex()],
    ...changes,
  };
}

/** The plan with one task annex of so many rows, all of them different. */
export const withAnnexOfRows = (rowCount: number, content = aPlan()): DocumentContent => ({
  ...content,
  annexes: [...content.annexes.slice(0, 1), taskAnnex(nodeIds(5000), rowCount)],
});

/** The plan with its text repeated until it is as long as the yearly plans of real centres. */
export const withLongText = (times: number, content = aPlan()): DocumentContent => {
  const { paragraph, section, bullet } = blocksWith(nodeIds(20_000));
  const chapters = Array.from({ length: times }, (_, index) =>
    section(1, 'roman', `Nhóm giải pháp thứ ${index + 1}`, [
      section(2, 'arabic', 'Nội dung thực hiện', [
        ...Array.from({ length: 6 }, (_unused, line) =>
          bullet(
            `Giải pháp ${index + 1}.${line + 1}: gắn kết chặt chẽ công tác cải cách hành chính với nhiệm vụ chuyên môn thường xuyên của từng khoa, phòng, trạm y tế; bảo đảm tính thống nhất, đồng bộ và hiệu quả trên cơ sở các giải pháp đã đề ra trong kế hoạch.`,
          ),
        ),
        paragraph(
          'Kết quả được tổng hợp hằng quý và công khai tại cuộc họp giao ban của Trung tâm.',
        ),
      ]),
    ]),
  );
  return {
    ...content,
    body: [...content.body.slice(0, -1), ...chapters, ...content.body.slice(-1)],
  };
};

/** A công văn to two receivers. */
export function aLetter(changes: Partial<DocumentContent> = {}): DocumentContent {
  const { paragraph, recipient } = blocksWith(nodeIds(700));
  const plan = aPlan();
  return {
    ...plan,
    docType: 'CV',
    subject: 'đề nghị hướng dẫn sử dụng chữ ký số trên bệnh án điện tử',
    header: { ...plan.header, symbol: 'TTYT-KHNV' },
    addressees: [
      recipient('Sở Y tế tỉnh Minh Giang'),
      recipient('Trung tâm Công nghệ thông tin tỉnh'),
    ],
    legalBases: [],
    body: [
      paragraph(
        'Trung tâm Y tế khu vực Minh An đang triển khai bệnh án điện tử tại tám khoa lâm sàng và đề nghị Quý cơ quan hướng dẫn việc ký số trên bệnh án.',
      ),
      paragraph('Trung tâm Y tế khu vực Minh An trân trọng cảm ơn.'),
    ],
    recipients: [recipient('Ban Giám đốc')],
    archive: 'VT, KHNV',
    annexes: [],
    ...changes,
  };
}

/** A report of the first quarter to the superior body. */
export function aReport(changes: Partial<DocumentContent> = {}): DocumentContent {
  const { paragraph, recipient } = blocksWith(nodeIds(800));
  const plan = aPlan();
  return {
    ...plan,
    docType: 'BC',
    subject: 'Kết quả cải cách hành chính quý I năm 2026',
    header: { ...plan.header, symbol: 'BC-TTYT' },
    addressees: [recipient('Sở Y tế tỉnh Minh Giang')],
    body: [
      paragraph(
        'Trung tâm Y tế khu vực Minh An báo cáo kết quả cải cách hành chính quý I năm 2026.',
      ),
      paragraph('Trên đây là báo cáo của Trung tâm Y tế khu vực Minh An.'),
    ],
    annexes: [],
    ...changes,
  };
}

/** The deputy director signs for the director. */
export const aSignatureBlock = (changes: Partial<SignatureBlock> = {}): SignatureBlock => ({
  authority: 'KT',
  lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  name: 'Nguyễn Văn A',
  personId: nodeIds(1_000_001)<'Person'>(),
  postId: nodeIds(1_000_002)<'Post'>(),
  ...changes,
});

export const aFrozenDraft = (content = aPlan(), signatureBlock = aSignatureBlock()): FrozenDraft =>
  freeze(content, signatureBlock);
