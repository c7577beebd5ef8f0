import { MachineRegistry } from '#engine';
import { Module, type DynamicModule } from '@nestjs/common';
import { ReadDesk } from './desk/read-desk.js';
import { ReadInbox } from './desk/read-inbox.js';
import { ReadStanding } from './queries/document/read-standing.js';
import { ApproveTogether } from './stages/review/approve-together.js';
import { HandWork } from './work/hand-work.js';
import { UnattendedWork } from './work/unattended-work.js';
import { hostedIncoming } from './hosted-incoming.js';
import { hostedJourney, hostedJourney1 } from './hosted-journey.js';
import { JourneyDesk } from './journey-desk.js';
import { JOURNEY_SETTINGS, type JourneySettings } from './journey-settings.js';
import { PlanTasks } from './queries/document/plan-tasks.js';
import { PrintReport } from './queries/verdict/print-report.js';
import { ProposeRegistration } from './queries/document/propose-registration.js';
import { ReadDocument } from './queries/document/read-document.js';
import { ReadReport } from './queries/verdict/read-report.js';
import { ReadUses } from './queries/document/read-uses.js';
import { ClaimSweep } from './offices/claim-sweep.js';
import { LeaveOffice } from './offices/leave-office.js';
import { WorkLeft } from './offices/work-left.js';
import { ReadSetup } from './queries/setup/read-setup.js';
import { Search } from './queries/list/search.js';
import { AdministerRoutes } from './routes/administer-routes.js';
import { RoutesInForce } from './routes/routes-in-force.js';
import { BeforeSigning } from './stages/sign/before-signing.js';
import { BeginDraft } from './stages/draft/begin-draft.js';
import { CloseDocument } from './stages/issue/close-document.js';
import { CreateDocument } from './stages/draft/create-document.js';
import { DiscussDocument } from './stages/draft/discuss-document.js';
import { AmendReport } from './stages/compose/amend-report.js';
import { FeedTarget } from './stages/plan/feed-target.js';
import { DraftRemediation } from './stages/compose/draft-remediation.js';
import { DraftApology } from './stages/compose/draft-apology.js';
import { DraftReminder } from './stages/compose/draft-reminder.js';
import { DraftReport } from './stages/compose/draft-report.js';
import { EditDocument } from './stages/draft/edit-document.js';
import { EndSigning } from './stages/sign/end-signing.js';
import { FollowPlan } from './stages/plan/follow-plan.js';
import { SendDigest } from './stages/plan/send-digest.js';
import { TendPlan } from './stages/plan/tend-plan.js';
import { FollowDeliveries } from './stages/send/follow-deliveries.js';
import { GuideReview } from './stages/review/guide-review.js';
import { ImportText } from './stages/draft/import-text.js';
import { IssueDocument } from './stages/issue/issue-document.js';
import { PlaceSignature } from './stages/sign/place-signature.js';
import { ReceiveDocument } from './stages/send/receive-document.js';
import { ReadReceivedReport } from './stages/send/read-received-report.js';
import { RenderVersion } from './stages/review/render-version.js';
import { ReviewDocument } from './stages/review/review-document.js';
import { SendDocument } from './stages/send/send-document.js';
import { ServeDispatch } from './stages/send/serve-dispatch.js';
import { SettleSigning } from './stages/sign/settle-signing.js';
import { SignDocument } from './stages/sign/sign-document.js';
import { OneOfSeveral } from './stages/review/one-of-several.js';
import { SignTogether } from './stages/sign/sign-together.js';
import { SubmitForReview } from './stages/review/submit-for-review.js';
import { WithdrawDocument } from './stages/draft/withdraw-document.js';

/** The stages in the order of the way. */
const stages = [
  BeginDraft,
  ImportText,
  CreateDocument,
  EditDocument,
  DiscussDocument,
  SubmitForReview,
  RenderVersion,
  ReviewDocument,
  GuideReview,
  ApproveTogether,
  WithdrawDocument,
  BeforeSigning,
  PlaceSignature,
  EndSigning,
  SignDocument,
  OneOfSeveral,
  SignTogether,
  SettleSigning,
  IssueDocument,
  SendDocument,
  ServeDispatch,
  FollowDeliveries,
  ReceiveDocument,
  CloseDocument,
  FollowPlan,
  TendPlan,
  SendDigest,
  DraftApology,
  DraftRemediation,
  FeedTarget,
  DraftReport,
  AmendReport,
  ReadReceivedReport,
  DraftReminder,
];

const readers = [
  HandWork,
  UnattendedWork,
  ReadDocument,
  ReadReport,
  ReadUses,
  ReadDesk,
  ReadInbox,
  ReadStanding,
  Search,
  PrintReport,
  ProposeRegistration,
  PlanTasks,
  ReadSetup,
  AdministerRoutes,
  WorkLeft,
  LeaveOffice,
  ClaimSweep,
];

/** Knows every room and the order in which a document walks through them. */
@Module({})
export class JourneyModule {
  constructor(machines: MachineRegistry) {
    machines.register(hostedJourney1);
    machines.register(hostedJourney);
    machines.register(hostedIncoming);
  }

  /** `rooms` are the modules whose facades the stages call. */
  static with(
    settings: JourneySettings,
    rooms: NonNullable<DynamicModule['imports']>,
  ): DynamicModule {
    return {
      module: JourneyModule,
      imports: rooms,
      providers: [
        { provide: JOURNEY_SETTINGS, useValue: settings },
        JourneyDesk,
        RoutesInForce,
        ...readers,
        ...stages,
      ],
      exports: [...readers, ...stages],
    };
  }
}
