import { Module, type DynamicModule } from '@nestjs/common';
import { AUDIT_SECRET } from './audit-secret.js';
import { ExportTrail } from './export-trail.js';
import { JudgeTrail } from './judge-trail.js';
import { RecordReading } from './record-reading.js';
import { Sequencer } from './sequencer.js';

export interface AuditOptions {
  readonly secret: string;
}

const services = [Sequencer, ExportTrail, JudgeTrail, RecordReading];

@Module({})
export class AuditModule {
  static with({ secret }: AuditOptions): DynamicModule {
    return {
      module: AuditModule,
      providers: [{ provide: AUDIT_SECRET, useValue: secret }, ...services],
      exports: services,
    };
  }
}
