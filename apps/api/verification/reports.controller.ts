import { verificationContract as contract } from '#contracts';
import { DomainError, type Clock } from '#kernel';
import { PrintReport } from '#journey';
import { PublicVerification, ReportSigning, verdictView } from '#modules/signing';
import { BlobStore, CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { DeskVerdicts } from './desk-verdicts.js';
import { StoredSignatures } from './stored-signatures.js';

/** Verdicts on signatures as PDF files that are signed themselves. */
@Controller()
export class VerificationReportsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly verdicts: DeskVerdicts,
    private readonly publicly: PublicVerification,
    private readonly stored: StoredSignatures,
    private readonly printing: PrintReport,
    private readonly reports: ReportSigning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.report)
  async report({ actor, body: pdf, query }: Call<typeof contract.report>) {
    const { fileName } = query;
    const report = await this.verdicts.of(actor.bodyId, pdf, query);
    return reportFile(await this.printing.ofBody(actor.bodyId, { pdf, report, fileName }));
  }

  @Serves(contract.publicReport)
  async publicReport({ body: pdf, query, request }: Call<typeof contract.publicReport>) {
    const at = this.clock.now();
    const { report } = await this.publicly.judge(pdf, request.ip, at);
    const judged = { pdf, report: verdictView(report, at), ...query };
    return reportFile(await this.printing.forAnybody(judged));
  }

  @Serves(contract.instanceCertificate)
  async instanceCertificate() {
    const pems = await this.reports.instanceCertificates(this.clock.now());
    return {
      bytes: Buffer.from(`${pems.map((pem) => pem.trim()).join('\n')}\n`),
      fileName: 'he-thong.pem',
    };
  }

  @Serves(contract.reportOfDocument)
  async reportOfDocument({ actor, params }: Call<typeof contract.reportOfDocument>) {
    const { bodyId } = actor;
    const sha256 = await this.unitOfWork.inBody(bodyId, (tx) =>
      this.stored.newestOf(tx, actor, params.documentId),
    );
    if (!sha256) throw new DomainError('DocumentIsNotSigned');
    const pdf = await this.blobs.get(sha256);
    const report = await this.stored.verdictOf(bodyId, sha256);
    return reportFile(await this.printing.ofBody(bodyId, { pdf, report }));
  }
}

const reportFile = (pdf: Uint8Array) => ({
  bytes: Buffer.from(pdf),
  fileName: 'Báo cáo kiểm tra chữ ký.pdf',
});
