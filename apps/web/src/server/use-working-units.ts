import { useAnswer } from './use-answer.js';

/** The units that are not closed; none before the answer is there. */
export const useWorkingUnits = () =>
  useAnswer('GET /api/units').data?.filter(({ closedOn }) => !closedOn) ?? [];
