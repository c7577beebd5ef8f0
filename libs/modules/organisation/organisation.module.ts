import { SecretBox } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { OwnPassword } from './sign-in/own-password.js';
import { SecondFactors } from './sign-in/second-factor/second-factors.js';
import { SESSION_LIMITS, usualLimits, type SessionLimits } from './sign-in/session-limits.js';
import { Sessions } from './sign-in/sessions.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';

export interface OrganisationOptions {
  /** The deployment's secret, from which the key that encrypts second factors is derived. */
  readonly secret: string;
  readonly limits?: Partial<SessionLimits> | undefined;
}

/** Who is who, who may do what, who is signed in. */
@Module({
  providers: [Sessions, OwnPassword, SignInThrottle, SecondFactors],
  exports: [Sessions, OwnPassword, SecondFactors],
})
export class OrganisationModule {
  static with({ secret, limits = {} }: OrganisationOptions): DynamicModule {
    return {
      module: OrganisationModule,
      global: true,
      providers: [
        { provide: SESSION_LIMITS, useValue: { ...usualLimits, ...limits } },
        { provide: SecretBox, useValue: new SecretBox(secret, 'second factors at rest') },
      ],
    };
  }
}
