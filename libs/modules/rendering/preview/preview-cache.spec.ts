import { fail, ok } from '#kernel';
import { PreviewCache } from './preview-cache.js';

const aRendering = (bytes: number) =>
  ok({ pdf: Buffer.alloc(bytes), sha256: 'a'.repeat(64), pages: 1, annexes: [] });

describe('kept previews', () => {
  it('are made once, for all who ask while they are made and afterwards', async () => {
    const cache = new PreviewCache();
    const render = jest.fn(async () => aRendering(1));
    const [one, other] = await Promise.all([cache.of('a', render), cache.of('a', render)]);
    expect(one).toBe(other);
    await cache.of('a', render);
    await cache.of('b', render);
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('are a finding as well, but never a failure', async () => {
    const cache = new PreviewCache();
    const finding = { rule: 'GlyphIsMissing', message: '', place: '', nodeId: null };
    expect(await cache.of('a', async () => fail([finding]))).toEqual(fail([finding]));
    expect(await cache.of('a', async () => aRendering(1))).toEqual(fail([finding]));
    await expect(cache.of('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.of('b', async () => aRendering(1))).toMatchObject({ ok: true });
  });

  it('give way when they are many, the longest unseen first', async () => {
    const cache = new PreviewCache();
    const render = jest.fn(async () => aRendering(30 * 1024 * 1024));
    for (const hash of ['a', 'b', 'a', 'c', 'a']) await cache.of(hash, render);
    expect(render).toHaveBeenCalledTimes(3);
    await cache.of('b', render);
    expect(render).toHaveBeenCalledTimes(4);
  });
});
