import { actions, sessionContract, subjects, type ReplyOf } from '#contracts';
import { vietnamDay, type Clock } from '#kernel';
import {
  abilitiesOf,
  bodyProfile,
  couldEver,
  listDelegations,
  listPosts,
  OwnPassword,
  passwordIsGiven,
  Sessions,
  type Actor,
} from '#modules/organisation';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import { isDemo } from '../demo/demo-of-installation.js';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { authorityInWords } from './authority-in-words.js';
import { SessionCookie } from './session-cookie.js';

type Me = ReplyOf<typeof sessionContract.me>;

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    private readonly cookie: SessionCookie,
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(sessionContract.signIn)
  async signIn({ body, request, reply }: Call<typeof sessionContract.signIn>): Promise<Me> {
    const { token, actor } = await this.sessions.open({ ...body, address: request.ip });
    this.cookie.write(reply, token);
    return this.tell(actor);
  }

  @Serves(sessionContract.signOut)
  async signOut({ actor, reply }: Call<typeof sessionContract.signOut>): Promise<void> {
    await this.sessions.close(actor);
    this.cookie.clear(reply);
  }

  @Serves(sessionContract.me)
  me({ actor }: Call<typeof sessionContract.me>): Promise<Me> {
    return this.tell(actor);
  }

  @Serves(sessionContract.changePassword)
  changePassword({ actor, body, request }: Call<typeof sessionContract.changePassword>) {
    return this.ownPassword.change(actor, { ...body, address: request.ip });
  }

  private async tell(actor: Actor): Promise<Me> {
    const { personId, name } = actor;
    const { body, posts, isGiven } = await this.uow.inBody(actor.bodyId, async (tx) => ({
      body: await bodyProfile(tx),
      posts: await this.postsOf(tx, actor),
      isGiven: await passwordIsGiven(tx, actor),
    }));
    const abilities = abilitiesOf(actor);
    return {
      personId,
      name,
      body: {
        id: body.id,
        name: body.name,
        shortName: body.shortName,
        superiorName: body.superiorName,
        organId: body.organId,
      },
      posts,
      passwordIsGiven: isGiven,
      isDemo: await isDemo(this.uow),
      abilities: subjects.flatMap((subject) =>
        actions
          .filter((action) => couldEver(abilities, action, subject))
          .map((action) => ({ action, subject })),
      ),
    };
  }

  private async postsOf(tx: Transaction, { posts }: Actor): Promise<Me['posts']> {
    const day = vietnamDay(this.clock.now());
    const [delegations, held] = [await listDelegations(tx), await listPosts(tx, day)];
    return posts.map((post) => ({
      ...post,
      authority: authorityInWords(post, delegations, held, day),
    }));
  }
}
