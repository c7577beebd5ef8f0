import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPetitionSettings, topicOf } from './petition-settings.js';

test('every topic that ships has a time within the law and says its ground', async () => {
  const { topics, apology } = await readPetitionSettings();
  expect(topics.map(({ key }) => key)).toContain('procedure');
  for (const { workingDays, basis } of topics) {
    expect(workingDays).toBeLessThanOrEqual(10);
    expect(basis).toMatch(/Luật Tiếp công dân/);
  }
  expect(apology.basis).toMatch(/^Nghị định/);
});

test('a topic that is not there is refused', async () => {
  const settings = await readPetitionSettings();
  expect(topicOf(settings, 'fees').name).toBe('Giá dịch vụ, bảo hiểm y tế');
  expect(() => topicOf(settings, 'weather')).toThrow(
    expect.objectContaining({ code: 'PetitionTopicIsUnknown' }),
  );
});

test.each([
  ['no topic', 'topics: []\napology: { basis: A }\n'],
  ['a time of no day', topicOfDays(0)],
  ['a time that is no number', topicOfDays('mười')],
])('a file with %s is refused by its name', async (_, text) => {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-petitions-'));
  const file = pathToFileURL(join(folder, 'hong.yaml'));
  await writeFile(file, text);
  await expect(readPetitionSettings(file)).rejects.toThrow('hong.yaml');
  await rm(folder, { recursive: true });
});

function topicOfDays(days: number | string): string {
  return `topics:
  - { key: a, name: A, workingDays: ${days}, remindDaysBefore: 1, escalateDaysAfter: 1, basis: B }
apology: { basis: C }
`;
}
