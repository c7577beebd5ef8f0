import { systemIds, vietnamDay, type Clock, type UnitId } from '#kernel';
import type { Actor, NewBody, SessionId } from '#modules/organisation';
import { ConcludePetition, HandlePetition, ReceivePetition } from '#modules/petitions';
import { AskExtension, DecideExtension } from '#modules/planning';
import { UnitOfWork } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { openDocuments } from './demo-documents.js';

/** Petitions and documents at every step, and two requests for more time: the demo's lists say something. */
export async function openCases(
  app: Pick<INestApplicationContext, 'get'>,
  clock: Clock,
  centre: NewBody,
): Promise<void> {
  const as = (login: string) => actorOf(centre, login);
  const unit = (code: string) => centre.units.get(code) as UnitId;
  const daysAgo = (days: number) => vietnamDay(new Date(clock.now().getTime() - days * 86_400_000));
  const clerk = as('vanthu1');
  const director = as('giamdoc');
  const handling = app.get(HandlePetition);
  const concluding = app.get(ConcludePetition);

  const receive = (petition: Case) =>
    app.get(ReceivePetition).receive(clerk, {
      ...{ channel: 'phone', anonymous: false, confidential: false },
      ...petition,
      receivedOn: daysAgo(petition.days),
      petitioner: petition.anonymous ? null : { ...nobody, name: petition.from ?? '' },
    });
  const assign = async (petition: Case, code: string, login: string | null = null) => {
    const petitionId = await receive(petition);
    const handlerId = login === null ? null : as(login).personId;
    await handling.assign({ actor: director, petitionId, unitId: unit(code), handlerId, note: '' });
    return petitionId;
  };

  await receive(cases.parking);
  await assign(cases.waiting, 'TCHC', 'chuyenvien.tchc');
  await assign(cases.attitude, 'NOI');
  const asked = await assign(cases.insurance, 'KHNV', 'chuyenvien.khnv');
  const question = 'Xin cho biết số thẻ bảo hiểm y tế và ngày khám.';
  await handling.ask({ actor: as('chuyenvien.khnv'), petitionId: asked, question });
  const answered = await assign(cases.toilets, 'TCHC', 'chuyenvien.tchc');
  const answer = 'Đã tăng số lần vệ sinh lên bốn lần một ngày và có người trực.';
  await handling.answer({ actor: as('chuyenvien.tchc'), petitionId: answered, answer });
  const closed = await assign(cases.signs, 'TCHC', 'chuyenvien.tchc');
  const done = 'Đã gắn thêm biển chỉ dẫn ở sảnh và thang máy.';
  await handling.answer({ actor: as('chuyenvien.tchc'), petitionId: closed, answer: done });
  await concluding.close({ actor: clerk, petitionId: closed, told: 'Gọi điện thoại' });
  const elsewhere = await receive(cases.noise);
  const reason = 'Tiếng ồn từ công trình ngoài khuôn viên.';
  await concluding.transfer({
    ...{ actor: director, petitionId: elsewhere, reason },
    to: 'Ủy ban nhân dân xã Mẫu Đông',
  });
  await askForTime(app, clock, as, unit);
  await openDocuments(app, as, unit);
}

async function askForTime(
  app: Pick<INestApplicationContext, 'get'>,
  clock: Clock,
  as: (login: string) => Actor,
  unit: (code: string) => UnitId,
): Promise<void> {
  const inDays = (days: number) => vietnamDay(new Date(clock.now().getTime() + days * 86_400_000));
  const ask = (login: string, code: string, title: string, reason: string) =>
    app.get(UnitOfWork).inBody(as(login).bodyId, (tx) =>
      app.get(AskExtension).ask(tx, as(login), {
        ...{ unitId: unit(code), title, reason, plan: null },
        ...{ dueOn: inDays(10), wantedOn: inDays(40) },
      }),
    );
  await ask(
    ...(['chuyenvien.tchc', 'TCHC', 'Khảo sát sự hài lòng của người bệnh quý này'] as const),
    'Mới thu được một nửa số phiếu của các khoa.',
  );
  const extensionId = await ask(
    ...(['chuyenvien.khnv', 'KHNV', 'Rà soát thủ tục hành chính của Trung tâm'] as const),
    'Chờ danh mục thủ tục mới của Sở Y tế.',
  );
  const note = 'Danh mục dự kiến có trong tháng tới, đề nghị cho gia hạn.';
  await app.get(DecideExtension).forward({ actor: as('truongphong.khnv'), extensionId, note });
}

interface Case {
  readonly title: string;
  readonly content: string;
  readonly topic: string;
  /** Received so many days ago. */
  readonly days: number;
  readonly channel?: string;
  readonly from?: string;
  readonly anonymous?: boolean;
  readonly confidential?: boolean;
}

const nobody = { phone: '', email: '', address: '' };

const cases = {
  parking: {
    ...{ title: 'Thiếu chỗ gửi xe vào buổi sáng', topic: 'facilities', days: 0 },
    ...{ content: 'Từ 7 đến 9 giờ không còn chỗ gửi xe.', from: 'Người gửi Một' },
  },
  waiting: {
    ...{ title: 'Chờ lấy kết quả xét nghiệm quá lâu', topic: 'procedure', days: 24 },
    ...{ content: 'Lấy máu lúc 8 giờ, 15 giờ mới có kết quả.', from: 'Người gửi Hai' },
  },
  attitude: {
    ...{ title: 'Thái độ giải thích chưa nhẹ nhàng', topic: 'attitude', days: 3 },
    ...{ content: 'Khi hỏi giờ thăm bệnh được trả lời cộc lốc.', from: 'Người gửi Ba' },
    confidential: true,
  },
  insurance: {
    ...{ title: 'Thuốc trong danh mục phải mua ngoài', topic: 'fees', days: 4, channel: 'portal' },
    ...{ content: 'Thuốc được bảo hiểm chi trả nhưng phải mua ngoài.', from: 'Người gửi Bốn' },
  },
  toilets: {
    ...{ title: 'Nhà vệ sinh khu khám bệnh chưa sạch', topic: 'facilities', days: 5 },
    ...{ content: 'Buổi chiều nhà vệ sinh tầng 1 không có người dọn.', channel: 'box' },
    anonymous: true,
  },
  signs: {
    ...{ title: 'Khó tìm phòng siêu âm', topic: 'procedure', days: 6, channel: 'inPerson' },
    ...{ content: 'Không có biển chỉ dẫn tới phòng siêu âm.', from: 'Người gửi Năm' },
  },
  noise: {
    ...{ title: 'Tiếng ồn xây dựng ban đêm', topic: 'other', days: 2, channel: 'letter' },
    ...{ content: 'Công trình cạnh Trung tâm thi công đến 23 giờ.', from: 'Người gửi Sáu' },
  },
} satisfies Record<string, Case>;

/** Somebody of the demo, as if signed in. */
function actorOf({ people, units, bodyId }: NewBody, login: string): Actor {
  const person = people.get(login);
  if (!person) throw new Error(`Nobody of the demo is called ${login}.`);
  const { personId, name, posts } = person;
  return {
    ...{ bodyId, personId, name, standsInFor: [] },
    sessionId: systemIds.next<'Session'>() as SessionId,
    posts: posts.map(({ postId, role, title, unit }) => ({
      ...{ postId, role, title, unitName: '' },
      unitId: units.get(unit) as UnitId,
    })),
  };
}
