import { Module, type DynamicModule } from '@nestjs/common';
import type { ChannelSettings } from './channels/channels.js';
import { Mailer } from './channels/mailer.js';
import { DispatchFacade } from './dispatch.facade.js';
import { DispatchIntake } from './dispatch-intake.js';
import { CHANNEL_SETTINGS, DispatchJobs } from './dispatch-jobs.js';
import { DispatchPorts } from './dispatch-ports.js';

/** Sending to other bodies and receiving from them. */
@Module({})
export class DispatchModule {
  static with(settings: ChannelSettings): DynamicModule {
    return {
      module: DispatchModule,
      global: true,
      providers: [
        { provide: CHANNEL_SETTINGS, useValue: settings },
        { provide: Mailer, useFactory: () => new Mailer(settings.smtp) },
        DispatchPorts,
        DispatchFacade,
        DispatchIntake,
        DispatchJobs,
      ],
      exports: [Mailer, DispatchPorts, DispatchFacade, DispatchIntake],
    };
  }
}
