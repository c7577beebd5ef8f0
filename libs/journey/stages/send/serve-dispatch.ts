import { signEnvelope } from '#edxml';
import type { BodyId, Clock } from '#kernel';
import {
  DispatchPorts,
  type EnvelopeKeys,
  type PackageVerdict,
  type SignatureVerdict,
  type Verdict,
} from '#modules/dispatch';
import { SigningFacade } from '#modules/signing';
import { isNamedAnnex, type VerificationReport } from '#pades';
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

  /** An annex belongs when the document names its bytes, and is sealed by who sealed the document. */
  async verify(
    bodyId: BodyId,
    pdf: Uint8Array,
    files: readonly Uint8Array[],
  ): Promise<PackageVerdict> {
    const at = this.clock.now();
    const main = await this.signing.verify(bodyId, { pdf, at, expected: { stage: 'issued' } });
    const own = verdictOf(main);
    const annexes: PackageVerdict['annexes'][number][] = [];
    for (const file of files) {
      const named = main.annexes.find((one) => isNamedAnnex(one, file));
      const expected = { stage: 'annexSealed', ...sealedAs(main) } as const;
      const judged = verdictOf(await this.signing.verify(bodyId, { pdf: file, at, expected }));
      annexes.push({ title: named?.title ?? null, ...(named ? judged : notNamed) });
    }
    const missing = main.annexes
      .filter((named) => !files.some((file) => isNamedAnnex(named, file)))
      .map(({ title }) => title);
    return {
      valid: own.valid && missing.length === 0 && annexes.every(({ valid }) => valid),
      findings: [
        ...own.findings,
        ...missing.map((title) => `Thiếu tệp ${title}.`),
        ...annexes.flatMap(({ title, findings }) =>
          findings.map((finding) => `${title ?? 'Tệp đính kèm'}: ${finding}`),
        ),
      ],
      ...{ annexes, missing },
    };
  }
}

const notNamed: Verdict = {
  valid: false,
  findings: ['Không phải phụ lục mà văn bản nêu tên.'],
};

const verdictOf = ({ verdict, conclusion, signatures }: VerificationReport): Verdict => {
  const valid = verdict === 'valid' && signatures.length > 0;
  return { valid, findings: valid ? [] : [conclusion] };
};

const sealedAs = ({ signatures }: VerificationReport) => {
  const certificate = signatures.find(({ role }) => role === 'seal')?.signer?.certificate;
  return certificate ? { sealCertificate: certificate } : {};
};
