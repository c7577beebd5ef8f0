import type { Command } from 'commander';
import type { ExportedReport } from '../reports/export-reports.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';
import { wholeNumber } from '../whole-number.js';

interface Options extends JsonOption {
  readonly body?: string;
  readonly year?: number;
  readonly document?: string;
}

/** `trinhky report export DIR`: reports with their returns, for who computes every figure again. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('report')
    .description('Báo cáo lập từ phiếu của các đơn vị')
    .command('export')
    .argument('<thư mục>', 'nơi để mỗi báo cáo một tệp JSON')
    .option('--body <mã>', 'mã định danh của cơ quan; cần khi hệ thống có nhiều cơ quan')
    .option('--year <năm>', 'chỉ các báo cáo của năm này', wholeNumber)
    .option('--document <mã>', 'chỉ báo cáo này, theo mã của văn bản')
    .option('--json', 'in những gì đã xuất dạng JSON')
    .description(
      'Xuất số liệu, công thức và phiếu gốc; tools/recompute-figures.py tính lại từ thư mục này',
    )
    .action(async (folder: string, { body, year, document, json }: Options) => {
      const { exportReports } = await import('../reports/export-reports.js');
      const wanted = { organId: body, year, documentId: document };
      const exported = await exportReports(terminal, terminal.path(folder), wanted);
      show(terminal, { json }, { reports: exported }, describe);
    });
}

const describe = ({ reports }: { readonly reports: readonly ExportedReport[] }): string =>
  reports.map(({ file, title, state }) => [file, title, state].join('\t')).join('\n');
