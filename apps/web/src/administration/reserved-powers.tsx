import { Mark } from '../parts/marks.js';
import { Answered } from '../parts/answered.js';
import { useAnswer } from '../server/use-answer.js';

/** What no delegation carries, each with its clause; it stands where delegations are written. */
export const ReservedPowers = () => (
  <details className="card" style={{ marginTop: 18 }}>
    <summary>Những quyền không giao lại, không làm thay được</summary>
    <Answered answer={useAnswer('GET /api/reserved-powers')}>
      {(powers) => (
        <ul style={{ marginBlock: 10, paddingLeft: 18 }}>
          {powers.map(({ key, name, clause, ground }) => (
            <li key={key}>
              {name} <span className="soft">({clause})</span>{' '}
              {ground === 'reading' && <Mark tone="neutral">cách hiểu của phần mềm</Mark>}
            </li>
          ))}
        </ul>
      )}
    </Answered>
  </details>
);
