import { EngineModule } from '#engine';
import { JourneyModule, type JourneySettings } from '#journey';
import { AuditModule } from '#modules/audit';
import { DispatchModule, type ChannelSettings } from '#modules/dispatch';
import { DraftingModule } from '#modules/drafting';
import { NotificationsModule } from '#modules/notifications';
import { LedgersModule } from '#modules/ledgers';
import { PetitionsModule } from '#modules/petitions';
import { PlanningModule } from '#modules/planning';
import { RegistryModule } from '#modules/registry';
import { RenderingModule } from '#modules/rendering';
import { ReportingModule } from '#modules/reporting';
import { ReviewModule } from '#modules/review';
import { ScoringModule } from '#modules/scoring';
import { SigningModule, type Ask } from '#modules/signing';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CommentsController } from './documents/comments.controller.js';
import { DeskController } from './desk/desk.controller.js';
import { DifferencesController } from './documents/differences.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { EditingController } from './documents/editing.controller.js';
import { FindingsController } from './documents/findings.controller.js';
import { JourneyController } from './documents/journey.controller.js';
import { PreviewController } from './documents/preview.controller.js';
import { SourcesController } from './documents/sources.controller.js';
import { TellSequenced } from './events/tell-sequenced.js';
import { ExtensionsController } from './extensions/extensions.controller.js';
import { ImportController } from './imports/import.controller.js';
import { AnnexFilesController } from './documents/annex-files.controller.js';
import { IncomingController } from './incoming/incoming.controller.js';
import { IntakeController } from './intake/intake.controller.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import type { ApiOptions } from './options.js';
import { AccountsController } from './organisation/accounts.controller.js';
import { KeysController } from './organisation/keys.controller.js';
import { LeavingController } from './organisation/leaving.controller.js';
import { ReceiversController } from './organisation/receivers.controller.js';
import { SignaturePicturesController } from './organisation/signature-pictures.controller.js';
import { BooksController } from './registers/books.controller.js';
import { DeliveriesController } from './registers/deliveries.controller.js';
import { PeriodsController } from './reporting/periods.controller.js';
import { RegimesController } from './reporting/regimes.controller.js';
import { ReturnsController } from './reporting/returns.controller.js';
import { ScoringController } from './scoring/scoring.controller.js';
import { LedgersController } from './ledgers/ledgers.controller.js';
import { planningControllers } from './planning/index.js';
import { PetitionsController } from './petitions/petitions.controller.js';
import { RegistersController } from './registers/registers.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { RoutesController } from './routes/routes.controller.js';
import { SearchController } from './search/search.controller.js';
import { RecordReadings } from './trail/record-readings.interceptor.js';
import { AgentFilesController } from './signing/agent-files.controller.js';
import { SigningServicesController } from './signing/signing-services.controller.js';
import { SignatureLevelController } from './signing/signature-level.controller.js';
import { SigningController } from './signing/signing.controller.js';
import { SuperiorController } from './superior/superior.controller.js';
import { TrailController } from './trail/trail.controller.js';
import { VerificationReportsController } from './verification/reports.controller.js';
import { DeskVerdicts } from './verification/desk-verdicts.js';
import { StoredSignatures } from './verification/stored-signatures.js';
import { VerificationController } from './verification/verification.controller.js';
import { ApprovalsController } from './work/approvals.controller.js';
import { WorkController } from './work/work.controller.js';
import { WorkItemsController } from './work/work-items.controller.js';

export interface RoomOptions {
  readonly secret: string;
  readonly journey: JourneySettings;
  readonly channels: ChannelSettings;
  /** Path of the PKCS#11 library of this server's tokens. */
  readonly tokenLibrary?: string | undefined;
  /** How timestamps and answers on certificates are asked for. */
  readonly ask?: Ask;
}

/** The HTTP face of the rooms and of the journey through them. */
@Module({})
class RoomsFace {
  static over(rooms: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: RoomsFace,
      imports: rooms,
      controllers: [
        DocumentsController,
        SourcesController,
        DifferencesController,
        FindingsController,
        CommentsController,
        PreviewController,
        EditingController,
        JourneyController,
        SigningController,
        SigningServicesController,
        AgentFilesController,
        SignatureLevelController,
        RoutesController,
        WorkController,
        WorkItemsController,
        ApprovalsController,
        DeskController,
        SearchController,
        NotificationsController,
        RegistersController,
        AnnexFilesController,
        IncomingController,
        ImportController,
        IntakeController,
        VerificationController,
        VerificationReportsController,
        TrailController,
        AccountsController,
        LeavingController,
        ReceiversController,
        KeysController,
        SignaturePicturesController,
        BooksController,
        DeliveriesController,
        RegimesController,
        PeriodsController,
        ReturnsController,
        LedgersController,
        ScoringController,
        PetitionsController,
        ExtensionsController,
        ...planningControllers,
        ReportsController,
        SuperiorController,
      ],
      providers: [
        DeskVerdicts,
        StoredSignatures,
        TellSequenced,
        { provide: APP_INTERCEPTOR, useClass: RecordReadings },
      ],
    };
  }
}

/** The rooms this process runs, beside organisation, and the journey through them. */
export function rooms(options: RoomOptions): NonNullable<ApiOptions['modules']> {
  const behind = roomsBehind(options);
  return [...behind, RoomsFace.over(behind)];
}

/** The same without their HTTP face. */
export function roomsBehind({
  secret,
  journey,
  channels,
  tokenLibrary,
  ask,
}: RoomOptions): (DynamicModule | Type)[] {
  const facades = [
    DraftingModule,
    ReviewModule,
    RenderingModule,
    SigningModule.with({ secret, tokenLibrary, ...(ask ? { ask } : {}) }),
    RegistryModule,
    DispatchModule.with(channels),
    PetitionsModule,
    LedgersModule,
    ScoringModule,
    PlanningModule,
    ReportingModule,
  ];
  const way = JourneyModule.with(journey, facades);
  const trail = AuditModule.with({ secret });
  return [EngineModule, ...facades, way, trail, NotificationsModule];
}
