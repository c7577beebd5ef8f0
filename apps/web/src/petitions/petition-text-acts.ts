import type { PetitionAct } from '#contracts';
import type { TextActWords } from '../parts/sent-text-act.js';

type TextActName = Exclude<PetitionAct, 'assignment' | 'transfer'>;

interface Words extends TextActWords {
  readonly route: `POST /api/petitions/:petitionId/${TextActName}`;
  readonly needed: string;
}

/** The acts that take one text, in words. */
export const textActs: Readonly<Record<TextActName, Words>> = {
  answer: {
    route: 'POST /api/petitions/:petitionId/answer',
    field: 'answer',
    title: 'Ghi nội dung trả lời',
    submitName: 'Ghi trả lời',
    consequence: 'Văn thư gửi nội dung này cho người phản ánh rồi kết thúc.',
    label: 'Nội dung trả lời',
    needed: 'Hãy ghi nội dung trả lời',
    done: 'Đã ghi nội dung trả lời.',
    maxLength: 10_000,
  },
  question: {
    route: 'POST /api/petitions/:petitionId/question',
    field: 'question',
    title: 'Hỏi thêm người phản ánh',
    submitName: 'Hỏi thêm',
    consequence: 'Thời hạn dừng lại cho đến khi thông tin bổ sung được ghi vào sổ.',
    label: 'Cần hỏi điều gì',
    needed: 'Hãy ghi điều cần hỏi',
    done: 'Đã ghi câu hỏi; thời hạn dừng lại.',
  },
  information: {
    route: 'POST /api/petitions/:petitionId/information',
    field: 'information',
    title: 'Ghi thông tin bổ sung',
    submitName: 'Ghi thông tin',
    consequence: 'Thời hạn chạy tiếp với số ngày làm việc còn lại.',
    label: 'Người phản ánh cho biết',
    needed: 'Hãy ghi thông tin bổ sung',
    done: 'Đã ghi; thời hạn chạy tiếp.',
    maxLength: 10_000,
  },
  urging: {
    route: 'POST /api/petitions/:petitionId/urging',
    field: 'note',
    title: 'Đôn đốc việc quá hạn',
    submitName: 'Đôn đốc',
    consequence: 'Người xử lý nhận thông báo ngay.',
    label: 'Ý kiến chỉ đạo',
    needed: 'Hãy ghi ý kiến chỉ đạo',
    done: 'Đã đôn đốc.',
  },
  refusal: {
    route: 'POST /api/petitions/:petitionId/refusal',
    field: 'reason',
    title: 'Không thụ lý',
    submitName: 'Không thụ lý',
    consequence: 'Phản ánh kết thúc ở đây; lý do lưu vào lịch sử.',
    label: 'Lý do không thụ lý',
    needed: 'Hãy ghi lý do',
    done: 'Đã ghi không thụ lý.',
    danger: true,
  },
  closing: {
    route: 'POST /api/petitions/:petitionId/closing',
    field: 'told',
    title: 'Gửi trả lời, kết thúc',
    submitName: 'Kết thúc',
    consequence: 'Chỉ kết thúc khi nội dung trả lời đã đến người phản ánh.',
    label: 'Đã báo cho người phản ánh bằng cách nào',
    needed: 'Hãy ghi đã báo bằng cách nào',
    done: 'Đã kết thúc.',
    maxLength: 500,
  },
  reopening: {
    route: 'POST /api/petitions/:petitionId/reopening',
    field: 'reason',
    title: 'Trả lại để trả lời tiếp',
    submitName: 'Trả lại',
    consequence: 'Người xử lý trả lời lại trong một thời hạn mới.',
    label: 'Nội dung nào chưa đạt',
    needed: 'Hãy ghi nội dung chưa đạt',
    done: 'Đã trả lại để trả lời tiếp.',
    danger: true,
  },
};
