import { Module, type DynamicModule } from '@nestjs/common';
import { KeyVault } from './key-vault.js';
import { SigningFacade } from './signing.facade.js';

export interface SigningOptions {
  /** The deployment's secret, from which the key that encrypts stored P12 files is derived. */
  readonly secret: string;
}

/** Keys, intents and signatures. */
@Module({})
export class SigningModule {
  static with({ secret }: SigningOptions): DynamicModule {
    return {
      module: SigningModule,
      providers: [{ provide: KeyVault, useValue: new KeyVault(secret) }, SigningFacade],
      exports: [SigningFacade],
    };
  }
}
