import { Module } from '@nestjs/common';
import { RegistryFacade } from './registry.facade.js';

/** Books, numbers and registers. */
@Module({ providers: [RegistryFacade], exports: [RegistryFacade] })
export class RegistryModule {}
