import { Module, type DynamicModule } from '@nestjs/common';
import { OwnPassword } from './sign-in/own-password.js';
import { SESSION_LIMITS, usualLimits, type SessionLimits } from './sign-in/session-limits.js';
import { Sessions } from './sign-in/sessions.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';

/** Who is who, who may do what, who is signed in. */
@Module({
  providers: [
    Sessions,
    OwnPassword,
    SignInThrottle,
    { provide: SESSION_LIMITS, useValue: usualLimits },
  ],
  exports: [Sessions, OwnPassword],
})
export class OrganisationModule {
  static with(limits: Partial<SessionLimits>): DynamicModule {
    const provider = { provide: SESSION_LIMITS, useValue: { ...usualLimits, ...limits } };
    return {
      module: OrganisationModule,
      global: true,
      providers: [provider],
    };
  }
}
