import type { DocumentView } from '#contracts';
import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  Outlet,
  type AnyRoute,
} from '@tanstack/react-router';
import { queryClient } from '../server/query-client.js';
import { reading } from '../server/use-answer.js';
import { Frame } from '../shell/frame.js';

const root = createRootRoute({ component: Outlet });
const inFrame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

type Search = Readonly<Record<string, unknown>>;
/** Each table reads its own part of the address; what it does not know stays as it is. */
const anySearch = (search: Search): Search => search;

const page = <Path extends string>(
  path: Path,
  load: Parameters<typeof lazyRouteComponent>[0],
  name: string,
  ask: (params: Readonly<Record<string, string>>) => unknown = () => null,
) =>
  createRoute({
    getParentRoute: () => inFrame as AnyRoute,
    path,
    validateSearch: anySearch,
    component: lazyRouteComponent(load, name as never),
    // Asked while the hand still rests on the link; the page itself says what became of it.
    loader: ({ params }) => void ask(params),
  });

/** Every address of the application and the page that stands there, in the order of the menu. */
const pages = [
  page('/', () => import('../desk/desk-page.js'), 'DeskPage'),
  page('/du-thao', () => import('../drafting/drafts-page.js'), 'DraftsPage'),
  page('/du-thao/moi', () => import('../drafting/new/new-draft-page.js'), 'NewDraftPage'),
  page(
    '/van-ban/$documentId',
    () => import('../documents/document-page.js'),
    'DocumentPage',
    ({ documentId }) =>
      queryClient.prefetchQuery(
        reading('GET /api/documents/:documentId', {
          params: { documentId: documentId as DocumentView['id'] },
        }),
      ),
  ),
  page(
    '/van-ban/$documentId/soan',
    () => import('../drafting/editor/editor-page.js'),
    'EditorPage',
  ),
  page('/phe-duyet', () => import('../review/approval-queue-page.js'), 'ApprovalQueuePage'),
  page('/viec-chua-co-nguoi', () => import('../work/unattended-page.js'), 'UnattendedPage'),
  page('/cap-so', () => import('../registry/numbering-page.js'), 'NumberingPage'),
  page(
    '/so-van-ban-di',
    () => import('../registry/outgoing-register-page.js'),
    'OutgoingRegisterPage',
  ),
  page('/gui', () => import('../dispatch/deliveries-page.js'), 'DeliveriesPage'),
  page('/van-ban-den', () => import('../incoming/incoming-page.js'), 'IncomingPage'),
  page(
    '/van-ban-den/$incomingId',
    () => import('../incoming/incoming-document-page.js'),
    'IncomingDocumentPage',
  ),
  page(
    '/so-van-ban-den',
    () => import('../registry/incoming-register-page.js'),
    'IncomingRegisterPage',
  ),
  page('/cham-diem', () => import('../scoring/sheets-page.js'), 'ScoreSheetsPage'),
  page('/cham-diem/$sheetId', () => import('../scoring/sheet-page.js'), 'ScoreSheetPage'),
  page('/so-theo-doi', () => import('../ledgers/ledgers-page.js'), 'LedgersPage'),
  page('/so-theo-doi/$ledger', () => import('../ledgers/ledger-page.js'), 'LedgerPage'),
  page('/phan-anh', () => import('../petitions/petitions-page.js'), 'PetitionsPage'),
  page('/phan-anh/$petitionId', () => import('../petitions/petition-page.js'), 'PetitionPage'),
  page(
    '/viec-chuyen-tiep/$leftoverId',
    () => import('../planning/leftover/leftover-page.js'),
    'LeftoverPage',
  ),
  page('/gia-han', () => import('../planning/extensions-page.js'), 'ExtensionsPage'),
  page('/gia-han/$extensionId', () => import('../planning/extension-page.js'), 'ExtensionPage'),
  page('/ke-hoach', () => import('../planning/plans-page.js'), 'PlansPage'),
  page('/ke-hoach/$planId', () => import('../planning/plan-page.js'), 'PlanPage'),
  page('/nhiem-vu', () => import('../planning/tasks-page.js'), 'TasksPage'),
  page('/nhiem-vu/$taskId', () => import('../planning/task-page.js'), 'TaskPage'),
  page('/chi-tieu', () => import('../planning/targets-page.js'), 'TargetsPage'),
  page('/chi-tieu/$targetId', () => import('../planning/target-page.js'), 'TargetPage'),
  page('/bao-cao-dinh-ky', () => import('../reporting/periods-page.js'), 'PeriodsPage'),
  page('/bao-cao-dinh-ky/$periodId', () => import('../reporting/period-page.js'), 'PeriodPage'),
  page('/phieu-bao-cao/$returnId', () => import('../reporting/return-page.js'), 'ReturnPage'),
  page('/che-do-bao-cao/$regimeId', () => import('../reporting/regime-page.js'), 'RegimePage'),
  page('/don-vi-truc-thuoc', () => import('../superior/superior-page.js'), 'SuperiorPage'),
  page(
    '/don-vi-truc-thuoc/$reportId',
    () => import('../superior/received-report-page.js'),
    'ReceivedReportPage',
  ),
  page('/tra-cuu', () => import('../documents/search-page.js'), 'SearchPage'),
  page(
    '/kiem-tra-chu-ky',
    () => import('../signing/report/verification-page.js'),
    'VerificationPage',
  ),
  page('/nhat-ky', () => import('../audit/trail-page.js'), 'TrailPage'),
  page(
    '/quan-tri/$section',
    () => import('../administration/administration-page.js'),
    'AdministrationPage',
  ),
  page(
    '/quan-tri/duong-trinh/$routeId',
    () => import('../administration/routes/route-page.js'),
    'RoutePage',
  ),
  page('/vang-mat', () => import('../organisation/absences-page.js'), 'AbsencesPage'),
  page('/tai-khoan', () => import('../organisation/account-page.js'), 'AccountPage'),
  page('/mau-giao-dien', () => import('../parts/playground/playground-page.js'), 'PlaygroundPage'),
];

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: (search: Search) => ({
    to: typeof search['to'] === 'string' ? search['to'] : '/',
  }),
  component: lazyRouteComponent(() => import('../shell/sign-in-page.js'), 'SignInPage'),
});

/** For everybody: nobody has to be known here to check a document. */
const publicCheck = createRoute({
  getParentRoute: () => root,
  path: '/kiem-tra-van-ban',
  component: lazyRouteComponent(
    () => import('../signing/report/public-check-page.js'),
    'PublicCheckPage',
  ),
});

export const routeTree = root.addChildren([signIn, publicCheck, inFrame.addChildren(pages)]);
