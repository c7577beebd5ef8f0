import { Module } from '@nestjs/common';
import { ReviewFacade } from './review.facade.js';
import { RoutesFacade } from './routes.facade.js';

@Module({ providers: [ReviewFacade, RoutesFacade], exports: [ReviewFacade, RoutesFacade] })
export class ReviewModule {}
