import type { extensionsContract, petitionsContract, ReplyOf } from '#contracts';
import type { caseWorld, Who } from './testing.js';

type World = Awaited<ReturnType<typeof caseWorld>>;
type Standing =
  | ReplyOf<typeof petitionsContract.standing>
  | ReplyOf<typeof extensionsContract.standing>;

/** Cases for the world of petitions: who has it, and why can't I act? */
export function tellsWhoHasIt(world: () => World): void {
  const standing = async (who: Who, url: string) => {
    const { items, acts } = await world().get<Standing>(who, `${url}/standing`);
    const reasons = acts.map(({ act, reason }) => [act, reason?.code ?? null]);
    return {
      reasons: Object.fromEntries(reasons) as Record<string, string | null>,
      items: items.map(({ kind, who: waits }) => [kind, waits]),
    };
  };
  const hidden = async (who: Who, url: string) =>
    (await world().ask(who, 'GET', `${url}/standing`)).statusCode;

  test('a petition tells everybody who reads it', async () => {
    const { at } = await world().assigned();
    const ofHandler = await standing('handler', at);
    expect(ofHandler.items).toEqual([['answerPetition', 'Vũ Thị Giang']]);
    expect(ofHandler.reasons).toMatchObject({
      ...{ answer: null, question: null },
      ...{ information: 'PetitionIsAtAnotherStep', closing: 'ActIsNotAllowed' },
    });
    expect((await standing('clerk', at)).reasons).toMatchObject({
      ...{ answer: 'ActIsForSomebodyElse', closing: 'PetitionIsAtAnotherStep' },
      ...{ urging: 'ActIsNotAllowed' },
    });
    expect((await standing('auditor', at)).items).toHaveLength(1);
    for (const who of ['otherHead', 'stranger', 'administrator'] as const) {
      expect([404, 403]).toContain(await hidden(who, at));
    }
  });

  test('a request for more time does as well', async () => {
    const { unitId, post } = world();
    const asked = { title: 'Kiểm kê tài sản', unitId: unitId('TCHC'), reason: 'Chờ số liệu.' };
    const days = { dueOn: '2026-03-31', wantedOn: '2026-04-30' };
    const { id } = await post<{ id: string }>('handler', '/api/extensions', { ...asked, ...days });
    const at = `/api/extensions/${id}`;
    expect((await standing('head', at)).reasons).toMatchObject({
      ...{ forwarding: null, withdrawal: 'OnlyTheRequesterWithdraws' },
    });
    expect((await standing('director', at)).reasons).toMatchObject({
      granting: 'ExtensionIsAtAnotherStep',
    });
    expect((await standing('handler', at)).reasons).toMatchObject({ withdrawal: null });
    expect(await hidden('otherHead', at)).toBe(404);
  });
}
