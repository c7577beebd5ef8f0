import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestCredential } from '#pades';

/** PKCS#8, for tools that are not ours. */
export function privateKeyPem({ p12 }: TestCredential): string {
  const opened = openssl(['pkcs12', '-nodes', '-nocerts', '-passin', 'pass:1'], p12('1'));
  return openssl(['pkcs8', '-topk8', '-nocrypt'], opened).toString();
}

/** What a service does that is shown only a hash: it signs that hash. */
export function signHash(keyPem: string, hash: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'hash-signer-'));
  const key = join(folder, 'key.pem');
  writeFileSync(key, keyPem);
  const digest = `digest:sha${hash.length * 8}`;
  try {
    return openssl(['pkeyutl', '-sign', '-inkey', key, '-pkeyopt', digest], hash);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openssl(args: readonly string[], input: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync('openssl', args, { input });
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr.toString()}`);
  return stdout;
}
