import { isRefusal } from '../server/refusal.js';

interface Fault {
  readonly where: string;
  readonly text: string;
}

/** Every place that is wrong in what was sent, where a refusal names them. */
export function FaultList({ error }: { readonly error: unknown }) {
  const faults = isRefusal(error) ? error.problem.faults : undefined;
  if (!Array.isArray(faults)) return null;
  return (
    <ul aria-label="Những chỗ chưa đúng">
      {(faults as Fault[]).map(({ where, text }) => (
        <li key={where + text}>{/^Dòng/.test(where) ? `${where}: ${text}` : text}</li>
      ))}
    </ul>
  );
}
