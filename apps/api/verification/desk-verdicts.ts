import type { VerificationView } from '#contracts';
import type { BodyId, Clock } from '#kernel';
import { NetworkEvidence, SigningFacade, verdictView } from '#modules/signing';
import { CLOCK } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** What a body thinks of a file that somebody of it has brought. */
@Injectable()
export class DeskVerdicts {
  constructor(
    private readonly signing: SigningFacade,
    private readonly network: NetworkEvidence,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Where it is wished, the issuers are asked for what the file does not carry. */
  async of(
    bodyId: BodyId,
    pdf: Uint8Array,
    { askIssuers }: { readonly askIssuers?: 'true' | 'false' | undefined },
  ): Promise<VerificationView> {
    const at = this.clock.now();
    const report = await this.signing.verify(bodyId, { pdf, at });
    if (askIssuers !== 'true') return verdictView(report, at);
    const asked = await this.network.complete(bodyId, pdf, report, at);
    const view = verdictView(asked.report, at);
    return { ...view, findings: [...view.findings, ...asked.unreachable] };
  }
}
