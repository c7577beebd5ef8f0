import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { FieldPlaces } from '#pades';
import { boldFont, formFonts } from './sample-pdf.js';

const source = `
#set document(title: "Kế hoạch mẫu", author: "Trung tâm Y tế Ví Dụ", date: datetime(year: 2026, month: 1, day: 6))
#set page(paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm))
#set text(font: "Tinos", size: 13pt, lang: "vi")
#place(top + left, dx: 15pt, dy: 40pt)[Số:]
#place(top + left, dx: 62pt, dy: 40pt)[/KH-TTYT]
#place(top + left, dx: 220pt, dy: 40pt)[Tân Bình,]
#v(90pt)
= Kế hoạch cải cách hành chính
#lorem(60)
#pagebreak()
#table(columns: 3, [TT], [Nhiệm vụ], [Thời gian], ..range(30).map(i => ([#i], [Việc], [Quý I])).flatten())
`;

/** Places that match `typstPdf`: its top margin is 20 mm on a page of 841.89 pt. */
export const typstPlaces: FieldPlaces = {
  number: {
    page: 0,
    x: 120,
    y: 732,
    width: 24,
    height: 14.4,
    font: 'regular',
    size: 13,
    align: 'center',
  },
  datePhrase: {
    page: 0,
    x: 364,
    y: 732,
    width: 170,
    height: 14.4,
    font: 'italic',
    size: 13,
    align: 'left',
  },
  leader: { page: 0, x: 345, y: 175, width: 153, height: 68 },
  seal: { page: 0, x: 294, y: 158, width: 102, height: 102 },
};

/** A tagged PDF/A-2a as the typesetter makes it. */
export const typstPdf = (): Uint8Array => {
  const fonts = [formFonts.regular, formFonts.italic, boldFont].map((font) => Buffer.from(font));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  return compiler.pdf({ mainFileContent: source }, { pdfStandard: PdfStandard.A_2a });
};
