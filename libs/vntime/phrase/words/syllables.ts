/** Every syllable the grammar asks for, in its standard spelling. */
export const syllables: readonly string[] = `
quý q tháng t năm ngày tuần thứ chủ nhật học giờ h g phút mùng mồng
trước sau đến tới hết từ trong vào khoảng vòng khi ngay kể tính bắt đầu giữa cuối nửa cùng tiên
chậm trễ nhất muộn hạn chót thời thời không quá hơn tối đa thiểu ít là cho kết thúc xong hoàn thành
hằng mỗi từng cứ định kỳ lần một hai ba bốn tư sáu bảy tám chín mười
cả suốt toàn các của và hoặc trở đi nay này kế tiếp theo liền kề hoạch báo cáo gửi nộp
giai đoạn nhiệm vụ kỳ thường xuyên liên tục duy trì trực hoạt động lâu dài kịp
được bây làm việc nếu phát sinh ngoài trễ tết kế yêu cầu bổ sung đột xuất tùy căn cứ trường hợp phụ thuộc thượng trung hạ tuần dự kiến
quy thủ thu thư tự ký hay buổi sáng chiều trưa tối những có hiệu lực phê duyệt kiểm tra đánh rà soát khảo sát công khai tuyên truyền cập nhật hợp mừng
đối với cuộc lượt bài tin tất gian giá tiến độ
tết nguyên đán âm lịch cổ truyền
hành hiện liền chính lễ th thg lúc tại tx niên khóa quanh đúng bằng dịp nhân mươi mốt lăm nhăm
thực hiện triển khai ban hành tổ chức xây dựng trình sơ tổng phân đợt điểm lễ
`
  .trim()
  .split(/\s+/);

/** Other spellings, and slips seen in real plans, of the syllables above. */
export const otherSpellings: Readonly<Record<string, string>> = {
  hàng: 'hằng',
  hăng: 'hằng',
  quí: 'quý',
  kì: 'kỳ',
  mồng: 'mùng',
  tầng: 'từng',
};

/** Syllables that are numbers: they are never guessed from another spelling. */
export const numberWords: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
