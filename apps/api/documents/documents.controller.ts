import { documentsContract as contract } from '#contracts';
import { DomainError, type Clock } from '#kernel';
import {
  CreateDocument,
  EditDocument,
  journeyGraph,
  listDocuments,
  ReadDocument,
  readHistory,
} from '#journey';
import { DispatchFacade } from '#modules/dispatch';
import { DraftingFacade, type VersionFacts, type WorkingCopy } from '#modules/drafting';
import { listPeople } from '#modules/organisation';
import { LongTermFacade } from '#modules/signing';
import { BlobStore, CLOCK, UnitOfWork } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Documents as they are written and read; the acts on them are in the journey's controller. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly create_: CreateDocument,
    private readonly edit: EditDocument,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
    private readonly dispatch: DispatchFacade,
    private readonly longTerm: LongTermFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.create)
  async create({ actor, body }: Call<typeof contract.create>) {
    return this.documents.view(actor, await this.create_.create(actor, body));
  }

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    const { state, docType, mine, late, ...rest } = query;
    const filter = {
      ...rest,
      states: state && [state].flat(),
      docTypes: docType && [docType].flat(),
      mine: mine === 'true',
      late: late === 'true',
    };
    const now = this.clock.now();
    return this.unitOfWork.inBody(actor.bodyId, (tx) => listDocuments(tx, actor, filter, now));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.documents.view(actor, params.documentId);
  }

  @Serves(contract.workingCopy)
  workingCopy({ actor, params: { documentId } }: Call<typeof contract.workingCopy>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      return told(await this.drafting.workingCopy(tx, documentId));
    });
  }

  @Serves(contract.save)
  async save({ actor, params, body }: Call<typeof contract.save>) {
    return told(await this.edit.save(actor, params.documentId, body.content, body.revision));
  }

  @Serves(contract.attach)
  async attach({ actor, params, query, body }: Call<typeof contract.attach>) {
    const file = await this.edit.attach(actor, params.documentId, query.fileName, body);
    return { sha256: file.sha256, fileName: file.fileName, pages: file.pages };
  }

  @Serves(contract.versions)
  versions({ actor, params: { documentId } }: Call<typeof contract.versions>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      return (await this.drafting.versions(tx, documentId)).map(factsOf);
    });
  }

  @Serves(contract.version)
  version({ actor, params: { documentId, versionId } }: Call<typeof contract.version>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const version = await this.drafting.version(tx, versionId);
      if (version.documentId !== documentId) throw new DomainError('NothingIsFound');
      return { ...factsOf(version), content: version.draft.content };
    });
  }

  @Serves(contract.pdf)
  async pdf({ actor, params: { documentId }, query }: Call<typeof contract.pdf>) {
    const sha256 = await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { context } = await this.documents.readable(tx, actor, documentId);
      const { preparedPdf, leaderPdf, issuedPdf } = context;
      const newest = issuedPdf && (await this.longTerm.newestOf(tx, issuedPdf));
      const revisions = { prepared: preparedPdf, leader: leaderPdf, issued: issuedPdf, newest };
      return query.revision ? revisions[query.revision] : (newest ?? leaderPdf ?? preparedPdf);
    });
    if (!sha256) throw new DomainError('PdfIsPreparedBeforeReview');
    return { bytes: await this.blobs.get(sha256), fileName: `${documentId}.pdf` };
  }

  @Serves(contract.package)
  async package({ actor, params: { documentId, deliveryId } }: Call<typeof contract.package>) {
    const sha256 = await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const deliveries = await this.dispatch.deliveriesOf(tx, documentId);
      return deliveries.find((one) => one.deliveryId === deliveryId)?.packageSha256;
    });
    if (!sha256) throw new DomainError('NothingIsFound');
    return { bytes: await this.blobs.get(sha256), fileName: `${deliveryId}.edxml` };
  }

  @Serves(contract.graph)
  graph({ actor, params: { documentId } }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      journeyGraph(tx, await this.documents.readable(tx, actor, documentId)),
    );
  }

  @Serves(contract.history)
  history({ actor, params: { documentId } }: Call<typeof contract.history>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      const names = new Map((await listPeople(tx)).map(({ id, name }) => [id as string, name]));
      return readHistory(tx, documentId, (id) => names.get(id) ?? id);
    });
  }
}

const told = ({ content, revision, editedBy, editedAt }: WorkingCopy) => ({
  content,
  revision,
  editedBy,
  editedAt: editedAt.toISOString(),
});

const factsOf = ({
  versionId,
  number,
  contentHash,
  subject,
  frozenBy,
  frozenAt,
}: VersionFacts) => ({
  id: versionId,
  number,
  contentHash,
  subject,
  frozenBy,
  frozenAt: frozenAt.toISOString(),
});
