import { signEnvelope } from '#edxml';
import { MovableClock, systemIds, type BodyId, type DocumentId, type PersonId } from '#kernel';
import { BlobStore, JobHandlers, UnitOfWork, type Transaction } from '#platform';
import { runOnce, Logger, type TaskList } from 'graphile-worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { ChannelSettings } from '../channels/channels.js';
import { DispatchFacade } from '../dispatch.facade.js';
import { DispatchIntake } from '../dispatch-intake.js';
import { DispatchJobs } from '../dispatch-jobs.js';
import { DispatchPorts } from '../dispatch-ports.js';
import type { IssuedDocument } from '../domain/issued-document.js';
import type { ArrivedDocument, Verdict } from '../ports.js';
import { selfSigned, type SelfSigned } from './self-signed.js';

export interface TestBody {
  readonly id: BodyId;
  readonly organId: string;
  readonly name: string;
  readonly key: SelfSigned;
}

interface Urls {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
}

/**
 * A centre and its Sở in one deployment, each knowing the other, with dispatch's own parts around
 * them. What other rooms would hear is written into `heard`.
 */
export class TwoBodies {
  readonly clock = new MovableClock(new Date('2026-11-22T05:00:00Z'));
  readonly ports = new DispatchPorts();
  readonly facade = new DispatchFacade(this.clock, systemIds, this.ports);
  readonly intake: DispatchIntake;
  readonly heard: string[] = [];
  readonly arrived: ArrivedDocument[] = [];
  /** What the judge of signatures will say. */
  verdict: Verdict = { valid: true, findings: [] };
  /** What happens before others hear of a document, in the transaction that takes it in. */
  beforeHearing: () => Promise<void> = () => Promise.resolve();
  /** What happens while he looks at a file. */
  whileJudging: () => Promise<void> = () => Promise.resolve();
  private readonly handlers = new JobHandlers();

  private constructor(
    private readonly urls: Urls,
    readonly work: UnitOfWork,
    readonly blobs: BlobStore,
    readonly centre: TestBody,
    readonly department: TestBody,
    private readonly close: () => Promise<void>,
  ) {
    this.intake = new DispatchIntake(work, blobs, this.clock, systemIds, this.ports);
    this.plugPorts();
  }

  static async open(urls: Urls): Promise<TwoBodies> {
    const folder = await mkdtemp(join(tmpdir(), 'trinhky-blobs-'));
    const pool = new pg.Pool({ connectionString: urls.appUrl, max: 8 });
    const [centre, department] = await Promise.all([
      aBody('H99.01.05', 'Trung tâm Y tế Ví Dụ'),
      aBody('H99.01', 'Sở Y tế Ví Dụ'),
    ]);
    const work = new UnitOfWork(pool);
    return new TwoBodies(urls, work, new BlobStore(folder), centre, department, async () => {
      await pool.end();
      await rm(folder, { recursive: true });
    });
  }

