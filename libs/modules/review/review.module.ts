import { Module } from '@nestjs/common';
import { ReviewFacade } from './review.facade.js';

@Module({ providers: [ReviewFacade], exports: [ReviewFacade] })
export class ReviewModule {}
