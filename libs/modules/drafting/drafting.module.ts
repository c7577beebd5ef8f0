import { Module } from '@nestjs/common';
import { DraftingFacade } from './drafting.facade.js';

/** Documents, their working copies and immutable versions. */
@Module({ providers: [DraftingFacade], exports: [DraftingFacade] })
export class DraftingModule {}
