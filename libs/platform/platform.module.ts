import { systemClock, systemIds, type Clock, type Ids } from '#kernel';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { BlobStore } from './blobs/blob-store.js';
import { refuseMightyRole } from './database/app-role.js';
import { dataSourceOptions, poolOf } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { JobRunner } from './jobs/job-runner.js';
import { CLOCK, IDS } from './tokens.js';

export interface PlatformOptions {
  readonly appUrl: string;
  readonly blobFolder: string;
  readonly poolSize?: number;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** What every room stands on: database, jobs, files, time. */
@Global()
@Module({})
export class PlatformModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot(dataSourceOptions(options.appUrl, options.poolSize ?? 10))],
      providers: [
        {
          provide: UnitOfWork,
          inject: [getDataSourceToken()],
          useFactory: async (source: DataSource) => {
            const pool = poolOf(source);
            await refuseMightyRole(pool);
            return new UnitOfWork(pool);
          },
        },
        { provide: BlobStore, useValue: new BlobStore(options.blobFolder) },
        { provide: CLOCK, useValue: options.clock ?? systemClock },
        { provide: IDS, useValue: options.ids ?? systemIds },
        JobHandlers,
        JobRunner,
      ],
      exports: [UnitOfWork, BlobStore, CLOCK, IDS, JobHandlers, JobRunner],
    };
  }
}
