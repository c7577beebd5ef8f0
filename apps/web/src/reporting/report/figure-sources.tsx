import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { shortMomentOf } from '../../parts/times.js';
import { writtenValue } from '../return/written-value.js';
import styles from './figure.module.css';
import type { Figure } from './report-queries.js';

type Reading = Figure['readings'][number];

const partNames: Readonly<Record<Reading['part'], string>> = {
  asked: 'được hỏi',
  value: 'giá trị',
  numerator: 'tử số',
  denominator: 'mẫu số',
  state: 'trạng thái',
  percent: 'tiến độ',
};

export type SourceKind = 'returns' | 'received' | 'elsewhere';

interface ReadingsProps {
  readonly readings: readonly Reading[];
  /** Of what each was said, where its name is known. */
  readonly subjects?: Figure['subjects'];
  /** What was said stands in returns of units, in reports that were received, or in another body's returns. */
  readonly from: SourceKind;
}

const shownAtFirst = 8;

/** What each unit said, in which version of its return, by whom; each leads to the return. */
export function Readings({ readings, subjects = [], from }: ReadingsProps) {
  const [isWhole, setWhole] = useState(false);
  const rows = byVersion(readings);
  // The one that a figure is about is named by the figure.
  const names = new Map(subjects.length > 1 ? subjects.map(({ id, name }) => [id, name]) : []);
  if (rows.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  return (
    <>
      <table className={styles['list']}>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className={styles['number']}>
              Đã báo
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((said) => (
            <tr key={said[0].versionId}>
              <td colSpan={names.size > 0 ? 2 : 1}>
                <Unit reading={said[0]} from={from} />
                {names.size > 0 && <Named said={said} names={names} />}
              </td>
              {names.size === 0 && (
                <td className={styles['number']}>
                  <Said said={said} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <Button type="link" style={{ paddingLeft: 0 }} onClick={() => setWhole(true)}>
          Xem cả {rows.length} đơn vị
        </Button>
      )}
    </>
  );
}

const Said = ({ said }: { readonly said: Group }) => (
  <>
    {said.slice(0, 3).map(({ subject, part, value }) => (
      <div key={`${subject} ${part}`}>
        {writtenValue(value)}
        {said.length > 1 && <span className="soft"> {partNames[part]}</span>}
      </div>
    ))}
    {said.length > 3 && <span className="soft">và {said.length - 3} dòng nữa</span>}
  </>
);

interface NamedProps {
  readonly said: Group;
  readonly names: ReadonlyMap<string, string>;
}

/** What a unit said of each task or target that is counted. */
const Named = ({ said, names }: NamedProps) => (
  <ul className={styles['named']}>
    {said.map(({ subject, part, value }) => (
      <li key={`${subject} ${part}`}>
        <span>{names.get(subject)}</span>
        {part !== 'asked' && <strong>{writtenValue(value)}</strong>}
      </li>
    ))}
  </ul>
);

function Unit({ reading, from }: { reading: Reading; from: SourceKind }) {
  const { returnId, of, subject, unitName, versionNo, personName, at } = reading;
  const place = of === 'return' ? undefined : `${of}:${subject}`;
  return (
    <>
      {from === 'elsewhere' ? (
        unitName
      ) : (
        <SourceLink id={returnId} from={from} {...(place !== undefined && { hash: place })}>
          {unitName}
        </SourceLink>
      )}
      <div className="soft">
        {from === 'received'
          ? `${personName} ký, nhận ${shortMomentOf(at)}`
          : `bản ${versionNo} · ${personName}, ${shortMomentOf(at)}`}
      </div>
    </>
  );
}

interface SourceLinkProps {
  readonly id: string;
  readonly from: Exclude<SourceKind, 'elsewhere'>;
  readonly hash?: string;
  readonly children: string;
}

/** Leads to the return of a unit, or to the report another body sent. */
export const SourceLink = ({ id, from, hash, children }: SourceLinkProps) =>
  from === 'received' ? (
    <Link to="/don-vi-truc-thuoc/$reportId" params={{ reportId: id }}>
      {children}
    </Link>
  ) : (
    <Link
      to="/phieu-bao-cao/$returnId"
      params={{ returnId: id }}
      {...(hash !== undefined && { hash })}
    >
      {children}
    </Link>
  );

const becauseOf: Readonly<Record<Figure['leftOut'][number]['because'], string>> = {
  countedInItsParts: 'đã tính trong các đơn vị trực thuộc',
  countedInItsParent: 'đã tính trong đơn vị cấp trên',
  partIsMissing: 'thiếu tử số hoặc mẫu số',
};

/** What was said and is not counted, and why. */
export const LeftOut = ({ readings }: { readonly readings: Figure['leftOut'] }) =>
  readings.length > 0 && (
    <details className={styles['told']}>
      <summary>Không tính {readings.length} giá trị</summary>
      {readings.map(({ versionId, subject, part, unitName, value, because }) => (
        <div key={`${versionId} ${subject} ${part}`}>
          {unitName}: {writtenValue(value)} <span className="soft">{becauseOf[because]}</span>
        </div>
      ))}
    </details>
  );

type Group = [Reading, ...Reading[]];

function byVersion(readings: readonly Reading[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const reading of readings) {
    const group = groups.get(reading.versionId);
    if (group) group.push(reading);
    else groups.set(reading.versionId, [reading]);
  }
  return [...groups.values()];
}
