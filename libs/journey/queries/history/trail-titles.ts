import type { PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';

export interface Title {
  readonly title: string;
  /** The page of the web application that shows it. */
  readonly link: string | null;
}

interface Named extends Title {
  readonly id: string;
}

/** Documents, incoming documents and deliveries among these ids. */
const titlesById = statement<Named>(
  'journey.trail_titles',
  `SELECT id::text, subject AS title, '/van-ban/' || id AS link
     FROM drafting.document_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, code || ' – ' || subject, '/van-ban-den/' || id FROM dispatch.incoming_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, code || ' → ' || receiver_name, '/van-ban/' || document_id
     FROM dispatch.delivery_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, code || ' – ' || title, '/phan-anh/' || id FROM petitions.petition_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, title, '/gia-han/' || id FROM planning.extension_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, title, '/phieu-bao-cao/' || id FROM reporting.return_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, title, '/bao-cao-dinh-ky/' || id FROM reporting.period_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    UNION ALL
   SELECT id::text, title, '/che-do-bao-cao/' || id FROM reporting.regime_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])`,
);

/** How the subjects of events are called, and where they are looked at; by subject id. */
export async function titlesOf(
  tx: Transaction,
  events: readonly { readonly subjectId: string }[],
  people: ReadonlyMap<PersonId, string>,
): Promise<ReadonlyMap<string, Title>> {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))];
  const persons = ids.flatMap((id): Named[] => {
    const title = people.get(id as PersonId);
    return title === undefined ? [] : [{ id, title, link: null }];
  });
  const found = await tx.all(titlesById, [ids.filter((id) => /^[0-9a-f-]{36}$/.test(id))]);
  return new Map([...persons, ...found].map(({ id, ...title }) => [id, title]));
}
