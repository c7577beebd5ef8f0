import { EngineModule } from '#engine';
import { JourneyModule, type JourneySettings } from '#journey';
import { AuditModule } from '#modules/audit';
import { DispatchModule, type ChannelSettings } from '#modules/dispatch';
import { DraftingModule } from '#modules/drafting';
import { RegistryModule } from '#modules/registry';
import { RenderingModule } from '#modules/rendering';
import { ReviewModule } from '#modules/review';
import { SigningModule } from '#modules/signing';
import type { ApiOptions } from './options.js';

export interface RoomOptions {
  readonly secret: string;
  readonly journey: JourneySettings;
  readonly channels: ChannelSettings;
}

/** The rooms this process runs, beside organisation, and the journey through them. */
export function rooms({
  secret,
  journey,
  channels,
}: RoomOptions): NonNullable<ApiOptions['modules']> {
  const facades = [
    DraftingModule,
    ReviewModule,
    RenderingModule,
    SigningModule.with({ secret }),
    RegistryModule,
    DispatchModule.with(channels),
  ];
  return [
    EngineModule,
    ...facades,
    JourneyModule.with(journey, facades),
    AuditModule.with({ secret }),
  ];
}
