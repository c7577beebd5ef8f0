import { Module, type DynamicModule } from '@nestjs/common';
import { KeyVault } from './key-vault.js';
import { KeysElsewhere, TOKEN_LIBRARY } from './keys.facade.js';
import { SigningFacade } from './signing.facade.js';
import { httpAsk, type AskSettings } from './trust-services/http-ask.js';
import { LongTermFacade } from './trust-services/long-term.facade.js';
import { LongTermSweep } from './trust-services/long-term-sweep.js';
import { ASK, TrustServices } from './trust-services/trust-services.js';

export interface SigningOptions {
  /** The deployment's secret, from which the key that encrypts stored P12 files is derived. */
  readonly secret: string;
  /** Path of the PKCS#11 library of this server's tokens. */
  readonly tokenLibrary?: string | undefined;
  /** Where timestamps, OCSP answers and CRLs may come from; the public network when left out. */
  readonly network?: AskSettings;
}

/** Keys, intents and signatures. */
@Module({})
export class SigningModule {
  static with({ secret, tokenLibrary, network = publicNetwork }: SigningOptions): DynamicModule {
    const forJourney = [SigningFacade, KeysElsewhere, TrustServices, LongTermFacade, LongTermSweep];
    return {
      module: SigningModule,
      providers: [
        { provide: KeyVault, useValue: new KeyVault(secret) },
        { provide: TOKEN_LIBRARY, useValue: tokenLibrary },
        { provide: ASK, useValue: httpAsk(network) },
        ...forJourney,
      ],
      exports: forJourney,
    };
  }
}

const publicNetwork: AskSettings = { reach: 'public', privateHosts: [] };
