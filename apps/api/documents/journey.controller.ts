import { journeyContract as contract, type RouteContract } from '#contracts';
import type { DocumentId } from '#kernel';
import {
  CloseDocument,
  GuideReview,
  IssueDocument,
  ReadDocument,
  ReviewDocument,
  SendDocument,
  SignDocument,
  SubmitForReview,
  WithdrawDocument,
} from '#journey';
import type { Actor } from '#modules/organisation';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { idempotencyOf } from '../serving/idempotency.js';
import { Serves } from '../serving/serves.js';

/** Each act on a document, in the order of its way; every one answers with the document as it stands then. */
@Controller()
export class JourneyController {
  constructor(
    private readonly documents: ReadDocument,
    private readonly submitForReview: SubmitForReview,
    private readonly review: ReviewDocument,
    private readonly guidance: GuideReview,
    private readonly withdrawal: WithdrawDocument,
    private readonly signing: SignDocument,
    private readonly issuing: IssueDocument,
    private readonly sending: SendDocument,
    private readonly closing: CloseDocument,
  ) {}

  @Serves(contract.submit)
  submit(call: Call<typeof contract.submit>) {
    return this.answer(call, this.submitForReview.submit({ ...act(call), ...call.body }));
  }

  @Serves(contract.approve)
  approve(call: Call<typeof contract.approve>) {
    return this.answer(call, this.review.approve({ ...act(call), ...call.body }));
  }

  @Serves(contract.return)
  return(call: Call<typeof contract.return>) {
    return this.answer(call, this.review.return({ ...act(call), ...call.body }));
  }

  @Serves(contract.returnToStage)
  returnToStage(call: Call<typeof contract.returnToStage>) {
    return this.answer(call, this.review.returnToStage({ ...act(call), ...call.body }));
  }

  @Serves(contract.object)
  object(call: Call<typeof contract.object>) {
    return this.answer(call, this.review.object({ ...act(call), ...call.body }));
  }

  @Serves(contract.giveOpinion)
  giveOpinion(call: Call<typeof contract.giveOpinion>) {
    return this.answer(call, this.review.giveOpinion({ ...act(call), ...call.body }));
  }

  @Serves(contract.askOpinion)
  askOpinion(call: Call<typeof contract.askOpinion>) {
    return this.answer(call, this.guidance.askOpinion({ ...act(call), ...call.body }));
  }

  @Serves(contract.amend)
  amend(call: Call<typeof contract.amend>) {
    return this.answer(call, this.guidance.amend({ ...act(call), ...call.body }));
  }

  @Serves(contract.route)
  route({ actor, params }: Call<typeof contract.route>) {
    return this.documents.route(actor, params.documentId);
  }

  @Serves(contract.withdraw)
  withdraw(call: Call<typeof contract.withdraw>) {
    return this.answer(call, this.withdrawal.withdraw(act(call)));
  }

  @Serves(contract.cancel)
  cancel(call: Call<typeof contract.cancel>) {
    return this.answer(call, this.withdrawal.cancel({ ...act(call), ...call.body }));
  }

  @Serves(contract.sign)
  sign(call: Call<typeof contract.sign>) {
    return this.answer(call, this.signing.sign({ ...act(call), ...call.body }));
  }

  @Serves(contract.register)
  register(call: Call<typeof contract.register>) {
    return this.answer(call, this.issuing.issue({ ...act(call), ...call.body }));
  }

  @Serves(contract.seal)
  seal(call: Call<typeof contract.seal>) {
    return this.answer(call, this.issuing.sealAgain({ ...act(call), ...call.body }));
  }

  @Serves(contract.void)
  void(call: Call<typeof contract.void>) {
    return this.answer(call, this.issuing.giveUp({ ...act(call), ...call.body }));
  }

  @Serves(contract.dispatch)
  dispatch(call: Call<typeof contract.dispatch>) {
    return this.answer(call, this.sending.send({ ...act(call), ...call.body }));
  }

  @Serves(contract.resend)
  resend(call: Call<typeof contract.resend>) {
    const { deliveryId } = call.params;
    return this.answer(call, this.sending.resend({ ...act(call), deliveryId, mended: call.body }));
  }

  @Serves(contract.waive)
  waive(call: Call<typeof contract.waive>) {
    const { deliveryId } = call.params;
    return this.answer(call, this.sending.waive({ ...act(call), deliveryId, ...call.body }));
  }

  @Serves(contract.file)
  file(call: Call<typeof contract.file>) {
    return this.answer(call, this.closing.file(act(call)));
  }

  @Serves(contract.recall)
  recall(call: Call<typeof contract.recall>) {
    return this.answer(call, this.closing.recall({ ...act(call), ...call.body }));
  }

  @Serves(contract.replace)
  replace(call: Call<typeof contract.replace>) {
    return this.answer(call, this.closing.replace({ ...act(call), ...call.body }));
  }

  @Serves(contract.correct)
  correct(call: Call<typeof contract.correct>) {
    return this.answer(call, this.closing.correct({ ...act(call), ...call.body }));
  }

  private async answer({ actor, params }: DocumentCall, done: Promise<unknown>) {
    await done;
    return this.documents.view(actor, params.documentId);
  }
}

interface DocumentCall {
  readonly actor: Actor;
  readonly params: { readonly documentId: DocumentId };
}

const act = (
  call: DocumentCall & Pick<Call<RouteContract>, 'idempotencyKey' | 'request' | 'body'>,
) => ({
  actor: call.actor,
  documentId: call.params.documentId,
  idempotency: idempotencyOf(call),
});
