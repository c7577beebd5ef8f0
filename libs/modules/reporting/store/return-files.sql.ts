import { statement } from '#platform';

export interface ReturnFile {
  readonly sha256: string;
  readonly name: string;
}

export const filesOfReturn = statement<ReturnFile>(
  'reporting.files_of_return',
  `SELECT sha256, name FROM reporting.return_file
    WHERE body_id = platform.current_body() AND return_id = $1`,
);

/** The same file twice is one. $1 return, $2 sha256, $3 name, $4 media type, $5 size, $6 person, $7 time */
export const insertReturnFile = statement(
  'reporting.insert_return_file',
  `INSERT INTO reporting.return_file (body_id, return_id, sha256, name, media_type, size, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
);

/** With its rows a successor has the files they name. $1 return of the one that is no more, $2 its own */
export const takeOverFiles = statement(
  'reporting.take_over_files',
  `INSERT INTO reporting.return_file (body_id, return_id, sha256, name, media_type, size, person_id, at)
   SELECT body_id, $2, sha256, name, media_type, size, person_id, at FROM reporting.return_file
    WHERE body_id = platform.current_body() AND return_id = $1
   ON CONFLICT DO NOTHING`,
);
