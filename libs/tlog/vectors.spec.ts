import { consistencyProof, emptyRoot, inclusionProof, leafHash, memoryLog } from '#tlog';

const hex = (text: string) => Buffer.from(text, 'hex');

/** Entries and results of the reference tests of Certificate Transparency. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hex);

const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaf1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const node2to3 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const node4to7 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const leaf4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const node6to7 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const node4to5 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';

const log = memoryLog(entries.map(leafHash));
const inHex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));

describe('reference vectors', () => {
  it('has the root of the empty log', () => {
    expect(emptyRoot.toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(memoryLog().root).toEqual(emptyRoot);
  });

  it.each(roots.map((root, index) => [index + 1, root] as const))(
    'has the root of size %i',
    (size, root) => {
      expect(memoryLog(entries.slice(0, size).map(leafHash)).root.toString('hex')).toBe(root);
    },
  );

  it.each([
    [0, 1, []],
    [0, 8, [leaf1, node2to3, node4to7]],
    [5, 8, [leaf4, node6to7, roots[3]]],
    [2, 3, [roots[1]]],
    [1, 5, [roots[0], node2to3, leaf4]],
  ])('proves entry %i in the log of %i', async (index, size, proof) => {
    expect(inHex(await inclusionProof(log.read, index, size))).toEqual(proof);
  });

  it.each([
    [1, 1, []],
    [1, 8, [leaf1, node2to3, node4to7]],
    [6, 8, [node4to5, node6to7, roots[3]]],
    [2, 5, [node2to3, leaf4]],
  ])('proves that the log of %i is a prefix of the log of %i', async (from, to, proof) => {
    expect(inHex(await consistencyProof(log.read, from, to))).toEqual(proof);
  });
});
