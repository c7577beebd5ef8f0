import type { BodyName } from '#modules/organisation';

/** What lies beside an exported trail for the person who checks it. */
export const howToCheck = ({ name, organId }: BodyName): string => `NHẬT KÝ CỦA ${name} (${organId})

nhat-ky.jsonl       mỗi dòng một sự kiện, kèm bằng chứng dẫn tới gốc của cây băm (RFC 6962);
                    dòng cuối là điểm kiểm tra đã ký Ed25519 (C2SP tlog-checkpoint)
khoa-nhat-ky.txt    khóa công khai của nhật ký này (C2SP signed-note)

Cách kiểm tra, trên máy bất kỳ có Python 3 và openssl, không cần mạng:

  python3 kiem-tra-nhat-ky.py nhat-ky.jsonl --khoa khoa-nhat-ky.txt

Tệp kiem-tra-nhat-ky.py nằm trong thư mục tools/ của mã nguồn Trình Ký. Hãy lấy khóa công khai từ
một nguồn khác với nơi đưa nhật ký và so với khoa-nhat-ky.txt. Thêm --tep VAN-BAN.pdf để chứng minh
tệp đó có trong nhật ký. Mã thoát: 0 nguyên vẹn, 1 bị can thiệp, 2 không đủ để kết luận.
`;
