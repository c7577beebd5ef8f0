import { createSign } from 'node:crypto';
import { buildPackage, signEnvelope, verifyEnvelope } from '#edxml';
import { aPackage } from '../testing/messages.js';
import { anIdentity, during } from '../testing/pki.js';

const signElsewhere = (key: string) => (bytes: Uint8Array) =>
  createSign('sha256').update(bytes).sign({ key, dsaEncoding: 'ieee-p1363' });

describe('an envelope signed by a key that stays elsewhere', () => {
  it('is as good as one signed with the key at hand', async () => {
    const centre = await anIdentity('Trung tâm Y tế An Bình');
    const signer = { certificate: centre.certificate, sign: signElsewhere(centre.privateKey) };
    const signed = signEnvelope(buildPackage(aPackage()), signer);
    const verified = verifyEnvelope(Buffer.from(signed), { expected: centre.pem, at: during });
    expect(verified.ok).toBe(true);
  });

  it('is refused when the value comes from another key than the certificate names', async () => {
    const centre = await anIdentity('Trung tâm Y tế An Bình');
    const stranger = await anIdentity('Người lạ');
    const signer = { certificate: centre.certificate, sign: signElsewhere(stranger.privateKey) };
    const signed = signEnvelope(buildPackage(aPackage()), signer);
    const verified = verifyEnvelope(Buffer.from(signed), { expected: centre.pem, at: during });
    expect(verified.ok).toBe(false);
  });
});
