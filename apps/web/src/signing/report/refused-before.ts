const largest = 20 * 1024 * 1024;
const pdfMark = '%PDF-';
/** Readers look for the mark among the first bytes (ISO 32000-1, implementation note 13). */
const markWithin = 1024;

/** Why a file is not worth sending, in words; null when it is. */
export async function refusedBefore(file: File): Promise<string | null> {
  if (file.size === 0) return 'Tệp này trống.';
  if (file.size > largest) {
    const size = (file.size / 1024 / 1024).toFixed(0);
    return `Tệp nặng ${size} MB; chỉ kiểm tra được tệp tối đa 20 MB.`;
  }
  const start = await file.slice(0, markWithin).text();
  return start.includes(pdfMark) ? null : 'Đây không phải tệp PDF, dù tên có thể ghi như vậy.';
}
