/** A cell of units as printed and as it is split. */
export type Units = readonly string[];

export interface House {
  readonly leads: readonly Units[];
  readonly partners: readonly Units[];
}

export const department: House = {
  leads: [
    ['Văn phòng Sở'],
    ['Thanh tra Sở'],
    ['Phòng Tổ chức cán bộ'],
    ['Phòng Kế hoạch - Tài chính'],
    ['Phòng Nghiệp vụ Y'],
    ['Phòng Nghiệp vụ Dược', 'Văn phòng Sở'],
  ],
  partners: [
    ['Các phòng chuyên môn thuộc Sở'],
    ['Các đơn vị trực thuộc Sở'],
    ['Văn phòng Sở'],
    ['Sở Khoa học và Công nghệ'],
    ['Các đơn vị liên quan'],
    ['Các phòng thuộc Sở', 'các đơn vị trực thuộc'],
  ],
};

export const hospital: House = {
  leads: [
    ['Phòng Tổ chức cán bộ'],
    ['Phòng Quản lý chất lượng'],
    ['Phòng Kế hoạch tổng hợp'],
    ['Phòng Công nghệ thông tin'],
    ['Phòng Tài chính kế toán'],
    ['Phòng Điều dưỡng', 'Phòng Công tác xã hội'],
  ],
  partners: [
    ['Các khoa, phòng'],
    ['Toàn bệnh viện'],
    ['Các khoa lâm sàng'],
    ['Khoa Khám bệnh'],
    ['Các khoa, phòng liên quan'],
  ],
};

export const centre: House = {
  leads: [
    ['Phòng Tổ chức - Hành chính'],
    ['Phòng Kế hoạch - Nghiệp vụ'],
    ['Phòng Tài chính - Kế toán'],
    ['Phòng Điều dưỡng'],
    ['Khoa Khám bệnh'],
    ['Ban Thanh tra nhân dân'],
  ],
  partners: [['các khoa, phòng'], ['các khoa, phòng, trạm y tế'], ['các khoa lâm sàng']],
};
