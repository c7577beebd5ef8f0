import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BrokenState, LoadingState } from './states.js';

interface AnsweredProps<Data> {
  readonly answer: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
  /** What stands there until the answer comes: the same part, still without its data. */
  readonly waiting?: ReactNode;
}

/** Shows what was answered; waits and refusals look the same everywhere. Old data beats an error. */
export function Answered<Data>({ answer, children, waiting }: AnsweredProps<Data>) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error) return <BrokenState error={answer.error} reset={() => void answer.refetch()} />;
  return waiting ?? <LoadingState />;
}