  /** Writes both bodies down; each takes packages in at `address`. */
  async introduce(channels: ChannelSettings, address: string, channel = 'http'): Promise<void> {
    new DispatchJobs(
      this.handlers,
      this.work,
      this.blobs,
      this.clock,
      systemIds,
      channels,
      this.ports,
    ).onModuleInit();
    for (const [body, other] of [
      [this.centre, this.department],
      [this.department, this.centre],
    ] as const) {
      await this.asOwner(
        `INSERT INTO organisation.body (body_id, name, short_name, place, organ_id, abbreviation, set_up_at)
         VALUES ($1, $2, $2, 'Ví Dụ', $3, 'TTYT', now())`,
        [body.id, body.name, body.organId],
      );
      await this.asOwner(
        `INSERT INTO organisation.receiver (body_id, id, organ_id, name, channel, address, certificate_pem)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          body.id,
          systemIds.next(),
          other.organId,
          other.name,
          channel,
          address,
          other.key.certificate,
        ],
      );
    }
  }

  inCentre<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.work.inBody(this.centre.id, work);
  }

  inDepartment<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.work.inBody(this.department.id, work);
  }

  async anIssuedDocument(changed: Partial<IssuedDocument> = {}): Promise<IssuedDocument> {
    const sha256 = await this.blobs.put(Buffer.from(`%PDF-1.7 ${systemIds.next()}`));
    return {
      documentId: systemIds.next() as DocumentId,
      number: 8,
      symbol: 'KH-TTYT',
      code: '08/KH-TTYT',
      date: '2026-11-22',
      docType: 'KH',
      typeName: 'Kế hoạch',
      subject: 'Cải cách hành chính năm 2026',
      urgency: 'normal',
      signer: { authority: 'KT.', position: 'PHÓ GIÁM ĐỐC', fullName: 'Nguyễn Văn A' },
      toPlaces: ['Sở Y tế', 'Lưu: VT'],
      annexes: ['Chỉ tiêu', 'Nhiệm vụ'],
      pageCount: 13,
      pdf: { sha256, fileName: '08-KH-TTYT.pdf' },
      annexFiles: [],
      ...changed,
    };
  }

  /** Runs every job that is due, as the worker would. */
  async runJobs(): Promise<void> {
    const taskList: TaskList = Object.fromEntries(
      [...this.handlers.all()].map(([task, handler]) => [
        task,
        (payload, { job }) =>
          handler(payload as Parameters<typeof handler>[0], {
            number: job.attempts,
            last: job.attempts >= job.max_attempts,
          }),
      ]),
    );
    await runOnce({
      connectionString: this.urls.jobsUrl,
      taskList,
      logger: new Logger(() => () => undefined),
    });
  }

  /** Makes every failed job due now and its next attempt the last but `left`. */
  async hurryJobs(left = 24): Promise<void> {
    await this.asOwner(
      'UPDATE graphile_worker._private_jobs SET run_at = now(), max_attempts = attempts + 1 + $1',
      [left],
    );
  }

  /** Leaves an empty database to the next test. */
  async end(): Promise<void> {
    await this.close();
    const tables = [
      ...['answer', 'inbox', 'incoming', 'delivery_status', 'attempt', 'message', 'delivery'].map(
        (table) => `dispatch.${table}`,
      ),
      'organisation.receiver',
      'organisation.body',
      'graphile_worker._private_jobs',
    ];
    await this.asOwner(tables.map((table) => `DELETE FROM ${table}`).join('; '));
  }

  /** Transactions that wait for whoever opened them. */
  async openTransactions(): Promise<number> {
    const { rowCount } = await this.asOwner(
      `SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    return rowCount ?? 0;
  }

  /** Resolves once a statement waits for another connection's lock. */
  async someoneWaits(): Promise<void> {
    for (;;) {
      const { rowCount } = await this.asOwner(
        `SELECT FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (rowCount) return;
    }
  }

  private async hear(document: ArrivedDocument): Promise<void> {
    await this.beforeHearing();
    this.arrived.push(document);
  }

  private async asOwner(sql: string, values?: readonly unknown[]): Promise<pg.QueryResult> {
    const owner = new pg.Client({ connectionString: this.urls.ownerUrl });
    await owner.connect();
    try {
      return await owner.query(sql, values ? [...values] : undefined);
    } finally {
      await owner.end();
    }
  }

  private plugPorts(): void {
    this.ports.plug({
      outcomes: {
        handedOver: async () => void this.heard.push('handedOver'),
        answered: async (_tx, _document, _delivery, { state, code, receiver, reason }) =>
          void this.heard.push([state, code, receiver, reason].filter(Boolean).join(' ')),
      },
      arrivals: {
        arrived: (_tx, document) => this.hear(document),
        arrivedAgain: (_tx, document) => this.hear(document),
      },
      keys: {
        sign: async (tx, xml) =>
          signEnvelope(xml, tx.bodyId === this.centre.id ? this.centre.key : this.department.key),
      },
      verdict: {
        verify: async (_, __, annexes) => {
          await this.whileJudging();
          const judged = annexes.map(() => ({ ...this.verdict, title: null }));
          return { ...this.verdict, annexes: judged, missing: [] };
        },
      },
    });
  }
}

const aBody = async (organId: string, name: string): Promise<TestBody> => ({
  id: systemIds.next<'Body'>(),
  organId,
  name,
  key: await selfSigned(name),
});

export const clerk = systemIds.next() as PersonId;
