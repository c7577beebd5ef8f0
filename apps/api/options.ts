import type { PlatformOptions } from '#platform';
import type { SessionLimits } from '#modules/organisation';
import type { DynamicModule, Type } from '@nestjs/common';

export interface ApiOptions {
  readonly platform: PlatformOptions;
  /** The deployment's secret, from which keys of what is stored are derived. */
  readonly secret: string;
  readonly host: string;
  /** The address people open, when it is not the one we listen on. */
  readonly publicUrl?: string | undefined;
  readonly sessions?: Partial<SessionLimits>;
  /** Holds every answer against its contract: in tests and while developing. */
  readonly checkReplies?: boolean;
  /** Rooms and the journey. */
  readonly modules?: readonly (DynamicModule | Type)[];
}

export const API_OPTIONS = Symbol('ApiOptions');

/** Cookies and origins depend on it: TLS ends here or at the proxy in front. */
export const usesTls = ({ publicUrl }: ApiOptions): boolean =>
  publicUrl?.startsWith('https:') ?? false;
