import { aFrozenDraft, aPlan, aSignatureBlock } from '../../test/builders/content.js';
import { freeze, thaw } from './freeze.js';

describe('a frozen version', () => {
  it('reads back from its stored bytes with the same hash', () => {
    const frozen = aFrozenDraft();
    expect(thaw(frozen.canonical)).toEqual(frozen);
  });

  it('has another hash for any other word, signer or attached file', () => {
    const attached = (sha256: string) =>
      aPlan({
        annexes: [
          {
            kind: 'attached',
            id: aPlan().annexes[0]!.id,
            title: 'Bảng',
            fileName: 'a.pdf',
            sha256,
          },
        ],
      });
    const hashes = [
      freeze(aPlan(), aSignatureBlock()),
      freeze(aPlan({ archive: 'VT' }), aSignatureBlock()),
      freeze(aPlan(), aSignatureBlock({ name: 'Trần Thị B' })),
      freeze(attached('0'.repeat(64)), aSignatureBlock()),
      freeze(attached('1'.repeat(64)), aSignatureBlock()),
    ].map(({ contentHash }) => contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not depend on the order of keys', () => {
    const content = aPlan();
    const reordered = Object.fromEntries(
      Object.entries(content).toReversed(),
    ) as unknown as typeof content;
    expect(freeze(reordered, aSignatureBlock()).contentHash).toBe(
      aFrozenDraft(content).contentHash,
    );
  });
});
