import { issueOnce } from './issue-once.js';
import { keepBooksOnce, scoreOnce } from './books-once.js';
import { neighboursOnce } from './neighbours-once.js';
import { openRegimeOnce } from './open-regime-once.js';
import { askOnce } from './ask-once.js';
import { replaceOnce } from './replace-once.js';
import { reportOnce } from './report-once.js';
import { workOnTasks } from './work-on-tasks.js';
import type { Office } from '../year/office.js';

/**
 * A plan that is worked on, its reports, books and scores: each made by the people whose work it is, over
 * HTTP. What stands already is left as it is, so that it may be begun again after a stop in the middle.
 */
export async function bringToLife(office: Office): Promise<void> {
  const planId = await issueOnce(office, 'ke-hoach.txt');
  await workOnTasks(office, planId);
  // Another plan asks for another share and another day: the two contradict each other.
  await issueOnce(office, 'chuyen-doi-so.txt');
  await issueOnce(office, 'khung-nhieu-nam.txt');
  await replaceOnce(office);
  await keepBooksOnce(office, planId);
  const regimeId = await openRegimeOnce(office);
  await neighboursOnce(office);
  await reportOnce(office, regimeId);
  await askOnce(office);
  await scoreOnce(office);
}
