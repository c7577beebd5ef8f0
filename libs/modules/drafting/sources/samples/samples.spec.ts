import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, documentContent } from '#contracts';
import { checkForm, freeze, labelBlocks, typeset, type DocumentContent } from '#nd30';
import { aSignatureBlock } from '../../../../../test/builders/content.js';
import { nodeIds } from '../../../../../test/builders/node-ids.js';
import { emptyPlaces } from '../open-places.js';
import { contentOfSample } from './content-of-sample.js';
import { readSamples } from './read-samples.js';
import { whatItHolds } from './what-it-holds.js';

const samples = await readSamples();

const made = (id: string): DocumentContent => {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`There is no sample ${id}.`);
  const symbol = sample.docType === 'CV' ? 'TTYT-KHNV' : `${sample.docType}-TTYT`;
  return contentOfSample(
    sample,
    {
      header: {
        superior: 'Sở Y tế tỉnh Mẫu',
        issuer: 'Trung tâm Y tế khu vực Mẫu',
        place: 'Mẫu',
        symbol,
      },
      archive: 'VT, KHNV',
      unit: 'Phòng Kế hoạch - Nghiệp vụ',
      year: 2027,
    },
    { next: nodeIds(1) },
  );
};

const pagesOf: Readonly<Record<string, number>> = {
  'ke-hoach-cchc-nam': 4,
  'bao-cao-nam': 2,
  'bao-cao-quy': 2,
};

const names = samples.map(({ id }) => id);

it('there is one of each kind of the genre', () => {
  expect(names).toEqual([
    'ke-hoach-cchc-nam',
    'bao-cao-quy',
    'bao-cao-nam',
    'cong-van',
    'quyet-dinh',
    'thong-bao',
    'to-trinh',
    'bien-ban',
  ]);
});

describe.each(names)('%s', (id) => {
  it('is a content by the contract, with nothing left to fill in by the machine', () => {
    const content = made(id);
    expect(check(documentContent, content)).toMatchObject({ ok: true });
    expect(JSON.stringify(content)).not.toMatch(/\{\w+\}|\b20(25|28)\b/);
    expect(emptyPlaces(content).length).toBeGreaterThan(0);
  });

  it('keeps to the form: what it lacks is what the drafter brings', () => {
    const errors = checkForm(made(id), aSignatureBlock()).filter(
      ({ severity }) => severity === 'error',
    );
    expect([...new Set(errors.map(({ code }) => code))]).toEqual(
      id === 'ke-hoach-cchc-nam' ? ['PlaceIsLeftOpen', 'AnnexCellIsEmpty'] : ['PlaceIsLeftOpen'],
    );
  });

  it('typesets', async () => {
    const { pdf, pages } = await typeset(freeze(made(id), aSignatureBlock()));
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(pages).toBe(pagesOf[id] ?? 1);
  });
});

it('a plan brings both annexes, every row under its group and without a unit yet', () => {
  const content = made('ke-hoach-cchc-nam');
  expect(content.subject).toBe('Cải cách hành chính năm 2027 của Trung tâm Y tế khu vực Mẫu');
  expect(content.annexes.map(({ title }) => title)).toEqual([
    'Chỉ tiêu cải cách hành chính năm 2027',
    'Phân công nhiệm vụ cải cách hành chính năm 2027',
  ]);
  const [targets, tasks] = content.annexes;
  if (targets?.kind !== 'table' || tasks?.kind !== 'table') throw new Error('Both are tables.');
  expect(targets.rows.map(({ measure }) => measure && `${measure.op} ${measure.value}`)).toEqual([
    '= 100',
    '= 100',
    '>= 90',
    '>= 50',
    '>= 90',
    '>= 60',
    '= 100',
    '>= 1',
  ]);
  expect(tasks.rows[1]).toMatchObject({
    groupId: tasks.groups[0]?.id,
    products: ['Kế hoạch kiểm tra', 'Biên bản', 'Thông báo kết luận'],
    lead: [],
    time: 'Quý II, IV/2027',
  });
});

it('a decision counts its articles through', () => {
  const { body } = made('quyet-dinh');
  expect([...labelBlocks(body).values()]).toEqual(['', 'Điều 1.', 'Điều 2.', 'Điều 3.', 'Điều 4.']);
});

it('says what it holds', () => {
  const plan = samples.find(({ id }) => id === 'ke-hoach-cchc-nam');
  expect(plan && whatItHolds(plan)).toEqual([
    '2 căn cứ',
    '5 mục',
    'Phụ lục I: 8 chỉ tiêu',
    'Phụ lục II: 9 nhiệm vụ',
  ]);
});

it('names the places to fill in by where they stand', () => {
  expect(emptyPlaces(made('to-trinh'))).toContainEqual(
    expect.objectContaining({
      kind: 'empty',
      place: 'Căn cứ thứ 1',
      text: 'văn bản quy định thẩm quyền hoặc giao nhiệm vụ',
    }),
  );
});

it('a faulty file is refused by its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-samples-'));
  await writeFile(join(folder, 'hong.yaml'), 'name: Hỏng\ndocType: XX\n');
  await expect(readSamples(pathToFileURL(`${folder}/`))).rejects.toThrow('hong.yaml');
});
