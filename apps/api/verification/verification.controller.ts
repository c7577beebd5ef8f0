import { trailContract, verificationContract as contract } from '#contracts';
import type { Clock } from '#kernel';
import { ExportTrail } from '#modules/audit';
import { demand } from '#modules/organisation';
import { SigningFacade } from '#modules/signing';
import { CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** What can be checked without trusting us: signatures, roots, the trail. */
@Controller()
export class VerificationController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    private readonly trail: ExportTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.verify)
  async verify({ actor, body }: Call<typeof contract.verify>) {
    const at = this.clock.now();
    const report = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.verify(tx, { pdf: body, at }),
    );
    const { verdict, conclusion, sha256, findings } = report;
    return {
      verdict,
      conclusion,
      sha256,
      findings: findings.map(({ message }) => message),
      signatures: report.signatures.map((one) => ({
        field: one.fieldName,
        signer: one.signer?.name ?? null,
        status: one.status,
        subIndication: one.subIndication ?? null,
        claimedTime: one.claimedTime?.toISOString() ?? null,
        findings: one.findings.map(({ message }) => message),
      })),
    };
  }

  @Serves(trailContract.export)
  async exportTrail({ actor }: Call<typeof trailContract.export>) {
    demand(actor, 'export', 'TrailEvent', {});
    const lines: string[] = [];
    await this.trail.export(actor.bodyId, (line) => lines.push(line));
    return { bytes: Buffer.from(`${lines.join('\n')}\n`), fileName: 'nhat-ky.jsonl' };
  }

  @Serves(trailContract.anchor)
  async anchors({ actor }: Call<typeof trailContract.anchor>) {
    const anchors = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.trustAnchors(tx),
    );
    const pem = anchors.map(({ certificatePem }) => certificatePem.trim()).join('\n');
    return { bytes: Buffer.from(`${pem}\n`), fileName: 'root.pem' };
  }
}
