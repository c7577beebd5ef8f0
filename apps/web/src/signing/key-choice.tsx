import { Radio } from 'antd';
import { useState } from 'react';
import { waysToSign, type Purpose } from './ways/way-to-sign.js';

/** With which key: one way to sign is taken for granted, of several one is chosen. */
export function KeyChoice({ purpose }: { readonly purpose: Purpose }) {
  const [way, setWay] = useState(waysToSign[0]);
  return (
    <>
      {waysToSign.length > 1 && (
        <Radio.Group
          aria-label="Cách ký"
          value={way.kind}
          options={waysToSign.map(({ kind, name }) => ({ value: kind, label: name }))}
          onChange={({ target }) =>
            setWay(waysToSign.find(({ kind }) => kind === target.value) ?? waysToSign[0])
          }
        />
      )}
      <way.Fields purpose={purpose} />
    </>
  );
}
