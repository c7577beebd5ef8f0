import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import {
  advanceCheckpoint,
  consistencyProof,
  decodeVerifierKey,
  encodeVerifierKey,
  leafHash,
  memoryLog,
  openNote,
  parseCheckpoint,
  signCheckpoint,
  signNote,
  verifyCheckpoint,
} from '#tlog';

const origin = 'ttyt-an-binh.example/nhat-ky';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = { name: origin, publicKey };
const root = leafHash(Buffer.from('một'));

/** The example of Go's sumdb/note, the origin of the format. */
const knownKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const knownNote =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n" +
  '\n' +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

describe('signed notes', () => {
  it('open the known example', () => {
    const known = decodeVerifierKey(knownKey)!;
    expect(encodeVerifierKey(known)).toBe(knownKey);
    expect(openNote(knownNote, known)).toEqual({
      ok: true,
      value: knownNote.slice(0, knownNote.indexOf('\n\n') + 1),
    });
  });

  it('refuse a verifier key whose id, name or bytes were changed', () => {
    const changed = [
      knownKey.replace('c74f20a3', 'c74f20a4'),
      knownKey.replace('Peter', 'Pater'),
      knownKey.replace('ARpc', 'ARpd'),
      knownKey.replace('+ARpc', '+Apc'),
      knownKey.replace('PeterNeumann', ''),
      '',
    ];
    expect(changed.map(decodeVerifierKey)).toEqual(changed.map(() => undefined));
  });

  it('skip the signatures of other keys, but need one of ours', () => {
    const own = signNote('một\n', origin, privateKey);
    const other = generateKeyPairSync('ed25519');
    const foreign = signNote('một\n', 'nhan-chung.example', other.privateKey).split('\n\n')[1]!;
    expect(openNote(own + foreign, key)).toEqual({ ok: true, value: 'một\n' });
    expect(openNote(`một\n\n${foreign}`, key)).toEqual({
      ok: false,
      error: 'NoteHasNoSignatureOfThisKey',
    });
    const sameName = signNote('một\n', origin, other.privateKey);
    expect(openNote(sameName, key)).toEqual({ ok: false, error: 'NoteHasNoSignatureOfThisKey' });
  });

  it('refuse every changed character', () => {
    const note = signNote('một\nhai\n', origin, privateKey);
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom('', 'x', '\n', ' '), (at, put) => {
        const changed = note.slice(0, at) + put + note.slice(at + 1);
        fc.pre(changed !== note);
        expect(openNote(changed, key).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuse texts and names the format has no room for', () => {
    for (const text of ['không xuống dòng', 'tab\t\n', 'hỏng\ud800\n'])
      expect(() => signNote(text, origin, privateKey)).toThrow('NoteTextIsNotAllowed');
    for (const name of ['', 'hai từ', 'a+b'])
      expect(() => signNote('một\n', name, privateKey)).toThrow('KeyNameIsNotAllowed');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(() => signNote('một\n', origin, rsa.privateKey)).toThrow('LogKeyIsNotEd25519');
  });
});

describe('checkpoints', () => {
  it('have exactly the lines of tlog-checkpoint', () => {
    const seed = createHash('sha256').update('khóa thử').digest();
    const fixed = createPrivateKey({
      key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const note = signCheckpoint({ origin, size: 12, root, extensions: ['gio 1'] }, fixed);
    expect(note.split('\n').slice(0, 5)).toEqual([
      origin,
      '12',
      root.toString('base64'),
      'gio 1',
      '',
    ]);
    expect(signCheckpoint({ origin, size: 12, root, extensions: ['gio 1'] }, fixed)).toBe(note);
    const verified = verifyCheckpoint(note, { name: origin, publicKey: createPublicKey(fixed) });
    expect(verified).toEqual({
      ok: true,
      value: { origin, size: 12, root, extensions: ['gio 1'] },
    });
    expect(parseCheckpoint(note)).toEqual(verified);
  });

  it.each([
    ['a leading zero', [origin, '012', root.toString('base64')]],
    ['a sign', [origin, '+1', root.toString('base64')]],
    ['a size beyond exact numbers', [origin, '9007199254740993', root.toString('base64')]],
    ['a short root', [origin, '1', root.subarray(1).toString('base64')]],
    ['another spelling of the root', [origin, '1', root.toString('base64').replace('=', '')]],
    ['no root', [origin, '1']],
    ['an empty extension line', [origin, '1', root.toString('base64'), '', 'x']],
    ['no origin', ['', '1', root.toString('base64')]],
  ])('with %s are refused though they are signed', (_, lines) => {
    const note = signNote(lines.map((line) => `${line}\n`).join(''), origin, privateKey);
    expect(verifyCheckpoint(note, key)).toEqual({ ok: false, error: 'CheckpointIsMalformed' });
  });

  it('of another log are refused even when our key signed them', () => {
    const note = signNote(`khac.example\n1\n${root.toString('base64')}\n`, origin, privateKey);
    expect(verifyCheckpoint(note, key)).toEqual({ ok: false, error: 'CheckpointIsOfAnotherLog' });
  });
});

describe('the next checkpoint', () => {
  const log = memoryLog(['a', 'b', 'c'].map((text) => leafHash(Buffer.from(text))));
  const first = { origin, size: log.size, root: log.root };

  it('is signed when the last one is its prefix', async () => {
    const longer = memoryLog(['a', 'b', 'c', 'd', 'e'].map((text) => leafHash(Buffer.from(text))));
    const next = { origin, size: 5, root: longer.root };
    const proof = await consistencyProof(longer.read, 3, 5);
    const note = advanceCheckpoint(first, next, proof, privateKey);
    expect(verifyCheckpoint(note, key)).toEqual({ ok: true, value: next });
    expect(advanceCheckpoint(undefined, first, [], privateKey)).toContain(`${origin}\n3\n`);
  });

  it('is refused when history was rewritten, cut, or is of another log', async () => {
    const forked = memoryLog(['a', 'x', 'c', 'd'].map((text) => leafHash(Buffer.from(text))));
    const proof = await consistencyProof(forked.read, 3, 4);
    const next = { origin, size: 4, root: forked.root };
    expect(() => advanceCheckpoint(first, next, proof, privateKey)).toThrow('LogForked');
    expect(() => advanceCheckpoint(first, { ...next, size: 2 }, [], privateKey)).toThrow(
      'LogCannotShrink',
    );
    expect(() => advanceCheckpoint(first, { ...first, root }, [], privateKey)).toThrow('LogForked');
    expect(() => advanceCheckpoint(first, { ...first, origin: 'khac' }, [], privateKey)).toThrow(
      'CheckpointIsOfAnotherLog',
    );
  });
});
