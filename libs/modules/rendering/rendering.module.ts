import { Module } from '@nestjs/common';
import { RenderPool } from './render-pool.js';
import { RenderingFacade } from './rendering.facade.js';

/** Frozen version → prepared PDF, on threads of its own. */
@Module({
  providers: [{ provide: RenderPool, useFactory: () => new RenderPool(2) }, RenderingFacade],
  exports: [RenderingFacade],
})
export class RenderingModule {}
