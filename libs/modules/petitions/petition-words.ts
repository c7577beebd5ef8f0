import type { MachineWords } from '#engine';
import type { PersonId } from '#kernel';
import type { PetitionEventType } from './domain/petition.js';

const actionOf: Readonly<Record<PetitionEventType, string>> = {
  'petition.receive': 'PetitionReceived',
  'petition.assign': 'PetitionAssigned',
  'petition.ask': 'PetitionerAsked',
  'petition.inform': 'PetitionerInformed',
  'petition.answer': 'PetitionAnswered',
  'petition.urge': 'PetitionUrged',
  'petition.transfer': 'PetitionTransferred',
  'petition.refuse': 'PetitionRefused',
  'petition.close': 'PetitionClosed',
  'petition.reopen': 'PetitionReopened',
  'clock.reminder': 'PetitionReminded',
  'clock.overdue': 'PetitionBecameLate',
  'clock.escalation': 'PetitionEscalated',
  'apology.drafted': 'ApologyDrafted',
};

/** A petition's states, acts and work as people say them. */
export const petitionWords = {
  subject: 'Phản ánh, kiến nghị',
  way: 'Đường đi của phản ánh, kiến nghị',
  states: {
    received: 'Mới tiếp nhận, chờ giao',
    assigned: 'Đang xử lý',
    needsInformation: 'Chờ bổ sung thông tin',
    answered: 'Đã có nội dung trả lời',
    closed: 'Đã kết thúc',
    transferred: 'Đã chuyển cơ quan có thẩm quyền',
    refused: 'Không thụ lý',
  },
  actionOf,
  actions: {
    PetitionReceived: 'Tiếp nhận, vào sổ',
    PetitionAssigned: 'Giao xử lý',
    PetitionerAsked: 'Hỏi thêm người phản ánh',
    PetitionerInformed: 'Bổ sung thông tin',
    PetitionAnswered: 'Ghi nội dung trả lời',
    PetitionUrged: 'Lãnh đạo đôn đốc',
    PetitionTransferred: 'Chuyển cơ quan có thẩm quyền',
    PetitionRefused: 'Không thụ lý',
    PetitionClosed: 'Gửi trả lời, kết thúc',
    PetitionReopened: 'Trả lại để trả lời tiếp',
    PetitionReminded: 'Nhắc sắp đến hạn',
    PetitionBecameLate: 'Quá hạn trả lời',
    PetitionEscalated: 'Báo lãnh đạo việc quá hạn',
    ApologyDrafted: 'Lập dự thảo thư xin lỗi',
  },
  work: {
    assignPetition: 'Giao xử lý',
    answerPetition: 'Trả lời',
    informPetition: 'Ghi thông tin bổ sung',
    closePetition: 'Gửi trả lời, kết thúc',
    urgePetition: 'Đôn đốc',
  },
  page: (id: string): string => `/phan-anh/${id}`,
  newsOf: (action: string, title: string, data: Readonly<Record<string, unknown>>) => {
    const sentence = news[action];
    const handler = (data['handler'] ?? data['receivedBy']) as PersonId;
    return sentence ? { people: [handler], text: `${title} ${sentence}` } : null;
  },
} as const satisfies MachineWords;

/** What the one who handles it (before that: who received it) hears besides new work. */
const news: Readonly<Record<string, string>> = {
  PetitionReminded: 'sắp đến hạn trả lời.',
  PetitionBecameLate: 'đã quá hạn trả lời.',
  PetitionUrged: 'được lãnh đạo đôn đốc trả lời.',
  ApologyDrafted: 'đã có dự thảo thư xin lỗi; hãy xem lại và trình ký.',
};
