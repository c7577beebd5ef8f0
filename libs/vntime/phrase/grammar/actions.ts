import { texts, words } from '../words/cursor.js';

/** What is done with plans and reports, in any spelling. */
export const reportedActions = words(
  ...['hoàn thành', 'thực hiện', 'triển khai', 'ban hành', 'xây dựng', 'tổ chức', 'báo cáo'],
  ...['gửi', 'nộp', 'trình', 'sơ kết', 'tổng kết', 'kế hoạch', 'tổng hợp', 'kết thúc'],
  ...['thời gian', 'thời điểm', 'thời hạn', 'hoạt động', 'kiểm tra', 'đánh giá', 'rà soát'],
  ...['khảo sát', 'công khai', 'tuyên truyền', 'cập nhật', 'phê duyệt', 'đợt', 'lần', 'duy trì'],
  'vòng',
);

/** Other work that plans name before a time, as it is spelled. */
export const actions = texts(
  ...['họp', 'giao ban', 'hội nghị', 'hội thảo', 'hội thi', 'tập huấn', 'đào tạo', 'bồi dưỡng'],
  ...['giám sát', 'tham mưu', 'lập', 'đăng ký', 'bình xét', 'xét', 'thẩm định', 'thẩm tra'],
  ...['nghiệm thu', 'bàn giao', 'khởi công', 'thi công', 'quyết toán', 'thanh tra', 'thanh toán'],
  ...['giải ngân', 'tự kiểm tra', 'tự đánh giá', 'tự chấm', 'chấm điểm', 'phúc tra', 'hậu kiểm'],
  ...['tuyển dụng', 'tuyển chọn', 'xét tuyển', 'thi tuyển', 'phỏng vấn', 'tiếp nhận', 'nhận'],
  ...['thông báo', 'công bố', 'niêm yết', 'mua sắm', 'đấu thầu', 'lựa chọn', 'ký kết', 'bảo trì'],
  ...['bảo dưỡng', 'kiểm kê', 'thanh lý', 'tiêm', 'tẩy giun', 'chiến dịch', 'cao điểm', 'ra quân'],
  ...[
    'đạt',
    'định hướng',
    'tầm nhìn',
    'nhân ngày',
    'phát động',
    'hưởng ứng',
    'hướng dẫn',
    'đề xuất',
    'thống kê',
    'nâng cấp',
    'vận hành',
    'đưa',
  ],
  ...['phổ biến', 'quán triệt', 'điều tra', 'thu thập', 'nhập', 'chốt', 'đối chiếu', 'xử lý'],
  ...[
    'khắc phục',
    'phân công',
    'phân bổ',
    'kết luận',
    'lấy ý kiến',
    'góp ý',
    'dự thảo',
    'soạn thảo',
  ],
  ...['cấp', 'phát', 'khám', 'cân', 'chi trả', 'nghiên cứu', 'chuẩn bị', 'bố trí', 'thành lập'],
  ...['kiện toàn', 'sửa đổi', 'bổ sung', 'điều chỉnh', 'chính thức', 'sơ bộ', 'về', 'mở lớp'],
  ...['ký', 'biên soạn', 'sản xuất', 'treo', 'phát sóng', 'truyền thông', 'mít tinh', 'lồng ghép'],
  ...[
    'hoàn chỉnh',
    'hoàn thiện',
    'tập trung',
    'trọng tâm',
    'ưu tiên',
    'trình ký',
    'hoàn tất',
    'khen thưởng',
    'số liệu',
  ],
);

/** How much of it, or how firmly: `phấn đấu hoàn thành trước ngày 30/6`. */
export const modals = texts(
  ...['phấn đấu', 'cơ bản', 'phải', 'yêu cầu', 'đề nghị', 'bảo đảm', 'đảm bảo', 'quyết tâm'],
  ...['khẩn trương', 'cố gắng', 'chủ động', 'tiếp tục', 'việc', 'công tác'],
);

/** Who acts, as plans begin such a line. */
export const bodies = texts(
  ...['các', 'khoa', 'phòng', 'p', 'trạm', 'đơn vị', 'trung tâm', 'bệnh viện', 'sở', 'bộ phận'],
  ...['tổ', 'ban', 'cấp', 'tuyến', 'khối', 'bộ', 'ủy ban', 'ubnd', 'viện', 'chi cục', 'hội đồng'],
);
