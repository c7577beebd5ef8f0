import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { PlainList } from './plain-list.js';

/** Why this or that cannot be done now: asked for only by who wonders. */
export function WhyNot({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        style={{ padding: 0, marginTop: 10 }}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Vì sao tôi chưa làm được việc khác?
      </Button>
      {open && children}
    </>
  );
}

interface ActAnswer {
  readonly name: string;
  readonly reason: { readonly code: string; readonly detail: string } | null;
}

export const Reasons = ({ acts }: { readonly acts: readonly ActAnswer[] }) => (
  <PlainList>
    {[...byReason(acts)].map(([reason, names]) => (
      <li key={reason}>
        <strong>{names.join(', ')}</strong>: {reason}
      </li>
    ))}
  </PlainList>
);

/** One reason may bar several acts; what a post never allows is told last, in one line. */
function byReason(acts: readonly ActAnswer[]): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  const others: string[] = [];
  for (const { name, reason } of acts) {
    if (reason?.code === 'ActIsNotAllowed') others.push(name);
    else if (reason) told.set(reason.detail, [...(told.get(reason.detail) ?? []), name]);
  }
  return others.length > 0 ? told.set('không thuộc vị trí công tác đang giữ.', others) : told;
}
