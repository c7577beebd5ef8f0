import type { BodyId, Clock } from '#kernel';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { frontierNodes, rootOf, verifyCheckpoint, type Checkpoint } from '#tlog';
import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_SECRET } from './audit-secret.js';
import { checkpointLog } from './checkpoint-log.js';
import { verifierKey } from './log-key.js';
import { Sequencer } from './sequencer.js';
import { allCheckpoints, eventCount, lostEvents } from './store/checkpoints.sql.js';
import { nodeReader } from './store/nodes.js';
import { holdLog } from './store/sequence.sql.js';
import { walkLog, type WalkedLog } from './walk-log.js';

interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly text: string;
}

/** Whether the trail of a body is whole, as a check of every line found it. */
export interface TrailVerdict {
  readonly sound: boolean;
  readonly conclusion: string;
  readonly checks: readonly Check[];
  readonly events: number;
  readonly sequenced: number;
  readonly checkpoint: {
    readonly size: number;
    readonly rootHash: string;
    readonly at: string;
  } | null;
  readonly checkedAt: string;
}

interface Signed {
  /** Undefined when its signature is not ours. */
  readonly checkpoint: Checkpoint | undefined;
  readonly at: Date;
}

/** Hashes the whole log anew and holds it against its tree and every state that was ever signed. */
@Injectable()
export class JudgeTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequencer: Sequencer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AUDIT_SECRET) private readonly secret: string,
  ) {}

  /** A log that is found whole is signed as it stands, so that the next check reaches further. */
  async judge(bodyId: BodyId): Promise<TrailVerdict> {
    await this.sequencer.sequenceBody(bodyId);
    const at = this.clock.now();
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      await tx.all(holdLog);
      const signed = await this.signedStates(tx);
      const sizes = signed.flatMap(({ checkpoint }) => (checkpoint ? [checkpoint.size] : []));
      const log = await walkLog(tx, new Set(sizes));
      const checks = [
        await everyEventIsLogged(tx, log),
        linesAreWhole(log),
        await treeFitsLines(tx, log),
        statesAreContinued(log, signed),
      ];
      const sound = checks.every(({ passed }) => passed);
      if (sound) await checkpointLog(tx, this.secret, at);
      return {
        sound,
        conclusion: sound ? wholeText(log.frontier.size) : brokenText,
        checks,
        events: (await tx.one(eventCount))?.count ?? 0,
        sequenced: log.frontier.size,
        checkpoint: shown((await this.signedStates(tx)).at(-1)),
        checkedAt: at.toISOString(),
      };
    });
  }

  private async signedStates(tx: Transaction): Promise<readonly Signed[]> {
    const key = verifierKey(this.secret, tx.bodyId);
    return (await tx.all(allCheckpoints)).map(({ note, at }) => {
      const verified = verifyCheckpoint(note, key);
      return { checkpoint: verified.ok ? verified.value : undefined, at };
    });
  }
}

const wholeText = (size: number): string =>
  `Nhật ký đầy đủ và nguyên vẹn: ${count(size)} sự kiện, không thiếu, không bị sửa, không bị chèn.`;
const brokenText =
  'Nhật ký KHÔNG còn nguyên vẹn. Hãy giữ nguyên hệ thống, xuất nhật ký và báo người phụ trách an toàn thông tin.';

const count = (size: number): string => size.toLocaleString('vi-VN');

async function everyEventIsLogged(tx: Transaction, log: WalkedLog): Promise<Check> {
  const lost = await tx.all(lostEvents);
  const passed = lost.length === 0 && log.gap === null;
  return {
    name: 'Đủ sự kiện',
    passed,
    text: passed
      ? 'Mọi sự kiện đã ghi đều có số thứ tự, không số nào bị bỏ trống.'
      : log.gap !== null
        ? `Thiếu dòng số ${log.gap} của nhật ký.`
        : `Có sự kiện đã ghi mà không nằm trong nhật ký (${lost.map(({ id }) => id).join(', ')}).`,
  };
}

const linesAreWhole = ({ altered }: WalkedLog): Check => ({
  name: 'Nội dung từng dòng',
  passed: altered === null,
  text:
    altered === null
      ? 'Mã băm tính lại của từng dòng đều khớp.'
      : `Dòng số ${altered} đã bị sửa hoặc bị xóa nội dung.`,
});

async function treeFitsLines(tx: Transaction, { frontier }: WalkedLog): Promise<Check> {
  const { size } = frontier;
  const stored = await nodeReader(tx)(frontierNodes(size)).catch(() => undefined);
  const passed = stored !== undefined && rootOf({ size, roots: stored }).equals(rootOf(frontier));
  return {
    name: 'Cây băm',
    passed,
    text: passed
      ? 'Gốc của cây băm khớp với các dòng.'
      : 'Gốc của cây băm đang lưu không khớp với các dòng.',
  };
}

function statesAreContinued({ roots }: WalkedLog, signed: readonly Signed[]): Check {
  const broken = signed.find(
    ({ checkpoint }) => !checkpoint || !roots.get(checkpoint.size)?.equals(checkpoint.root),
  );
  return {
    name: 'Điểm chốt đã ký',
    passed: broken === undefined,
    text:
      broken === undefined
        ? signed.length === 0
          ? 'Chưa có điểm chốt nào trước lần kiểm tra này.'
          : `${count(signed.length)} điểm chốt đã ký trước đây đều là phần đầu của nhật ký hiện nay.`
        : broken.checkpoint
          ? `Nhật ký không còn chứa trạng thái ${count(broken.checkpoint.size)} dòng đã ký trước đây.`
          : 'Có điểm chốt không mang chữ ký của hệ thống này.',
  };
}

const shown = (signed: Signed | undefined): TrailVerdict['checkpoint'] =>
  signed?.checkpoint
    ? {
        size: signed.checkpoint.size,
        rootHash: signed.checkpoint.root.toString('base64'),
        at: signed.at.toISOString(),
      }
    : null;
