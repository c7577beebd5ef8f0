import type { PersonId } from '#kernel';
import { listPeople } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { trailActionName, trailSubjectName } from './trail-names.js';
import { titlesOf, type Title } from './trail-titles.js';

/** Which events are asked for; what is left out asks for all. */
export interface TrailFilter {
  /** First and last day in Vietnam (`YYYY-MM-DD`). */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: PersonId | undefined;
  readonly action?: string | undefined;
  /** An id finds every event that names it; any other word is a type of subject. */
  readonly subject?: string | undefined;
  readonly words?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly canonical: Buffer;
  readonly logIndex: string | null;
}

/** The shape in which events stand in the trail's canonical bytes. */
interface StoredEvent {
  readonly at: string;
  readonly action: string;
  readonly actor: { readonly personId: PersonId | null; readonly authority: string | null };
  readonly data: Readonly<Record<string, unknown>>;
}

const dayBegins = (day: string): string =>
  `((${day}::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

const trailPage = statement<Row>(
  'journey.trail_page',
  `SELECT id, subject_type AS "subjectType", subject_id AS "subjectId", canonical,
          log_index AS "logIndex"
     FROM audit.event_summary
    WHERE body_id = platform.current_body()
      AND ($1::date IS NULL OR at >= ${dayBegins('$1')})
      AND ($2::date IS NULL OR at < ${dayBegins('$2')} + interval '1 day')
      AND ($3::uuid IS NULL OR person_id = $3)
      AND ($4::text IS NULL OR action = $4)
      AND CASE WHEN $5::text IS NULL THEN true
               WHEN $5 ~ '^[0-9a-f-]{36}$' THEN position(convert_to($5, 'UTF8') IN canonical) > 0
               ELSE subject_type = $5 END
      AND ($6::text IS NULL
           OR strpos(platform.fold(convert_from(canonical, 'UTF8')), platform.fold($6)) > 0
           OR subject_id IN (SELECT id::text FROM drafting.document_summary
                              WHERE strpos(platform.fold(subject), platform.fold($6)) > 0))
      AND ($7::uuid IS NULL OR id < $7)
    ORDER BY id DESC LIMIT $8`,
);

const actionsInTrail = statement<{ readonly action: string }>(
  'journey.trail_actions',
  `SELECT DISTINCT action FROM audit.event_summary WHERE body_id = platform.current_body()`,
);

/** One page of the trail, newest first, with names, titles and links for people. */
export async function readTrail(tx: Transaction, filter: TrailFilter) {
  const { from, to, person, action, subject, words, before, limit } = filter;
  const asked = [from, to, person, action, subject, words, before].map((value) => value ?? null);
  const rows = await tx.all(trailPage, [...asked, limit + 1]);
  const page = rows.slice(0, limit);
  const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
  const titles = await titlesOf(tx, page, names);
  return {
    events: page.map((row) => eventView(row, names, titles.get(row.subjectId))),
    more: rows.length > limit,
  };
}

/** Which acts there are to filter by, in the order of their names. */
export async function trailActions(tx: Transaction) {
  const actions = (await tx.all(actionsInTrail)).map(({ action }) => ({
    action,
    actionName: trailActionName(action),
  }));
  return actions.sort((a, b) => a.actionName.localeCompare(b.actionName, 'vi'));
}

function eventView(
  { id, subjectType, subjectId, canonical, logIndex }: Row,
  names: ReadonlyMap<PersonId, string>,
  title: Title | undefined,
) {
  const { at, action, actor, data } = JSON.parse(canonical.toString('utf8')) as StoredEvent;
  const { personId, authority } = actor;
  return {
    id,
    logIndex: logIndex === null ? null : Number(logIndex),
    at,
    person: personId && { id: personId, name: names.get(personId) ?? personId },
    authority,
    action,
    actionName: trailActionName(action),
    subject: {
      type: subjectType,
      typeName: trailSubjectName(subjectType),
      id: subjectId,
      title: title?.title ?? wordsOf(data),
      link: title?.link ?? linkTo(data),
    },
    data,
  };
}

/** What an event itself calls its subject, where no room knows it by a title. */
function wordsOf(data: StoredEvent['data']): string | null {
  const word = data['name'] ?? data['code'] ?? data['login'] ?? data['alias'];
  return typeof word === 'string' ? word : null;
}

const linkTo = ({ documentId }: StoredEvent['data']): string | null =>
  typeof documentId === 'string' ? `/van-ban/${documentId}` : null;
