import type { DocumentView, ReplyOf, scoringContract } from '#contracts';
import { chance } from './chance.js';
import { coordinating, people, type Office } from './office.js';

type Sheet = ReplyOf<typeof scoringContract.read>;

export interface Scored {
  readonly self: string;
  readonly concluded: string;
  readonly lost: string;
  readonly remediation: { readonly subject: string; readonly rows: number };
}

/** A year is scored by the units, appraised twice by others; what was lost becomes a plan's draft. */
export async function scoreTheYear(office: Office, year: number): Promise<Scored> {
  const drafter = await office.as(people.drafter);
  const unitId = (await office.unit(coordinating)).id;
  const opened = await openSheet(office, year);
  const at = `/api/score-sheets/${opened.id}`;
  await scoreParts(office, opened, partsOf(opened));
  const { self } = await drafter.post<Sheet>(`${at}/submission`);
  office.told(`Các đơn vị tự chấm ${self} điểm`);

  const [head, deputy] = [await office.as(people.head), await office.as(people.deputy)];
  for (const { no, points, title } of partsOf(opened)) {
    if (chance(`thẩm định ${title}`) > 0.2) continue;
    await head.put(`${at}/parts/${no}`, {
      ...{ points: String(Number(points) - 1), proof: null },
      explanation: 'Minh chứng chưa đủ',
    });
  }
  await head.post(`${at}/appraisal`);
  const last = partsOf(opened).at(-1);
  await deputy.put(`${at}/parts/${last?.no ?? ''}`, {
    ...{ points: String(Number(last?.points) - 1), proof: null },
    explanation: 'Khảo sát chưa đủ phiếu',
  });
  const { second: concluded, lost } = await deputy.post<Sheet>(`${at}/conclusion`);
  office.told(`Thẩm định hai lần: ${concluded} điểm, mất ${lost}`);

  const { documentId } = await drafter.post<{ documentId: string }>(`${at}/remediation`, {
    unitId,
  });
  const { subject } = await drafter.get<DocumentView>(`/api/documents/${documentId}`);
  const { content } = await drafter.get<{
    content: { annexes: readonly { readonly rows?: readonly unknown[] }[] };
  }>(`/api/documents/${documentId}/working-copy`);
  const rows = content.annexes.reduce((sum, annex) => sum + (annex.rows?.length ?? 0), 0);
  office.told(`Dự thảo kế hoạch khắc phục từ ${rows} tiêu chí mất điểm`);
  return { self, concluded, lost, remediation: { subject, rows } };
}

export async function openSheet(office: Office, year: number): Promise<Sheet> {
  const drafter = await office.as(people.drafter);
  const { sets } = await drafter.get<ReplyOf<typeof scoringContract.sets>>('/api/score-sets');
  const unitId = (await office.unit(coordinating)).id;
  return drafter.post<Sheet>('/api/score-sheets', { set: sets[0]?.key ?? '', year, unitId });
}

/** Every unit gives itself all the points there are. */
export async function scoreParts(
  office: Office,
  { id }: Sheet,
  parts: ReturnType<typeof partsOf>,
): Promise<void> {
  for (const { leadUnitId, no, points } of parts) {
    const staff = await office.staffOf(leadUnitId);
    const scorer = await office.as(staff?.filler ?? people.drafter);
    await scorer.put(`/api/score-sheets/${id}/parts/${no}`, {
      ...{ points, explanation: '', proof: 'https://ttyt.mau.vn/minh-chung' },
    });
  }
}

export const partsOf = ({ fields }: Sheet) =>
  fields.flatMap(({ criteria }) => criteria.flatMap(({ parts }) => parts));
