import { Global, Module } from '@nestjs/common';
import { EventHub } from './event-hub.js';

/** Whatever learns of committed events publishes them here. */
@Global()
@Module({ providers: [EventHub], exports: [EventHub] })
export class EventsModule {}
