import { signEnvelope } from '#edxml';
import type { Clock } from '#kernel';
import { DispatchPorts, type EnvelopeKeys, type SignatureVerdict } from '#modules/dispatch';
import { SigningFacade } from '#modules/signing';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

/** What dispatch needs of signing: envelopes signed with the body's transport key, PDFs judged. */
@Injectable()
export class ServeDispatch implements EnvelopeKeys, SignatureVerdict, OnModuleInit {
  constructor(
    private readonly ports: DispatchPorts,
    private readonly signing: SigningFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ports.plug({ keys: this, verdict: this });
  }

  async sign(tx: Transaction, xml: string): Promise<string> {
    const { certificatePem, chainPem, sign } = await this.signing.transportSigner(tx);
    return signEnvelope(xml, { certificate: [certificatePem, ...chainPem].join('\n'), sign });
  }

  async verify(tx: Transaction, pdf: Uint8Array) {
    const { verdict, conclusion, signatures } = await this.signing.verify(tx, {
      pdf,
      at: this.clock.now(),
      expected: { stage: 'issued' },
    });
    const valid = verdict === 'valid' && signatures.length > 0;
    return { valid, findings: valid ? [] : [conclusion] };
  }
}
