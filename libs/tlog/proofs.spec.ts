import fc from 'fast-check';
import {
  append,
  consistencyProof,
  emptyFrontier,
  emptyRoot,
  frontierNodes,
  inclusionProof,
  leafHash,
  memoryLog,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
  type Hash,
} from '#tlog';

const leaf = (index: number): Hash => leafHash(Buffer.from(`sự kiện ${index}`));
const leaves = (size: number): Hash[] => Array.from({ length: size }, (_, index) => leaf(index));
const whole = memoryLog(leaves(200));
const rootAt = (size: number): Hash => rootOf(append(emptyFrontier, leaves(size)).frontier);

/** The definition of RFC 6962 §2.1, word by word. */
function referenceRoot(hashes: Hash[]): Hash {
  if (hashes.length === 0) return emptyRoot;
  if (hashes.length === 1) return hashes[0]!;
  const half = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return nodeHash(referenceRoot(hashes.slice(0, half)), referenceRoot(hashes.slice(half)));
}

const flip = (hash: Hash, bit: number): Hash => {
  const copy = Buffer.from(hash);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};

const bit = fc.nat(255);
const sizes = fc.integer({ min: 1, max: 200 });
const indexAndSize = sizes.chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const twoSizes = sizes.chain((to) => fc.tuple(fc.integer({ min: 1, max: to }), fc.constant(to)));

const inclusionClaim = async (index: number, size: number) => ({
  index,
  size,
  leafHash: leaf(index),
  proof: await inclusionProof(whole.read, index, size),
  root: rootAt(size),
});

const consistencyClaim = async (oldSize: number, newSize: number) => ({
  oldSize,
  oldRoot: rootAt(oldSize),
  newSize,
  newRoot: rootAt(newSize),
  proof: await consistencyProof(whole.read, oldSize, newSize),
});

/** Every way to bend a path: a bit of one hash, one hash left out, doubled or exchanged, one more. */
function bentPaths(proof: readonly Hash[], at: number, changedBit: number): Hash[][] {
  const surplus = [
    [...proof, leaf(999)],
    [leaf(999), ...proof],
  ];
  if (proof.length === 0) return surplus;
  const i = at % proof.length;
  const j = (i + 1) % proof.length;
  return [
    ...surplus,
    proof.with(i, flip(proof[i]!, changedBit)),
    proof.with(i, proof[i]!.subarray(1)),
    proof.toSpliced(i, 1),
    proof.toSpliced(i, 0, proof[i]!),
    ...(i === j ? [] : [proof.with(i, proof[j]!).with(j, proof[i]!)]),
  ];
}

describe('roots', () => {
  it('grow leaf by leaf to what the RFC defines', () => {
    for (let size = 0; size <= 70; size += 1)
      expect(rootAt(size)).toEqual(referenceRoot(leaves(size)));
  });

  it('do not depend on how the leaves were batched, and resume from stored nodes', async () => {
    await fc.assert(
      fc.asyncProperty(twoSizes, async ([first, size]) => {
        const roots = await whole.read(frontierNodes(first));
        const resumed = append({ size: first, roots }, leaves(size).slice(first));
        expect(rootOf(resumed.frontier)).toEqual(rootAt(size));
      }),
    );
  });

  it('refuse a leaf that is no SHA-256 value', () => {
    expect(() => append(emptyFrontier, [Buffer.alloc(31)])).toThrow('LeafHashIsNotSha256');
  });
});

