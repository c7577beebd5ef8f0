import { Module, type DynamicModule } from '@nestjs/common';
import { KeyVault } from './key-vault.js';
import { KeysElsewhere, TOKEN_LIBRARY } from './keys.facade.js';
import { SigningFacade } from './signing.facade.js';
import { ReportSigning } from './reports/report-signing.js';
import type { Ask } from './trust-services/ask.js';
import { httpAsk } from './trust-services/http-ask.js';
import { LongTermFacade } from './trust-services/long-term.facade.js';
import { LongTermSweep } from './trust-services/long-term-sweep.js';
import { ASK, TrustServices } from './trust-services/trust-services.js';
import { NetworkEvidence } from './verification/network-evidence.js';
import { PublicVerification } from './verification/public-verification.js';

export interface SigningOptions {
  /** The deployment's secret, from which the key that encrypts stored P12 files is derived. */
  readonly secret: string;
  /** Path of the PKCS#11 library of this server's tokens. */
  readonly tokenLibrary?: string | undefined;
  /** How timestamps, OCSP answers and CRLs are asked for; of public addresses when left out. */
  readonly ask?: Ask;
}

/** Keys, intents and signatures. */
@Module({})
export class SigningModule {
  static with({
    secret,
    tokenLibrary,
    ask = httpAsk(publicNetwork),
  }: SigningOptions): DynamicModule {
    const forJourney = [
      SigningFacade,
      KeysElsewhere,
      TrustServices,
      LongTermFacade,
      LongTermSweep,
      NetworkEvidence,
      PublicVerification,
      ReportSigning,
    ];
    return {
      module: SigningModule,
      providers: [
        { provide: KeyVault, useValue: new KeyVault(secret) },
        { provide: TOKEN_LIBRARY, useValue: tokenLibrary },
        { provide: ASK, useValue: ask },
        ...forJourney,
      ],
      exports: forJourney,
    };
  }
}

const publicNetwork = { reach: 'public', privateHosts: [] } as const;
