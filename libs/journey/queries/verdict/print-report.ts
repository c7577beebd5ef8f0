import type { VerificationView } from '#contracts';
import type { BodyId, Clock } from '#kernel';
import { bodyProfile } from '#modules/organisation';
import { RenderingFacade } from '#modules/rendering';
import { ReportSigning } from '#modules/signing';
import { CLOCK, productVersion, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** A file that was judged, and what was found. */
export interface JudgedFile {
  readonly pdf: Uint8Array;
  readonly report: VerificationView;
  /** As whoever brought it calls it. */
  readonly fileName?: string | undefined;
}

/** The report on a file's signatures as a PDF that is signed itself. */
@Injectable()
export class PrintReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rendering: RenderingFacade,
    private readonly reports: ReportSigning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The body answers for it. Throws `TransportKeyIsMissing`. */
  async ofBody(bodyId: BodyId, judged: JudgedFile): Promise<Uint8Array> {
    const { name } = await this.work.inBody(bodyId, bodyProfile);
    const trustOf = `các chứng thư gốc mà ${name} tin cậy`;
    return this.print(await this.reports.signerOfBody(bodyId), judged, trustOf);
  }

  /** The installation answers for it: no body has looked at a stranger's file. */
  async forAnybody(judged: JudgedFile): Promise<Uint8Array> {
    const signer = await this.reports.signerOfInstance(this.clock.now());
    return this.print(
      signer,
      judged,
      'các chứng thư gốc mà những cơ quan dùng hệ thống này tin cậy',
    );
  }

  private async print(
    signer: Awaited<ReturnType<ReportSigning['signerOfBody']>>,
    judged: JudgedFile,
    trustOf: string,
  ): Promise<Uint8Array> {
    const maker = `Trình Ký ${productVersion()}`;
    const pages = await this.rendering.report({ ...judged, maker, trustOf, signer: signer.name });
    return this.reports.sign(signer, pages, this.clock.now());
  }
}
