import { statement } from '#platform';

/** What was written with one step of a petition: a question, an answer, a reason. */
export interface Note {
  readonly revision: number;
  readonly text: string;
}

/** $1 petition, $2 revision of the step, $3 text */
export const insertNote = statement(
  'petitions.insert_note',
  `INSERT INTO petitions.note (body_id, petition_id, revision, text)
   VALUES (platform.current_body(), $1, $2, $3)`,
);

export const notesOf = statement<Note>(
  'petitions.notes_of',
  `SELECT revision, text FROM petitions.note
    WHERE body_id = platform.current_body() AND petition_id = $1 ORDER BY revision`,
);
