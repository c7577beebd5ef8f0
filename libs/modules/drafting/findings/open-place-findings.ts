import type { DocumentContent } from '#nd30';
import type { Finding } from '../domain/finding.js';
import { piecesOf } from '../domain/pieces.js';
import { wordsToReplace } from '../sources/open-places.js';

/** Words in square brackets: a sample or an old text left them for a person to replace. */
export const openPlaceFindings = (content: DocumentContent): readonly Finding[] =>
  piecesOf(content).flatMap(({ id, place, fields, places }) =>
    Object.entries(fields).flatMap(([name, value]) =>
      wordsToReplace(value).map((words): Finding => ({
        rule: 'PlaceIsStillOpen',
        severity: 'warning',
        message: `Còn để trống “[${words}]”. Hãy ghi nội dung thay cho cả dấu ngoặc vuông.`,
        place: places?.[name] ?? place,
        nodeId: id === 'document' ? null : id,
        field: id === 'document' && name in content.header ? `header.${name}` : name,
        clause: null,
      })),
    ),
  );
