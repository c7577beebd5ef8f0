import type { ComponentType } from 'react';
import { OpinionGiverDialog } from './opinion-giver-dialog.js';
import {
  AmendDialog,
  ObjectionDialog,
  OpinionDialog,
  StageReturnDialog,
  type RouteActProps,
} from './route-act-dialogs.js';
import type { RouteAct } from './use-document-route.js';

interface RouteActFace {
  readonly name: string;
  readonly danger: boolean;
  readonly Dialog: ComponentType<RouteActProps>;
}

/** What may be done along the route, each with its button and its dialog. */
export const routeActs: Readonly<Record<RouteAct, RouteActFace>> = {
  opinion: { name: 'Cho ý kiến', danger: false, Dialog: OpinionDialog },
  objection: { name: 'Không đồng ý', danger: true, Dialog: ObjectionDialog },
  stageReturn: { name: 'Trả về bước trước', danger: true, Dialog: StageReturnDialog },
  opinionGiver: { name: 'Mời cho ý kiến', danger: false, Dialog: OpinionGiverDialog },
  amendment: { name: 'Sửa lời trình', danger: false, Dialog: AmendDialog },
};