describe('inclusion proofs', () => {
  it('verify for every leaf of every size', async () => {
    for (let size = 1; size <= 40; size += 1)
      for (let index = 0; index < size; index += 1)
        expect(verifyInclusion(await inclusionClaim(index, size))).toBe(true);
  });

  it('read at most two nodes per level, in one call', async () => {
    const asked: number[] = [];
    const counting = (ids: Parameters<typeof whole.read>[0]) => {
      asked.push(ids.length);
      return whole.read(ids);
    };
    await inclusionProof(counting, 3, 199);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toBeLessThanOrEqual(16);
  });

  it('fail with another leaf, root, index or path', async () => {
    await fc.assert(
      fc.asyncProperty(indexAndSize, bit, fc.nat(), async ([index, size], changedBit, at) => {
        const claim = await inclusionClaim(index, size);
        const wrong = [
          { ...claim, leafHash: flip(claim.leafHash, changedBit) },
          { ...claim, root: flip(claim.root, changedBit) },
          ...bentPaths(claim.proof, at, changedBit).map((proof) => ({ ...claim, proof })),
          ...Array.from({ length: size }, (_, other) => ({ ...claim, index: other })).filter(
            (other) => other.index !== index,
          ),
        ];
        expect(wrong.filter(verifyInclusion)).toEqual([]);
      }),
    );
  });

  it('fail with a size whose path has another form, and with the root of another size', async () => {
    await fc.assert(
      fc.asyncProperty(indexAndSize, sizes, async ([index, size], other) => {
        fc.pre(other !== size);
        const claim = await inclusionClaim(index, size);
        expect(verifyInclusion({ ...claim, root: rootAt(other) })).toBe(false);
        const sameForm = other > index && sidesOf(index, other) === sidesOf(index, size);
        expect(verifyInclusion({ ...claim, size: other })).toBe(sameForm);
      }),
    );
  });

  it('fail outside the log and for numbers that count nothing', async () => {
    const claim = await inclusionClaim(0, 1);
    for (const [index, size] of [
      [1, 1],
      [0, 0],
      [-1, 1],
      [0.5, 1],
      [NaN, 1],
      [0, 2 ** 53],
    ])
      expect(verifyInclusion({ ...claim, index: index!, size: size! })).toBe(false);
    expect(() => inclusionProof(whole.read, 5, 5)).toThrow('LeafIsOutsideTheLog');
  });

  it('do not take an inner node for a leaf', async () => {
    const [sibling, ...path] = await inclusionProof(whole.read, 0, 8);
    const inner = nodeHash(leaf(0), sibling!);
    const claim = { index: 0, leafHash: inner, proof: path, root: rootAt(8) };
    expect(verifyInclusion({ ...claim, size: 8 })).toBe(false);
    expect(leafHash(Buffer.concat([leaf(0), sibling!]))).not.toEqual(inner);
  });
});

describe('consistency proofs', () => {
  it('verify for every pair of sizes, the empty log among them', async () => {
    for (let newSize = 0; newSize <= 40; newSize += 1)
      for (let oldSize = 0; oldSize <= newSize; oldSize += 1)
        expect(verifyConsistency(await consistencyClaim(oldSize, newSize))).toBe(true);
  });

  it('fail with other roots, sizes or paths', async () => {
    await fc.assert(
      fc.asyncProperty(twoSizes, bit, fc.nat(), async ([oldSize, newSize], changedBit, at) => {
        const claim = await consistencyClaim(oldSize, newSize);
        const wrong = [
          { ...claim, oldRoot: flip(claim.oldRoot, changedBit) },
          { ...claim, newRoot: flip(claim.newRoot, changedBit) },
          { ...claim, oldSize: newSize + 1 },
          { ...claim, oldSize: 0 },
          { ...claim, newSize: oldSize - 1 },
          ...bentPaths(claim.proof, at, changedBit).map((proof) => ({ ...claim, proof })),
        ];
        expect(wrong.filter(verifyConsistency)).toEqual([]);
      }),
    );
  });

  it('fail for a log that changed one old leaf', async () => {
    await fc.assert(
      fc.asyncProperty(twoSizes, fc.nat(), async ([oldSize, newSize], at) => {
        fc.pre(oldSize < newSize);
        const forked = memoryLog(leaves(newSize).with(at % oldSize, leaf(999)));
        const proof = await consistencyProof(forked.read, oldSize, newSize);
        const claim = { oldSize, oldRoot: rootAt(oldSize), newSize, newRoot: forked.root, proof };
        expect(verifyConsistency(claim)).toBe(false);
      }),
    );
  });

  it('refuse to be made for a log that shrinks', async () => {
    await expect(consistencyProof(whole.read, 6, 5)).rejects.toThrow('LogCannotShrink');
  });
});

/** On which side each sibling of the path stands; this is all that a path tells of the size. */
function sidesOf(index: number, size: number): string {
  if (size === 1) return '';
  const half = 2 ** Math.ceil(Math.log2(size) - 1);
  return index < half ? `${sidesOf(index, half)}R` : `${sidesOf(index - half, size - half)}L`;
}
