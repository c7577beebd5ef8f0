import { DomainError } from '#kernel';
import { tinosFonts } from '#nd30';
import { completeReportSignature, openReportSignature } from '#pades';
import { growFile, StepMustWait } from '../trust-services/grow-file.js';
import type { SignatureLevel } from '../trust-services/levels.js';
import { nextStep } from '../trust-services/next-step.js';
import type { TrustServices } from '../trust-services/trust-services.js';
import type { ReportSigner } from './report-signer.js';

/**
 * Signs a typeset report, at the body's level as far as the services answer now: somebody waits for
 * it, and nothing completes it later.
 */
export async function signReport(
  services: TrustServices,
  signer: ReportSigner,
  report: Uint8Array,
  at: Date,
): Promise<Uint8Array> {
  const { key, bodyId } = signer;
  const pending = opened(signer, report, at);
  const value = key.sign(pending.toBeSigned);
  const token = bodyId && (await services.timestamp(bodyId, value, at));
  const signed = completeReportSignature(pending, value, token);
  return token ? grown(services, signer, signed, at) : signed;
}

/** By the key alone: no service is asked (B-B). */
export const signReportWith = (signer: ReportSigner, report: Uint8Array, at: Date): Uint8Array => {
  const pending = opened(signer, report, at);
  return completeReportSignature(pending, signer.key.sign(pending.toBeSigned));
};

const opened = ({ name, key }: ReportSigner, report: Uint8Array, at: Date) =>
  openReportSignature(report, {
    certificateChain: key.certificateChain,
    algorithm: key.algorithm,
    at,
    signerName: name,
    reason: 'Báo cáo kiểm tra chữ ký số',
    font: tinosFonts().regular,
  });

async function grown(
  services: TrustServices,
  { bodyId }: ReportSigner,
  signed: Uint8Array,
  at: Date,
): Promise<Uint8Array> {
  if (!bodyId) return signed;
  const { level: wanted } = await services.setting(bodyId);
  let [bytes, level]: [Uint8Array, SignatureLevel] = [signed, 'B-T'];
  for (;;) {
    const step = nextStep({ level, wanted }, at);
    if (step.add === null) return bytes;
    try {
      bytes = await growFile(services, bodyId, { bytes, level }, step.add, at);
    } catch (error) {
      if (error instanceof StepMustWait || error instanceof DomainError) return bytes;
      throw error;
    }
    level = step.reaches;
  }
}
