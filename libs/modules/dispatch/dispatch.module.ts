import { Module } from '@nestjs/common';
import { DispatchFacade } from './dispatch.facade.js';
import { DispatchPorts } from './dispatch-ports.js';

/** Sending to other bodies and receiving from them. */
@Module({
  providers: [DispatchPorts, DispatchFacade],
  exports: [DispatchPorts, DispatchFacade],
})
export class DispatchModule {}
