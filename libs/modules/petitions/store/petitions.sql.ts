import type { PersonId } from '#kernel';
import { statement } from '#platform';

/** What was written into the register; it never changes. */
export interface Registered {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly content: string;
  readonly channel: string;
  readonly topic: string;
  /** `YYYY-MM-DD` */
  readonly receivedOn: string;
  readonly receivedBy: PersonId;
  readonly confidential: boolean;
  readonly anonymous: boolean;
}

/** Takes the next number of a year; the row is held until commit. $1 year */
export const takeNumber = statement<{ number: number }>(
  'petitions.take_number',
  `INSERT INTO petitions.counter AS counter (body_id, year, last_number)
   VALUES (platform.current_body(), $1, 1)
   ON CONFLICT (body_id, year) DO UPDATE SET last_number = counter.last_number + 1
   RETURNING last_number AS number`,
);

/** $1 id, $2 year, $3 number, $4 title, $5 content, $6 channel, $7 topic, $8 day, $9 person, $10 confidential, $11 anonymous */
export const insertPetition = statement(
  'petitions.insert_petition',
  `INSERT INTO petitions.petition (body_id, id, year, number, title, content, channel, topic,
                                   received_on, received_by, confidential, anonymous)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export const petitionById = statement<Registered>(
  'petitions.petition_by_id',
  `SELECT id, year, number, title, content, channel, topic, received_on::text AS "receivedOn",
          received_by AS "receivedBy", confidential, anonymous
     FROM petitions.petition WHERE body_id = platform.current_body() AND id = $1`,
);

export interface Petitioner {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

/** $1 petition, $2 name, $3 phone, $4 email, $5 address */
export const insertPetitioner = statement(
  'petitions.insert_petitioner',
  `INSERT INTO petitions.petitioner (body_id, petition_id, name, phone, email, address)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5)`,
);

export const petitionerOf = statement<Petitioner>(
  'petitions.petitioner_of',
  `SELECT name, phone, email, address FROM petitions.petitioner
    WHERE body_id = platform.current_body() AND petition_id = $1`,
);

/** Everybody who has or had work on it. */
export const participantsOf = statement<{ person: PersonId }>(
  'petitions.participants_of',
  `SELECT person_id AS person FROM engine.participant_summary
    WHERE body_id = platform.current_body() AND instance_id = $1`,
);
