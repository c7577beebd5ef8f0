import { roles, type Role, type RouteContract } from '#contracts';
import { aPlan } from '../../test/builders/content.js';
import type { Ask } from '../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../test/worlds/world-over-http.js';
import { StatedRoutes } from './serving/stated-routes.js';

/** One person of the centre in each post. */
const inCentre: Readonly<Record<Role, string>> = {
  drafter: 'chuyenvien.tchc',
  unitHead: 'truongphong.tchc',
  formChecker: 'thethuc',
  deputyDirector: 'pgd1',
  director: 'giamdoc',
  clerk: 'vanthu1',
  auditor: 'thanhtra',
  administrator: 'quantri',
};
const inHealth = ['so.chuyenvien', 'so.truongphong', 'so.giamdoc', 'so.vanthu', 'so.thanhtra'];

const letters: Readonly<Record<Role, string>> = {
  drafter: 'D',
  unitHead: 'H',
  formChecker: 'F',
  deputyDirector: 'P',
  director: 'G',
  clerk: 'C',
  auditor: 'A',
  administrator: 'Q',
};

/** Whom each route lets in at the door, written by hand. A dash keeps the place of who is refused. */
const doors: Readonly<Record<string, string>> = {
  'GET /api/me': 'DHFPGCAQ',
  'PUT /api/me/password': 'DHFPGCAQ',
  'DELETE /api/session': 'DHFPGCAQ',
  'GET /api/events': 'DHFPGCAQ',
  'GET /api/units': 'DHFPGCAQ',
  'GET /api/people': 'DHFPGCAQ',
  'GET /api/posts': 'DHFPGCAQ',
  'GET /api/delegations': '---PGCAQ',
  'POST /api/people': '-------Q',
  'POST /api/people/:personId/disablement': '-------Q',
  'POST /api/posts': '-------Q',
  'POST /api/posts/:postId/end': '-------Q',
  'POST /api/delegations': '-------Q',
  'GET /api/documents': 'DHFPGCA-',
  'POST /api/documents': 'D-------',
  'GET /api/documents/:documentId': 'DHFPGCA-',
  'GET /api/documents/:documentId/working-copy': 'DHFPGCA-',
  'PUT /api/documents/:documentId/working-copy': 'D-------',
  'POST /api/documents/:documentId/attachments': 'D-------',
  'GET /api/documents/:documentId/versions': 'DHFPGCA-',
  'GET /api/documents/:documentId/versions/:versionId': 'DHFPGCA-',
  'GET /api/documents/:documentId/pdf': 'DHFPGCA-',
  'GET /api/documents/:documentId/annexes/:position/pdf': 'DHFPGCA-',
  'GET /api/documents/:documentId/annexes/:position/signatures': 'DHFPGCA-',
  'GET /api/documents/:documentId/graph': 'DHFPGCA-',
  'GET /api/documents/:documentId/comments': 'DHFPGCA-',
  'POST /api/documents/:documentId/comments': 'DHFPGC--',
  'POST /api/documents/:documentId/comments/:commentId/answer': 'DHFPGC--',
  'POST /api/documents/:documentId/comments/:commentId/resolution': 'DHFPGC--',
  'GET /api/documents/:documentId/differences': 'DHFPGCA-',
  'PUT /api/documents/:documentId/editing': 'D-------',
  'DELETE /api/documents/:documentId/editing': 'D-------',
  'GET /api/documents/:documentId/preview.pdf': 'DHFPGCA-',
  'GET /api/documents/:documentId/findings': 'DHFPGCA-',
  'GET /api/documents/:documentId/history': 'DHFPGCA-',
  'GET /api/documents/:documentId/deliveries/:deliveryId/package': '---PGCA-',
  'POST /api/documents/:documentId/submission': 'D-------',
  'POST /api/documents/:documentId/approval': 'DHFPGCAQ',
  'POST /api/documents/:documentId/return': 'DHFPGC--',
  'POST /api/documents/:documentId/stage-return': 'DHFPGC--',
  'POST /api/documents/:documentId/objection': 'DHFPGCAQ',
  'POST /api/documents/:documentId/opinion': 'DHFPGCAQ',
  'POST /api/documents/:documentId/opinion-givers': 'DHFPGC--',
  'PATCH /api/documents/:documentId/submission': 'D-------',
  'GET /api/documents/:documentId/route': 'DHFPGCA-',
  'POST /api/documents/:documentId/withdrawal': 'D-------',
  'POST /api/documents/:documentId/cancellation': 'D-------',
  'POST /api/documents/:documentId/signature': '-H-PG---',
  'POST /api/documents/:documentId/registration': '-----C--',
  'POST /api/documents/:documentId/registration/voiding': '-----C--',
  'POST /api/documents/:documentId/seal': '-----C--',
  'GET /api/documents/:documentId/signing': 'DHFPGCA-',
  'POST /api/documents/:documentId/signing/cancellation': 'DHFPGCAQ',
  'POST /api/documents/:documentId/signing/agent-call': 'DHFPGCAQ',
  'POST /api/documents/:documentId/signing/agent-problem': 'DHFPGCAQ',
  'POST /api/signatures': '-H-PG---',
  'GET /api/signing-keys/:keyId/check': '-H-PGC--',
  'POST /api/me/confirmation': 'DHFPGCAQ',
  'GET /api/signing-settings/confirmation': 'DHFPGCAQ',
  'PUT /api/signing-settings/confirmation': '-------Q',
  'GET /api/signing-services': '-------Q',
  'POST /api/signing-services': '-------Q',
  'GET /api/trust-anchors': '-------Q',
  'POST /api/trust-anchors': '-------Q',
  'DELETE /api/trust-anchors/:anchorId': '-------Q',
  'POST /api/keys/elsewhere': '-------Q',
  'POST /api/documents/:documentId/dispatch': '-----C--',
  'POST /api/documents/:documentId/deliveries/:deliveryId/resending': '-----C--',
  'POST /api/documents/:documentId/deliveries/:deliveryId/waiver': '-----C--',
  'POST /api/documents/:documentId/filing': '-----C--',
  'POST /api/documents/:documentId/recall': '---PGC--',
  'POST /api/documents/:documentId/replacement': 'D--PG---',
  'POST /api/documents/:documentId/correction': 'D--PG---',
  'GET /api/incoming': '---PGCA-',
  'GET /api/incoming/:incomingId': '---PGCA-',
  'GET /api/incoming/:incomingId/pdf': '---PGCA-',
  'GET /api/incoming/:incomingId/annexes/:position/pdf': '---PGCA-',
  'GET /api/incoming/:incomingId/annexes/:position/signatures': '---PGCA-',
  'POST /api/incoming/:incomingId/acceptance': '-----C--',
  'POST /api/incoming/:incomingId/refusal': '-----C--',
  'GET /api/registers/outgoing': '---PGCA-',
  'GET /api/registers/outgoing.csv': '-----C--',
  'GET /api/registers/incoming': '---PGCA-',
  'GET /api/registers/incoming.csv': '-----C--',
  'GET /api/desk': 'DHFPGCAQ',
  'GET /api/desk/counters': 'DHFPGCAQ',
  'GET /api/work/:subjectId/items': 'DHFPGCAQ',
  'GET /api/work/:subjectId/items/:key/candidates': 'DHFPGCAQ',
  'GET /api/work/unattended': '-H--G--Q',
  'POST /api/work/:subjectId/items/:key/claim': 'DHFPGC--',
  'POST /api/work/:subjectId/items/:key/release': 'DHFPGC--',
  'POST /api/work/:subjectId/items/:key/assignment': '-H--G--Q',
  'POST /api/work/:subjectId/items/:key/delegation': 'DHFPGC--',
  'POST /api/work/:subjectId/items/:key/advice': 'DHFPGC--',
  'POST /api/work/:subjectId/items/:key/reassignment': 'DHFPGC-Q',
  'POST /api/approvals': 'DHFPGCAQ',
  'GET /api/documents/:documentId/standing': 'DHFPGCA-',
  'GET /api/inbox': 'DHFPGCAQ',
  'GET /api/inbox/counters': 'DHFPGCAQ',
  'GET /api/search': 'DHFPGCAQ',
  'GET /api/notifications': 'DHFPGCAQ',
  'POST /api/notifications/reading': 'DHFPGCAQ',
  'GET /api/signers': 'D-------',
  'GET /api/content-reviewers': 'D-------',
  'GET /api/receivers': 'D--PGCAQ',
  'GET /api/signing-keys': '-H-PGC--',
  'GET /api/samples': 'D-------',
  'GET /api/samples/:sampleId': 'D-------',
  'GET /api/documents/:documentId/copy': 'D-------',
  'POST /api/imports': 'D-------',
  'POST /api/imports/rereading': 'D-------',
  'POST /api/unit-names': 'D-------',
  'POST /api/verifications': 'DHFPGCAQ',
  'POST /api/verifications/report.pdf': 'DHFPGCAQ',
  'GET /api/documents/:documentId/signatures/report.pdf': 'DHFPGCA-',
  'GET /api/trust-anchors.pem': 'DHFPGCAQ',
  'GET /api/setup': '-------Q',
  'GET /api/accounts': '-------Q',
  'PUT /api/people/:personId/name': '-------Q',
  'POST /api/people/:personId/enablement': '-------Q',
  'PUT /api/people/:personId/password': '-------Q',
  'POST /api/units': '-------Q',
  'PUT /api/units/:unitId/name': '-------Q',
  'POST /api/units/:unitId/closing': '-------Q',
  'POST /api/units/:unitId/aliases': '-------Q',
  'DELETE /api/units/:unitId/aliases/:alias': '-------Q',
  'POST /api/delegations/:delegationId/end': '-------Q',
  'GET /api/routes': 'DHFPGCAQ',
  'GET /api/routes/:routeId': 'DHFPGCAQ',
  'POST /api/routes': '-------Q',
  'POST /api/routes/check': '-------Q',
  'POST /api/routes/:routeId/activation': '-------Q',
  'POST /api/routes/:routeId/retirement': '-------Q',
  'POST /api/routes/simulation': '-------Q',
  'GET /api/books': '---PGCAQ',
  'POST /api/books': '-------Q',
  'GET /api/administration/receivers': '-------Q',
  'POST /api/receivers': '-------Q',
  'PUT /api/receivers/:receiverId': '-------Q',
  'PUT /api/receivers/:receiverId/certificate': '-------Q',
  'POST /api/receivers/:receiverId/disablement': '-------Q',
  'POST /api/receivers/:receiverId/enablement': '-------Q',
  'GET /api/keys': '-------Q',
  'POST /api/keys/demo': '-------Q',
  'POST /api/keys': '-------Q',
  'POST /api/keys/:keyId/disablement': '-------Q',
  'PUT /api/keys/:keyId/scheme': '-------Q',
  'GET /api/signature-pictures': '-------Q',
  'GET /api/signature-pictures/:pictureId.png': '-------Q',
  'POST /api/signature-pictures/preview': '-------Q',
  'POST /api/signature-pictures': '-------Q',
  'GET /api/signing-settings/appearance': '-------Q',
  'PUT /api/signing-settings/appearance': '-------Q',
  'GET /api/signature-level': '-------Q',
  'PUT /api/signature-level': '-------Q',
  'GET /api/documents/:documentId/registration/proposal': '-----C--',
  'GET /api/registers/outgoing.xlsx': '-----C--',
  'GET /api/registers/incoming.xlsx': '-----C--',
  'GET /api/deliveries': '---PGCA-',
  'GET /api/documents/:documentId/signatures': 'DHFPGCA-',
  'GET /api/incoming/:incomingId/signatures': '---PGCA-',
  'GET /api/plans': 'DHFPGCA-',
  'GET /api/plans/contradictions': 'DHFPGCA-',
  'GET /api/plans/:planId': 'DHFPGCA-',
  'GET /api/plans/:planId/targets': 'DHFPGCA-',
  'GET /api/plans/:planId/tasks': 'DHFPGCA-',
  'GET /api/plans/:planId/gantt': 'DHFPGCA-',
  'GET /api/plans/:planId/export.xlsx': 'DHFPGCA-',
  'POST /api/plans/:planId/unit-answers': 'DH-PG---',
  'GET /api/plans/:planId/rollout': 'DHFPGCA-',
  'POST /api/plans/:planId/rollout': 'D-------',
  'GET /api/boards': 'DHFPGCA-',
  'GET /api/boards/due': 'DHFPGCA-',
  'GET /api/boards/overdue': 'DHFPGCA-',
  'GET /api/tasks': 'DHFPGCA-',
  'GET /api/tasks/:taskId': 'DHFPGCA-',
  'GET /api/tasks/:taskId/graph': 'DHFPGCA-',
  'POST /api/tasks/:taskId/acceptance': 'DH------',
  'POST /api/tasks/:taskId/progress': 'DH------',
  'POST /api/tasks/:taskId/evidence': 'DH------',
  'POST /api/tasks/:taskId/evidence-files': 'DH------',
  'GET /api/tasks/:taskId/evidence-files/:evidenceId': 'DHFPGCA-',
  'POST /api/tasks/:taskId/products/:productId/delivery': 'DH------',
  'POST /api/tasks/:taskId/completion': 'DH------',
  'POST /api/tasks/:taskId/confirmation': '-H-PG---',
  'POST /api/tasks/:taskId/return': '-H-PG---',
  'POST /api/tasks/:taskId/urging': '---PG---',
  'POST /api/tasks/:taskId/units': '-H-PG---',
  'POST /api/tasks/:taskId/schedule': '-H-PG---',
  'GET /api/targets': 'DHFPGCA-',
  'GET /api/targets/:targetId': 'DHFPGCA-',
  'POST /api/targets/:targetId/actuals': 'DH------',
  'POST /api/targets/:targetId/evidence': 'DH------',
  'POST /api/targets/:targetId/evidence-files': 'DH------',
  'GET /api/targets/:targetId/evidence-files/:evidenceId': 'DHFPGCA-',
  'POST /api/targets/:targetId/measure': '-H-PG---',
  'POST /api/targets/:targetId/units': '-H-PG---',
  'GET /api/reports': 'DHFPGCA-',
  'POST /api/reports': 'D-------',
  'POST /api/periods/:periodId/going-on': 'DHFPGCAQ',
  'GET /api/reports/:documentId': 'DHFPGCA-',
  'GET /api/reports/:documentId/figures': 'DHFPGCA-',
  'GET /api/reports/:documentId/figures/:figureId': 'DHFPGCA-',
  'PUT /api/reports/:documentId/figures/:figureId/override': 'D-------',
  'POST /api/reports/:documentId/decisions': 'D-------',
  'GET /api/reports/:documentId/export.json': 'DHFPGCA-',
  'GET /api/returns/:returnId/uses': 'DHFPGCA-',
  'GET /api/superior/matrix': '---PGCA-',
  'GET /api/superior/reports/:reportId': '---PGCA-',
  'GET /api/superior/totals': '---PGCA-',
  'POST /api/superior/reminders': 'D-------',
  'POST /api/superior/reports': 'D-------',
  'GET /api/score-sets': 'DHFPGCA-',
  'GET /api/score-sheets': 'DHFPGCA-',
  'POST /api/score-sheets': 'DH------',
  'GET /api/score-sheets/:sheetId': 'DHFPGCA-',
  'GET /api/score-sheets/:sheetId/graph': 'DHFPGCA-',
  'PUT /api/score-sheets/:sheetId/parts/:part': 'DH-PG---',
  'POST /api/score-sheets/:sheetId/submission': 'DH------',
  'POST /api/score-sheets/:sheetId/appraisal': '-H------',
  'POST /api/score-sheets/:sheetId/conclusion': '---PG---',
  'POST /api/score-sheets/:sheetId/return': '-H-PG---',
  'POST /api/score-sheets/:sheetId/remediation': 'D-------',
  'GET /api/ledgers': 'DHFPGCA-',
  'GET /api/ledgers/:ledger': 'DHFPGCA-',
  'POST /api/ledgers/:ledger/entries': 'DH------',
  'PUT /api/ledgers/:ledger/entries/:entryId': 'DH------',
  'POST /api/ledgers/:ledger/entries/:entryId/striking': 'DH------',
  'POST /api/ledgers/:ledger/entries/:entryId/steps': 'DH------',
  'POST /api/ledgers/:ledger/figures/:figure/feeds': 'DH------',
  'POST /api/ledgers/:ledger/imports': 'DH------',
  'GET /api/regimes': 'DHFPGCAQ',
  'GET /api/regimes/:regimeId': 'DHFPGCAQ',
  'POST /api/regimes': '-------Q',
  'POST /api/regimes/check': '-------Q',
  'POST /api/regimes/proposal': '-------Q',
  'POST /api/regimes/:regimeId/activation': '-------Q',
  'POST /api/regimes/:regimeId/retirement': '-------Q',
  'POST /api/regimes/:regimeId/answers': '-H-PG---',
  'POST /api/regimes/:regimeId/periods': 'DH-PG---',
  'GET /api/periods': 'DHFPGCAQ',
  'GET /api/periods/timeliness': 'DHFPGCAQ',
  'GET /api/periods/:periodId': 'DHFPGCAQ',
  'POST /api/periods': 'DH-PG---',
  'POST /api/periods/:periodId/exceptions': '-H------',
  'POST /api/lock-exceptions/:exceptionId/approval': '---PG---',
  'POST /api/lock-exceptions/:exceptionId/refusal': '---PG---',
  'PUT /api/units/:unitId/successor': '-------Q',
  'GET /api/returns': 'DHFPGCA-',
  'GET /api/returns/:returnId': 'DHFPGCA-',
  'GET /api/returns/:returnId/graph': 'DHFPGCA-',
  'GET /api/returns/:returnId/sheet.xlsx': 'DHFPGCA-',
  'PUT /api/returns/:returnId/content': 'DH------',
  'POST /api/returns/:returnId/import': 'DH------',
  'POST /api/returns/:returnId/submission': 'DH------',
  'POST /api/returns/:returnId/withdrawal': 'DH------',
  'POST /api/returns/:returnId/approval': '-H-PG---',
  'POST /api/returns/:returnId/refusal': '-H-PG---',
  'POST /api/returns/:returnId/acceptance': 'DH-PG---',
  'POST /api/returns/:returnId/sending-back': 'DH-PG---',
  'POST /api/returns/:returnId/waiver': '-H------',
  'POST /api/returns/:returnId/comments': 'DHFPGC--',
  'POST /api/returns/:returnId/comments/:commentId/resolution': 'DHFPGC--',
  'GET /api/petitions': 'DHFPGCA-',
  'GET /api/petitions/settings': 'DHFPGCA-',
  'GET /api/petitions/statistics': 'DHFPGCA-',
  'POST /api/petitions': '-----C--',
  'GET /api/petitions/:petitionId': 'DHFPGCA-',
  'GET /api/petitions/:petitionId/graph': 'DHFPGCA-',
  'POST /api/petitions/:petitionId/assignment': '-H-PG---',
  'POST /api/petitions/:petitionId/question': 'DHFPGC--',
  'POST /api/petitions/:petitionId/information': 'DHFPGC--',
  'POST /api/petitions/:petitionId/answer': 'DHFPGC--',
  'POST /api/petitions/:petitionId/urging': '---PG---',
  'POST /api/petitions/:petitionId/transfer': '---PG---',
  'POST /api/petitions/:petitionId/refusal': '---PG---',
  'POST /api/petitions/:petitionId/closing': '-----C--',
  'POST /api/petitions/:petitionId/reopening': '-----C--',
  'GET /api/extensions': 'DH-PG-A-',
  'GET /api/documents/:documentId/tasks': 'DHFPGCA-',
  'POST /api/extensions': 'DH------',
  'GET /api/extensions/:extensionId': 'DH-PG-A-',
  'GET /api/extensions/:extensionId/graph': 'DH-PG-A-',
  'POST /api/extensions/:extensionId/forwarding': '-H------',
  'POST /api/extensions/:extensionId/granting': '---PG---',
  'POST /api/extensions/:extensionId/refusal': '-H-PG---',
  'POST /api/extensions/:extensionId/withdrawal': 'DH------',
  'GET /api/people/:personId/open-work': '-------Q',
  'GET /api/units/:unitId/open-work': '-------Q',
  'GET /api/absences': 'DHFPGCAQ',
  'GET /api/substitutes': 'DHFPGC-Q',
  'POST /api/absences': 'DHFPGC-Q',
  'POST /api/absences/:absenceId/end': 'DHFPGC-Q',
  'POST /api/absences/:absenceId/cancellation': 'DHFPGC-Q',
  'GET /api/assigned-fields': '---PGCAQ',
  'POST /api/assigned-fields': '-------Q',
  'POST /api/assigned-fields/:assignedFieldId/end': '-------Q',
  'GET /api/reserved-powers': 'DHFPGCAQ',
  'GET /api/calendar': 'DHFPGCAQ',
  'PUT /api/calendar/week': '-------Q',
  'PUT /api/calendar/days/:day': '-------Q',
  'DELETE /api/calendar/days/:day': '-------Q',
  'GET /api/trail': '------A-',
  'GET /api/trail/actions': '------A-',
  'GET /api/trail/verdict': '------A-',
  'GET /api/trail/export.jsonl': '------A-',
};

