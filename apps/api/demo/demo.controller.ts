import { systemContract, type ReplyOf } from '#contracts';
import { readBodyFile } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import { worldFile } from '../../../test/worlds/demo-world.js';
import { Serves } from '../serving/serves.js';
import { isDemo } from './demo-of-installation.js';

type Demo = ReplyOf<typeof systemContract.demo>;

/** Tells a visitor of the demo as whom he may sign in; the passwords stand on the server's screen. */
@Controller()
export class DemoController {
  constructor(private readonly uow: UnitOfWork) {}

  @Serves(systemContract.demo)
  async demo(): Promise<Demo> {
    if (!(await isDemo(this.uow))) return { people: [] };
    const files = await Promise.all(['trung-tam.yaml', 'so-y-te.yaml'].map(worldFile));
    return { people: files.flatMap(peopleOf) };
  }
}

function peopleOf(file: string): Demo['people'] {
  const { body, people } = readBodyFile(file);
  return people.map(({ login, posts }) => ({
    login,
    post: posts.map(({ title }) => title).join(', '),
    body: body.name,
  }));
}
