import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import type { FieldPlaces, FormFonts } from '#pades';

const packages = createRequire(import.meta.url);
const tinos = (style: string): Uint8Array =>
  readFileSync(packages.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`));

export const formFonts: FormFonts = {
  regular: tinos('400Regular'),
  italic: tinos('400Regular_Italic'),
};
export const boldFont = tinos('700Bold');

/** Where `samplePdf` leaves its blanks, points from the bottom left of the first page. */
export const samplePlaces: FieldPlaces = {
  number: {
    page: 0,
    x: 121,
    y: 742,
    width: 24,
    height: 14.4,
    font: 'regular',
    size: 13,
    align: 'center',
  },
  datePhrase: {
    page: 0,
    x: 360,
    y: 742,
    width: 170,
    height: 14.4,
    font: 'italic',
    size: 13,
    align: 'left',
  },
  leader: { page: 0, x: 345, y: 175, width: 153, height: 68 },
  seal: { page: 0, x: 294, y: 158, width: 102, height: 102 },
};

/** A page as a body issues it, with blanks; as a classic table or with streams (PDF 1.5). */
export const samplePdf = async (kind: 'table' | 'stream'): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(formFonts.regular, { subset: true });
  const page = pdf.addPage([595.28, 841.89]);
  const line = (text: string, x: number, y: number): void =>
    page.drawText(text, { x, y, size: 13, font, color: rgb(0, 0, 0) });
  line('TRUNG TÂM Y TẾ VÍ DỤ', 90, 780);
  line('Số:', 100, 745.5);
  line('/KH-TTYT', 146, 745.5);
  line('Tân Bình,', 305, 745.5);
  line('KẾ HOẠCH', 270, 690);
  line('Cải cách hành chính năm 2026', 210, 670);
  line('KT. GIÁM ĐỐC', 375, 270);
  line('PHÓ GIÁM ĐỐC', 374, 253);
  line('Nguyễn Văn A', 382, 150);
  pdf.addPage([841.89, 595.28]).drawText('Phụ lục I', { x: 380, y: 540, size: 14, font });
  return pdf.save({ useObjectStreams: kind === 'stream', addDefaultPage: false });
};