let there: WorldOverHttp;
let asks: Map<Role, Ask>;
let strangers: Ask[];
let documentId: string;

const nameOf = ({ method, path }: RouteContract) => `${method} ${path}`;
const closedRoutes = () =>
  there.app
    .get(StatedRoutes)
    .all()
    .filter(({ permission }) => permission !== 'open');

beforeAll(async () => {
  there = await worldOverHttp();
  asks = new Map();
  for (const role of roles) asks.set(role, await there.as(inCentre[role]));
  strangers = [];
  for (const login of inHealth) strangers.push(await there.as(login));
  documentId = await draft();
});
afterAll(() => there.close());

async function draft(): Promise<string> {
  const payload = { content: aPlan(), unitId: there.world.centre.units.get('TCHC') };
  const answer = await asks.get('drafter')?.({ method: 'POST', url: '/api/documents', payload });
  expect([answer?.statusCode, answer?.body]).toEqual([201, expect.any(String)]);
  return answer?.json<{ id: string }>().id ?? '';
}

const unknownId = '019a0000-0000-7000-8000-000000000000';
const urlOf = ({ path }: RouteContract) =>
  path.replace(':documentId', documentId).replace(/:\w+/g, unknownId);

test('every route stands in the table, and the table names no other', () => {
  expect(closedRoutes().map(nameOf).sort()).toEqual(Object.keys(doors).sort());
});

