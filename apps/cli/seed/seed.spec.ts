import { listening } from '../testing.js';
import { seed } from './seed.js';

test('a real installation is never filled', async () => {
  const terminal = listening({ DEMO: 'false', DATA_DIR: '/nowhere' });
  await expect(seed(terminal, { scale: 1, audit: 1 })).rejects.toMatchObject({
    code: 'OnlyTrialInstallationsAreSeeded',
  });
});
