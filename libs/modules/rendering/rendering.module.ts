import { Module } from '@nestjs/common';
import { RenderPool } from './render-pool.js';
import { RenderingFacade } from './rendering.facade.js';

/** The threads are the process's: applications that follow one another in it find them warm. */
const pool = new RenderPool(2);

/** Frozen version → prepared PDF, on threads of its own. */
@Module({
  providers: [{ provide: RenderPool, useValue: pool }, RenderingFacade],
  exports: [RenderingFacade],
})
export class RenderingModule {}
