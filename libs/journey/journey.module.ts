import { MachineRegistry } from '#engine';
import { Module, type DynamicModule } from '@nestjs/common';
import { ReadDesk } from './desk/read-desk.js';
import { ReadInbox } from './desk/read-inbox.js';
import { ReadStanding } from './queries/read-standing.js';
import { ApproveTogether } from './stages/approve-together.js';
import { HandWork } from './work/hand-work.js';
import { UnattendedWork } from './work/unattended-work.js';
import { hostedIncoming } from './hosted-incoming.js';
import { hostedJourney, hostedJourney1 } from './hosted-journey.js';
import { JourneyDesk } from './journey-desk.js';
import { JOURNEY_SETTINGS, type JourneySettings } from './journey-settings.js';
import { PlanTasks } from './queries/plan-tasks.js';
import { PrintReport } from './queries/print-report.js';
import { ProposeRegistration } from './queries/propose-registration.js';
import { ReadDocument } from './queries/read-document.js';
import { ReadReport } from './queries/read-report.js';
import { LeaveOffice } from './offices/leave-office.js';
import { WorkLeft } from './offices/work-left.js';
import { ReadSetup } from './queries/read-setup.js';
import { Search } from './queries/search.js';
import { AdministerRoutes } from './routes/administer-routes.js';
import { RoutesInForce } from './routes/routes-in-force.js';
import { BeforeSigning } from './stages/before-signing.js';
import { BeginDraft } from './stages/begin-draft.js';
import { CloseDocument } from './stages/close-document.js';
import { CreateDocument } from './stages/create-document.js';
import { DiscussDocument } from './stages/discuss-document.js';
import { AmendReport } from './stages/amend-report.js';
import { FeedTarget } from './stages/feed-target.js';
import { DraftRemediation } from './stages/draft-remediation.js';
import { DraftApology } from './stages/draft-apology.js';
import { DraftReminder } from './stages/draft-reminder.js';
import { DraftReport } from './stages/draft-report.js';
import { EditDocument } from './stages/edit-document.js';
import { EndSigning } from './stages/end-signing.js';
import { FollowPlan } from './stages/follow-plan.js';
import { SendDigest } from './stages/send-digest.js';
import { TendPlan } from './stages/tend-plan.js';
import { FollowDeliveries } from './stages/follow-deliveries.js';
import { GuideReview } from './stages/guide-review.js';
import { ImportText } from './stages/import-text.js';
import { IssueDocument } from './stages/issue-document.js';
import { PlaceSignature } from './stages/place-signature.js';
import { ReceiveDocument } from './stages/receive-document.js';
import { ReadReceivedReport } from './stages/read-received-report.js';
import { RenderVersion } from './stages/render-version.js';
import { ReviewDocument } from './stages/review-document.js';
import { SendDocument } from './stages/send-document.js';
import { ServeDispatch } from './stages/serve-dispatch.js';
import { SettleSigning } from './stages/settle-signing.js';
import { SignDocument } from './stages/sign-document.js';
import { OneOfSeveral } from './stages/one-of-several.js';
import { SignTogether } from './stages/sign-together.js';
import { SubmitForReview } from './stages/submit-for-review.js';
import { WithdrawDocument } from './stages/withdraw-document.js';

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
