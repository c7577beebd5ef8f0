import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { rawEcdsa } from './raw-ecdsa.js';

test.each([
  ['prime256v1', 32, 300],
  ['secp521r1', 66, 40],
])(
  'values of %s verify in their raw form, short integers included',
  (namedCurve, bytes, rounds) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
    for (let round = 0; round < rounds; round += 1) {
      const data = Buffer.from(`gói tin ${round}`);
      const raw = rawEcdsa(sign('sha256', data, privateKey), bytes);
      expect(raw).toHaveLength(2 * bytes);
      const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
      expect(verify('sha256', data, key, raw)).toBe(true);
    }
  },
);
