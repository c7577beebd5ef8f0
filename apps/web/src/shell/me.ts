import type { ReplyOf } from '../server/routes.js';
import { createContext, use } from 'react';

export type Me = ReplyOf<'GET /api/me'>;

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; inside the frame there is always somebody. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('This part stands outside the frame: nobody is signed in there.');
  return me;
}

/** Whether the person may do this at all; single rows are judged by the server, one by one. */
export const mayDo = ({ abilities }: Me, action: string, subject: string): boolean =>
  abilities.some((one) => one.action === action && one.subject === subject);

/** A code of two parts is a department of the province; centres have a third (QĐ 20/2020/QĐ-TTg). */
export const hasCentresBelow = ({ body }: Me): boolean => body.organId.split('.').length <= 2;
