import { aFrozenDraft, aPlan } from '../../../test/builders/content.js';
import { taskAnnex } from '../../../test/builders/annexes.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { pageTexts } from '../testing/poppler.js';
import { typeset } from './typeset.js';

/** With 40, 65, 68 and 96 rows the table fills its page and leaves no room below it. */
test.each([12, 40, 65, 68, 96])(
  'the line that closes an annex of %i rows stands below its last row',
  async (rowCount) => {
    const annex = taskAnnex(nodeIds(5000), rowCount);
    const { pdf } = await typeset(aFrozenDraft(aPlan({ annexes: [annex] })));
    const last = (await pageTexts(pdf)).at(-1) ?? '';
    expect(last).toContain(`${rowCount} nhiệm vụ./.`);
    expect(last).toContain(`đợt ${rowCount}`);
  },
);
