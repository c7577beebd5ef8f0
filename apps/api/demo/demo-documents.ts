import {
  BeginDraft,
  CreateDocument,
  ReadDocument,
  RenderVersion,
  ReviewDocument,
  SubmitForReview,
} from '#journey';
import type { DocumentId, UnitId, VersionId } from '#kernel';
import type { Sample } from '#modules/drafting';
import type { Actor } from '#modules/organisation';
import type { INestApplicationContext } from '@nestjs/common';

/** Documents at several steps, so that each desk of the demo has something on it. */
export async function openDocuments(
  app: Pick<INestApplicationContext, 'get'>,
  as: (login: string) => Actor,
  unit: (code: string) => UnitId,
): Promise<void> {
  const drafter = as('chuyenvien.tchc');
  const unitId = unit('TCHC');

  const draft = async (sample: Sample): Promise<DocumentId> => {
    const { content } = await app.get(BeginDraft).of(drafter, sample, unitId);
    return app.get(CreateDocument).create(drafter, { content, unitId });
  };
  const submitted = async (sample: Sample): Promise<DocumentId> => {
    const documentId = await draft(sample);
    const signerId = as('pgd1').personId;
    await app.get(SubmitForReview).submit({ actor: drafter, documentId, revision: 1, signerId });
    const { version } = await app.get(ReadDocument).view(drafter, documentId);
    const versionId = (version?.id ?? '') as VersionId;
    // Reviewers need the page before the jobs have begun to run.
    await app.get(RenderVersion).render(drafter.bodyId, documentId, versionId);
    return documentId;
  };
  const pass = async (documentId: DocumentId, login: string, task: string): Promise<void> => {
    const actor = as(login);
    const { round, version, preparedPdf } = await app.get(ReadDocument).view(actor, documentId);
    const seen = { round, contentHash: version?.contentHash ?? '', pdf: preparedPdf ?? '' };
    await app.get(ReviewDocument).approve({ actor, documentId, task, ...seen, note: '' });
  };
  const checked = async (sample: Sample): Promise<DocumentId> => {
    const documentId = await submitted(sample);
    await pass(documentId, 'truongphong.tchc', 'content');
    await pass(documentId, 'thethuc', 'form');
    return documentId;
  };

  await draft(texts.quarter);
  await submitted(texts.hygiene);
  await checked(texts.duty);
  await pass(await checked(texts.survey), 'pgd1', 'approve');
}

const notice = (id: string, subject: string, body: Sample['body']): Sample => ({
  ...{ id, subject, body, docType: 'TB', name: '', purpose: '', position: 0 },
  ...{ addressees: [], legalBases: [], annexes: [] },
  recipients: ['Ban Giám đốc', 'Các khoa, phòng, trạm y tế'],
});

const texts = {
  quarter: notice('quarter', 'Kết luận giao ban quý về [nội dung]', [
    '{issuer} thông báo kết luận giao ban quý như sau:',
    '[Nội dung kết luận].',
  ]),
  hygiene: notice('hygiene', 'Tổng vệ sinh, phòng chống dịch bệnh trong toàn Trung tâm', [
    '{issuer} thông báo việc tổng vệ sinh, phòng chống dịch bệnh như sau:',
    {
      section: 'Nội dung',
      holds: [
        { paragraph: 'Tổng vệ sinh vào sáng thứ Sáu hằng tuần.', numbering: 'arabic' },
        { paragraph: 'Diệt lăng quăng, khơi thông cống rãnh.', numbering: 'arabic' },
      ],
    },
    {
      section: 'Tổ chức thực hiện',
      holds: ['- Các khoa, phòng phân công người thực hiện.', '- {unit} theo dõi, đôn đốc.'],
    },
  ]),
  duty: notice('duty', 'Lịch trực lãnh đạo và trực chuyên môn', [
    '{issuer} thông báo lịch trực như sau:',
    { paragraph: 'Trực lãnh đạo: theo bảng phân công của {unit}.', numbering: 'arabic' },
    { paragraph: 'Trực chuyên môn: các khoa tự bố trí, gửi {unit}.', numbering: 'arabic' },
    '{issuer} thông báo để các khoa, phòng biết, thực hiện.',
  ]),
  survey: notice('survey', 'Khảo sát sự hài lòng của người bệnh', [
    '{issuer} thông báo việc khảo sát sự hài lòng của người bệnh như sau:',
    { paragraph: 'Mỗi khoa lấy ít nhất 30 phiếu.', numbering: 'arabic' },
    { paragraph: 'Phiếu gửi về {unit} trước ngày cuối tháng.', numbering: 'arabic' },
    '{issuer} thông báo để các khoa, phòng biết, thực hiện.',
  ]),
};
