import { actions, sessionContract, subjects, type ReplyOf } from '#contracts';
import { abilitiesOf, bodyProfile, couldEver, Sessions, type Actor } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { SessionCookie } from './session-cookie.js';

type Me = ReplyOf<typeof sessionContract.me>;

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly uow: UnitOfWork,
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

  private async tell(actor: Actor): Promise<Me> {
    const { personId, name, posts } = actor;
    const body = await this.uow.inBody(actor.bodyId, bodyProfile);
    const abilities = abilitiesOf(actor);
    return {
      personId,
      name,
      body: { id: body.id, name: body.name, shortName: body.shortName, organId: body.organId },
      posts: [...posts],
      abilities: subjects.flatMap((subject) =>
        actions
          .filter((action) => couldEver(abilities, action, subject))
          .map((action) => ({ action, subject })),
      ),
    };
  }
}
