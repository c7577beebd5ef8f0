import type { ReplyOf, searchContract } from '#contracts';
import { fold, type Clock } from '#kernel';
import { abilitiesOf, can, listPeople, type Actor } from '#modules/organisation';
import { RegistryFacade } from '#modules/registry';
import { CLOCK, statement, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { incomingStateNames } from '../../names.js';
import { listDocuments } from './list-documents.js';

type Found = ReplyOf<typeof searchContract.search>[number];

const atMost = 20;
/** Of what came in, so that neither crowds the other out. */
const atMostBeside = 6;

interface IncomingHit {
  readonly id: string;
  readonly code: string;
  readonly subject: string;
  readonly sender: string;
  readonly state: string;
}

const incomingAbout = statement<IncomingHit>(
  'journey.incoming_about',
  `SELECT id, code, subject, sender_name AS sender, state FROM dispatch.incoming_summary
    WHERE body_id = platform.current_body()
      AND strpos(platform.fold(concat_ws(' ', code, subject, sender_name)), platform.fold($1)) > 0
    ORDER BY id DESC LIMIT $2`,
);

/** One box for everything a person may read: documents, what came in, numbers in the register. */
@Injectable()
export class Search {
  constructor(
    private readonly registry: RegistryFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async search(tx: Transaction, actor: Actor, words: string): Promise<readonly Found[]> {
    const abilities = abilitiesOf(actor);
    const documents = await this.documents(tx, actor, words);
    const incoming = can(abilities, 'read', 'IncomingDocument', {})
      ? (await tx.all(incomingAbout, [words, atMostBeside])).map(toldIncoming)
      : [];
    const found = [...documents.slice(0, atMost - incoming.length), ...incoming];
    if (found.length > 0 || !can(abilities, 'read', 'Register', {})) return found;
    return this.entries(tx, words);
  }

  /** Whose number is asked for comes first; the others as they changed last. */
  private async documents(tx: Transaction, actor: Actor, words: string): Promise<Found[]> {
    const signers = (await listPeople(tx, words)).map(({ id }) => id);
    const filter = { search: words, signers, page: 1, limit: atMost };
    const { documents } = await listDocuments(tx, actor, filter, this.clock.now());
    const hasNumber = ({ code }: { code: string | null }) =>
      Number(code !== null && fold(code).includes(fold(words)));
    return documents
      .toSorted((a, b) => hasNumber(b) - hasNumber(a))
      .map(({ id, subject, code, typeName, stateName, unitName }) => ({
        kind: 'document',
        id,
        title: subject,
        subtitle: [code ?? typeName, stateName, unitName].join(' · '),
      }));
  }

  /** What the register alone still knows: numbers that were given and voided. */
  private async entries(tx: Transaction, words: string): Promise<Found[]> {
    const rows = await this.registry.outgoing(tx, { words, limit: atMost });
    return rows.map(({ documentId, code, subject, issuedOn, voidReason }) => ({
      kind: 'registerEntry',
      id: documentId,
      title: `Số ${code} trong sổ văn bản đi`,
      subtitle: [
        subject,
        voidReason ? `đã bỏ số: ${voidReason}` : `ngày ${inVietnam(issuedOn)}`,
      ].join(' · '),
    }));
  }
}

const toldIncoming = ({ id, code, subject, sender, state }: IncomingHit): Found => ({
  kind: 'incoming',
  id,
  title: subject,
  subtitle: [code, sender, incomingStateNames[state] ?? state].join(' · '),
});

const inVietnam = (day: string): string => day.split('-').reverse().join('/');