test.each(Object.entries(doors).filter(([name]) => !/session|events/.test(name)))(
  '%s lets in %s',
  async (name, door) => {
    const route = closedRoutes().find((one) => nameOf(one) === name);
    if (!route) throw new Error(`There is no ${name}.`);
    let seen = '';
    for (const role of roles) {
      const answer = await asks.get(role)?.({ method: route.method, url: urlOf(route) });
      const code = answer?.statusCode === 403 ? answer.json<{ code: string }>().code : '';
      seen += code === 'ActIsNotAllowed' ? '-' : letters[role];
      expect(answer?.statusCode).not.toBe(500);
    }
    expect(seen).toBe(door);
  },
);

test('a draft is read by its drafter; nobody of the other body finds it by any route', async () => {
  const read = { method: 'GET', url: `/api/documents/${documentId}` };
  expect((await asks.get('drafter')?.(read))?.statusCode).toBe(200);
  const routes = closedRoutes().filter(({ path }) => path.includes(':documentId'));
  expect(routes.length).toBeGreaterThan(10);
  for (const route of routes) {
    for (const ask of strangers) {
      const answer = await ask({ method: route.method, url: urlOf(route) });
      // What lacks its body or its query is told so before any row is looked for.
      const isWhole = route.body === undefined && route.query === undefined;
      const refused = isWhole ? [403, 404] : [403, 404, 415, 422];
      expect([nameOf(route), refused]).toEqual([
        nameOf(route),
        expect.arrayContaining([answer.statusCode]),
      ]);
      expect(answer.body).not.toContain('cải cách hành chính');
    }
  }
});

test('nor by list, count or search', async () => {
  for (const url of ['/api/documents', '/api/documents?search=ke%20hoach']) {
    for (const ask of strangers) {
      expect((await ask({ method: 'GET', url })).json()).toEqual({ documents: [], total: 0 });
    }
  }
  const own = await asks.get('drafter')?.({ method: 'GET', url: '/api/documents' });
  expect(own?.json()).toMatchObject({ documents: [{ id: documentId }], total: 1 });
});
