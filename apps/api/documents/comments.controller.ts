import { commentsContract as contract } from '#contracts';
import { DiscussDocument } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

@Controller()
export class CommentsController {
  constructor(private readonly discussion: DiscussDocument) {}

  @Serves(contract.list)
  list({ actor, params }: Call<typeof contract.list>) {
    return this.discussion.list(actor, params.documentId);
  }

  @Serves(contract.write)
  write({ actor, params, body }: Call<typeof contract.write>) {
    return this.discussion.write(actor, params.documentId, body);
  }

  @Serves(contract.answer)
  answer({ actor, params: { documentId, commentId }, body }: Call<typeof contract.answer>) {
    return this.discussion.answer(actor, documentId, commentId, body.text);
  }

  @Serves(contract.resolve)
  resolve({ actor, params: { documentId, commentId } }: Call<typeof contract.resolve>) {
    return this.discussion.resolve(actor, documentId, commentId);
  }
}
