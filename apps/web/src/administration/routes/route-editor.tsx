import type { RouteDefinition } from '#contracts';
import { Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { Faults } from './faults.js';
import { RouteDiagram } from './route-diagram.js';
import { RouteForm } from './route-form.js';
import styles from './route-form.module.css';
import { Simulation } from './simulation.js';
import { useCheckedRoute, type RouteDraft } from './use-checked-route.js';

interface RouteEditorProps {
  readonly draft: RouteDraft;
  readonly onChange: (draft: RouteDraft) => void;
}

const modes = { form: 'Biểu mẫu', text: 'Văn bản khai báo' } as const;
type Mode = keyof typeof modes;

/** Fields or text on the left; on the right what is wrong with it and how it would run today. */
export function RouteEditor({ draft, onChange }: RouteEditorProps) {
  const [mode, setMode] = useState<Mode>('form');
  const text = useRef<HTMLTextAreaElement | null>(null);
  return (
    <Answered answer={useCheckedRoute(draft)}>
      {(checked) => {
        // Fields are shown as they are written, not as they were last checked.
        const route = (draft.definition as RouteDefinition | undefined) ?? checked.definition;
        return (
          <>
            <div className={styles['columns']}>
              <section className="card">
                <Segmented<Mode>
                  aria-label="Cách soạn"
                  style={{ marginBottom: 14 }}
                  value={mode}
                  onChange={setMode}
                  options={(Object.keys(modes) as Mode[]).map((value) => ({
                    value,
                    label: modes[value],
                  }))}
                />
                {mode === 'form' && route && (
                  <RouteForm
                    route={route}
                    onChange={(definition) => onChange({ definition: { ...definition } })}
                  />
                )}
                {mode === 'form' && !route && (
                  <p>
                    Văn bản khai báo chưa đọc được nên chưa có biểu mẫu. Hãy sửa các lỗi bên cạnh.
                  </p>
                )}
                {mode === 'text' && (
                  <Input.TextArea
                    ref={(area) => {
                      text.current = area?.resizableTextArea?.textArea ?? null;
                    }}
                    aria-label={modes.text}
                    className={styles['source'] ?? ''}
                    autoSize={{ minRows: 18 }}
                    spellCheck={false}
                    value={draft.source ?? checked.source}
                    onChange={(event) => onChange({ source: event.target.value })}
                  />
                )}
              </section>
              <aside className={styles['drawn']}>
                <Faults
                  faults={checked.faults}
                  {...(mode === 'text' && { onLine: (line: number) => goTo(text.current, line) })}
                />
                {checked.graph && <RouteDiagram graph={checked.graph} />}
              </aside>
            </div>
            <div style={{ marginTop: 18 }}>
              <Simulation
                draft={draft}
                off={checked.faults.some(({ weight }) => weight === 'error')}
              />
            </div>
          </>
        );
      }}
    </Answered>
  );
}

/** Marks a line of the text, so that the eye finds it. */
function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
}
