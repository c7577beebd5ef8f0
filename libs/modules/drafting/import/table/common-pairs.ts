import { folded } from './folded.js';

/** Syllables that stand side by side in the words of the genre, folded. */
export const commonPairs: ReadonlySet<string> = new Set(
  `bao cao, bien ban, quyet dinh, thong bao, ke hoach, cong van, van ban, to trinh, danh muc, phuong an,
  ket qua, ket luan, kiem tra, ra soat, khao sat, danh gia, tong hop, theo doi, thuc hien, trien khai,
  xay dung, ban hanh, hoan thien, hoan thanh, nang cao, to chuc, can bo, vien chuc, lao dong, hanh chinh,
  tai chinh, ke toan, nghiep vu, quan ly, chat luong, dieu duong, cong nghe, thong tin, nghe thong, y te, chuyen mon,
  chuyen nganh, truc thuoc, lien quan, chu tri, phoi hop, don vi, co quan, phong ban, thanh tra, nhan dan,
  uy ban, trung tam, benh vien, tram y, kham benh, chua benh, nguoi benh, suc khoe, dien tu, ky so,
  chinh quyen, thu tuc, cai cach, cong vu, co so, du lieu, ket noi, truc tuyen, dich vu, hai long,
  giai quyet, quy dinh, quy che, quy trinh, noi bo, phap luat, tuyen truyen, dao tao, boi duong,
  hang nam, hang quy, hang thang, thuong xuyen, dinh ky, lo trinh, giai doan, huong dan, lien ke,
  nam truoc, trong nam, cong chuc, bo may, tu chu, ngan sach, tai san, kinh phi, du toan, quyet toan,
  quy pham, hieu luc, hieu qua, the che, cong khai, cong bo, niem yet, phan anh, kien nghi, tiep nhan, chi tieu, nhiem vu, hoat dong, muc tieu, san pham`
    .split(',')
    .map((pair) => pair.trim()),
);

const firsts = new Set([...commonPairs].map((pair) => pair.split(' ')[0] ?? ''));
const seconds = new Set([...commonPairs].map((pair) => pair.split(' ')[1] ?? ''));

/** Whether a text stops inside a word: `Phòng Tổ chức cán`. */
export function stopsInsideWord(text: string): boolean {
  const last = folded(text).split(' ').at(-1) ?? '';
  return firsts.has(last) && !seconds.has(last);
}
