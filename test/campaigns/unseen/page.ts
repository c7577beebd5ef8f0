import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Plan, PrintedBlock, PrintedTable } from './plan.js';
import type { Dice } from './random.js';

const font = (path: string): string =>
  pathToFileURL(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${path}`)).href;

/** A plan as a page of HTML; alignment, sizes and rulers differ from plan to plan. */
export function htmlOf(plan: Plan, dice: Dice): string {
  const vertical = dice.pick(['top', 'middle']);
  const size = dice.pick([10, 11, 12]);
  return `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Tinos; src: url("${font('400Regular/Tinos_400Regular.ttf')}") }
@font-face { font-family: Tinos; font-weight: bold; src: url("${font('700Bold/Tinos_700Bold.ttf')}") }
@page { size: A4; margin: 2cm 1.5cm 2cm 3cm }
@page annex { size: A4 landscape; margin: 1.5cm }
body { font: 13pt Tinos; text-align: justify }
.annex { page: annex; break-before: page }
.annex > p { text-align: center }
.wide { width: 100%; border-collapse: collapse; table-layout: fixed }
.wide td, .wide th { border: 1px solid; padding: 2px 4px; vertical-align: ${vertical}; font-size: ${size}pt; text-align: ${dice.pick(['left', 'justify'])} }
.wide th, .wide td.middle { text-align: center }
.wide td p { margin: 0 }
.plain { width: 100% } .plain td { vertical-align: top; text-align: center }
p { margin: 4px 0 } .centred { text-align: center } h1 { font-size: 13pt; text-align: center; margin: 0 }
</style>
<table class="plain"><tr><td>${plan.truth.superior ?? ''}<br><b>${plan.truth.issuer ?? ''}</b></td>
<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></td></tr>
<tr><td>${plan.numberAsPrinted}</td><td><i>${plan.dateAsPrinted}</i></td></tr></table>
<h1>${plan.truth.title.type}</h1><p class="centred"><b>${plan.truth.title.subject}</b></p>
${plan.truth.legalBases.map(({ text }) => `<p>${text};</p>`).join('\n')}
${plan.body.map(block).join('\n')}
${closing(plan)}
${plan.tables.map(annex).join('\n')}`;
}

const block = ({ kind, text }: PrintedBlock): string =>
  kind === 'heading' ? `<p><b>${text}</b></p>` : `<p>${text}</p>`;

const closing = ({ truth, signer }: Plan): string => `<table class="plain"><tr>
<td style="text-align: left"><b><i>Nơi nhận:</i></b><br>${truth.recipients
  .map((one) => `- ${one};`)
  .join('<br>')}<br>- Lưu: ${truth.archive ?? ''}.</td>
<td><b>${[truth.signature?.authority, truth.signature?.position].filter(Boolean).join('<br>')}</b>
<br><br><br><br><b>${signer}</b></td></tr></table>`;

function annex({ label, title, origin, columns, lines, closing: total }: PrintedTable): string {
  const cols = columns.map(({ width }) => `<col style="width: ${width}%">`).join('');
  const heads = columns.map(({ title: heading }) => `<th>${heading}</th>`).join('');
  const rows = lines.map((line) =>
    line.kind === 'group'
      ? `<tr><td class="middle"><b>${line.label}</b></td><td colspan="${columns.length - 1}"><b>${line.title}</b></td></tr>`
      : `<tr>${line.cells
          .map((cell, at) =>
            cell === null
              ? ''
              : `<td rowspan="${cell.span}"${columns[at]?.key === 'label' ? ' class="middle"' : ''}>${cell.paragraphs
                  .map((text) => `<p>${text}</p>`)
                  .join('')}</td>`,
          )
          .join('')}</tr>`,
  );
  return `<div class="annex"><p><b>${label}</b></p><p><b>${title}</b></p><p><i>${origin}</i></p>
<table class="wide"><colgroup>${cols}</colgroup><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
${total === null ? '' : `<p style="text-align: left">${total}</p>`}</div>`;
}
