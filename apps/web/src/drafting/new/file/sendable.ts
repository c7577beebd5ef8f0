const mebibyte = 1024 * 1024;
const largest = 20 * mebibyte;

/** `640 kB`, `2,3 MB`. */
export const sizeOf = ({ size }: { readonly size: number }): string =>
  size < mebibyte
    ? `${Math.max(1, Math.round(size / 1024))} kB`
    : `${(size / mebibyte).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;

/** Why a file is not even sent: the server would cut the line in the middle of it. */
export const whyNotSent = (file: { readonly size: number }): string | null =>
  file.size > largest
    ? `Tệp lớn ${sizeOf(file)}, hệ thống nhận đến 20 MB. Hãy bỏ bớt ảnh trong tệp, hoặc tách phụ lục thành tệp riêng.`
    : null;
