/** One activity: what is done, what comes of it. */
export type Work = readonly [text: string, ...products: readonly string[]];

export interface Field {
  readonly title: string;
  readonly objectives: readonly string[];
  readonly tasks: readonly string[];
  readonly works: readonly Work[];
}

export const fields: readonly Field[] = [
  {
    title: 'Công tác chỉ đạo, điều hành cải cách hành chính',
    objectives: ['Bảo đảm chỉ đạo thống nhất, thông suốt từ Sở đến cơ sở'],
    tasks: [
      'Nâng cao hiệu lực công tác chỉ đạo, điều hành và kiểm tra',
      'Đẩy mạnh thông tin, tuyên truyền về cải cách hành chính',
    ],
    works: [
      ['Xây dựng và ban hành kế hoạch cải cách hành chính hằng năm', 'Kế hoạch'],
      [
        'Kiểm tra công tác cải cách hành chính tại các đơn vị trực thuộc, khắc phục tồn tại sau kiểm tra',
        'Kế hoạch kiểm tra',
        'Biên bản',
        'Thông báo kết luận',
      ],
      ['Tự chấm điểm, đánh giá chỉ số cải cách hành chính', 'Báo cáo tự chấm điểm'],
      ['Đăng tải tin, bài về kết quả cải cách hành chính lên trang thông tin điện tử', 'Tin bài'],
    ],
  },
  {
    title: 'Cải cách thể chế',
    objectives: ['Hoàn thiện hệ thống văn bản thuộc lĩnh vực y tế'],
    tasks: [
      'Rà soát, hệ thống hóa văn bản quy phạm pháp luật',
      'Theo dõi tình hình thi hành pháp luật',
    ],
    works: [
      ['Rà soát văn bản quy phạm pháp luật đã hết hiệu lực', 'Báo cáo rà soát'],
      ['Theo dõi tình hình thi hành pháp luật trong khám bệnh, chữa bệnh', 'Kế hoạch', 'Báo cáo'],
      ['Phổ biến văn bản mới ban hành đến toàn thể viên chức, người lao động', 'Hội nghị'],
    ],
  },
  {
    title: 'Cải cách thủ tục hành chính',
    objectives: ['Đơn giản hóa thủ tục, giảm chi phí tuân thủ cho người dân'],
    tasks: [
      'Cắt giảm thời gian giải quyết thủ tục hành chính',
      'Nâng cao chất lượng tiếp nhận và trả kết quả',
    ],
    works: [
      [
        'Rà soát, đề xuất cắt giảm thời gian giải quyết đối với các thủ tục cấp phép hoạt động',
        'Quyết định công bố',
      ],
      ['Công khai đầy đủ thủ tục hành chính tại nơi tiếp nhận hồ sơ', 'Bảng niêm yết'],
      [
        'Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính',
        'Báo cáo',
      ],
      ['Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực', 'Kho dữ liệu điện tử'],
    ],
  },
  {
    title: 'Cải cách tổ chức bộ máy hành chính nhà nước',
    objectives: ['Tổ chức bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả'],
    tasks: ['Kiện toàn chức năng, nhiệm vụ và cơ cấu tổ chức'],
    works: [
      ['Sắp xếp, tổ chức lại các đơn vị sự nghiệp y tế công lập theo quy định', 'Đề án'],
      ['Ban hành quy chế làm việc sửa đổi', 'Quyết định'],
      ['Kiểm tra việc thực hiện quy chế dân chủ ở cơ sở', 'Biên bản', 'Báo cáo'],
    ],
  },
  {
    title: 'Cải cách chế độ công vụ',
    objectives: ['Xây dựng đội ngũ viên chức chuyên nghiệp, có năng lực'],
    tasks: ['Đổi mới tuyển dụng, đào tạo và đánh giá viên chức', 'Siết chặt kỷ luật, kỷ cương'],
    works: [
      ['Đào tạo, bồi dưỡng viên chức theo vị trí việc làm', 'Kế hoạch', 'Báo cáo kết quả'],
      ['Tuyển dụng viên chức bảo đảm công khai, đúng quy trình', 'Quyết định tuyển dụng'],
      ['Kiểm tra đột xuất việc chấp hành giờ giấc làm việc', 'Thông báo'],
    ],
  },
  {
    title: 'Cải cách tài chính công',
    objectives: ['Tăng quyền tự chủ của đơn vị sự nghiệp công lập'],
    tasks: ['Thực hiện cơ chế tự chủ, công khai tài chính'],
    works: [
      ['Xây dựng phương án tự chủ tài chính giai đoạn mới', 'Phương án'],
      ['Công khai dự toán, quyết toán ngân sách theo quy định', 'Báo cáo'],
      ['Ban hành quy chế chi tiêu nội bộ', 'Quy chế'],
    ],
  },
  {
    title: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
    objectives: ['Chuyển đổi số toàn diện hoạt động khám bệnh, chữa bệnh'],
    tasks: [
      'Phát triển hạ tầng và dữ liệu số ngành Y tế',
      'Triển khai nền tảng số phục vụ người bệnh',
    ],
    works: [
      ['Triển khai bệnh án điện tử tại các cơ sở khám bệnh, chữa bệnh', 'Phần mềm'],
      ['Sử dụng chữ ký số trong toàn bộ văn bản đi', 'Văn bản điện tử'],
      [
        'Kết nối, chia sẻ dữ liệu khám bệnh, chữa bệnh với cơ sở dữ liệu quốc gia',
        'Hệ thống kết nối',
      ],
      ['Tập huấn kỹ năng số cho viên chức', 'Lớp tập huấn'],
    ],
  },
];

export const frameworkTimes = [
  'Hằng năm',
  'Hàng năm',
  'Quý I hàng năm',
  'Quý IV hằng năm',
  'Tháng 11 hàng năm',
  'Trước ngày 15/12 của năm trước liền kề',
  'Năm 2026',
  '2026 - 2030',
  'Thường xuyên',
  'Theo lộ trình',
  'Khi có hướng dẫn của Bộ Y tế',
  'Giai đoạn 2026 - 2028',
];

export const yearTimes = [
  'Quý I/2025',
  'Quý II, IV/2025',
  'Trong năm 2025',
  'Trước ngày 30/11/2025',
  'Thường xuyên',
  'Hàng quý',
  '6 tháng, năm',
  'Tháng 3/2025',
  'Cả năm',
];
