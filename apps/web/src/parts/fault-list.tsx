import { isRefusal } from '../server/refusal.js';

interface Fault {
  readonly where: string;
  readonly text: string;
}

/** Lines and cells are told; the columns of a form stand in their words already. */
const inSheet = /^(Dòng|Ô|Các ô) /;

/** Every place that is wrong in what was sent, where a refusal names them. */
export function FaultList({ error }: { readonly error: unknown }) {
  if (isRefusal(error, 'RequestIsNotValid')) return null;
  const faults = isRefusal(error) ? error.problem.faults : undefined;
  if (!Array.isArray(faults)) return null;
  return (
    <ul aria-label="Những chỗ chưa đúng" style={{ margin: '10px 0 0', paddingLeft: 20 }}>
      {(faults as Fault[]).map(({ where, text }) => (
        <li key={where + text}>
          {inSheet.test(where) && <strong>{where} </strong>}
          {text}
        </li>
      ))}
    </ul>
  );
}
