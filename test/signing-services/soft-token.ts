import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestCredential, TokenPlace } from '#pades';
import pkcs11 from 'pkcs11js';
import { privateKeyPem } from './private-key.js';

const places = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
];

/** A token of SoftHSM in a folder of its own: it can be pulled out and put back. */
export class SoftToken {
  private readonly folder = mkdtempSync(join(tmpdir(), 'soft-token-'));
  private readonly tokens = join(this.folder, 'tokens');
  readonly library: string;
  private readonly api = new pkcs11.PKCS11();

  constructor(
    readonly label: string,
    readonly pin: string,
  ) {
    const library = places.find((path) => existsSync(path));
    if (!library) throw new Error('SoftHSM is needed for this test: apt-get install softhsm2');
    this.library = library;
    mkdirSync(this.tokens);
    const configuration = join(this.folder, 'softhsm2.conf');
    writeFileSync(
      configuration,
      `directories.tokendir = ${this.tokens}\nobjectstore.backend = file\n`,
    );
    process.env['SOFTHSM2_CONF'] = configuration;
    util('--init-token', '--free', '--label', label, '--pin', pin, '--so-pin', '98765432');
  }

  place(key: string): TokenPlace {
    return { library: this.library, token: this.label, key };
  }

  /** Puts key and certificates on it. `id` is two hexadecimal digits. */
  carry(credential: TestCredential, key: string, id: string): void {
    const pem = join(this.folder, `${id}.pem`);
    writeFileSync(pem, privateKeyPem(credential));
    util('--import', pem, '--token', this.label, '--label', key, '--id', id, '--pin', this.pin);
    rmSync(pem);
    this.keepCertificates(credential.key.certificateChain, Buffer.from(id, 'hex'));
  }

  private keepCertificates(chain: readonly Uint8Array[], id: Buffer): void {
    this.api.load(this.library);
    this.api.C_Initialize();
    const slot = this.api
      .C_GetSlotList(true)
      .find((one) => this.api.C_GetTokenInfo(one).label.trim() === this.label);
    if (!slot) throw new Error('The token is there.');
    const session = this.api.C_OpenSession(slot, pkcs11.CKF_SERIAL_SESSION | pkcs11.CKF_RW_SESSION);
    this.api.C_Login(session, pkcs11.CKU_USER, this.pin);
    chain.forEach((der, i) =>
      this.api.C_CreateObject(session, [
        { type: pkcs11.CKA_CLASS, value: pkcs11.CKO_CERTIFICATE },
        { type: pkcs11.CKA_CERTIFICATE_TYPE, value: pkcs11.CKC_X_509 },
        { type: pkcs11.CKA_TOKEN, value: true },
        { type: pkcs11.CKA_PRIVATE, value: false },
        { type: pkcs11.CKA_SUBJECT, value: Buffer.from([0x30, 0]) },
        { type: pkcs11.CKA_ID, value: i === 0 ? id : Buffer.from([0xff, i]) },
        { type: pkcs11.CKA_VALUE, value: Buffer.from(der) },
      ]),
    );
    this.api.C_Finalize();
    this.api.close();
  }

  pullOut(): void {
    renameSync(this.tokens, `${this.tokens}.away`);
    mkdirSync(this.tokens);
  }

  putBack(): void {
    rmSync(this.tokens, { recursive: true });
    renameSync(`${this.tokens}.away`, this.tokens);
  }

  throwAway(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function util(...args: string[]): void {
  const { status, stderr, error } = spawnSync('softhsm2-util', args, { encoding: 'utf8' });
  if (error || status !== 0) throw new Error(`softhsm2-util ${args[0]}: ${error ?? stderr}`);
}
