import type { RouteDefinition, StageDefinition } from '#contracts';
import { Button, Input, InputNumber, Select } from 'antd';
import { typeChoices } from '../words.js';
import { ConditionInput } from './condition-input.js';
import { newStage, newTask } from './new-route.js';
import styles from './route-form.module.css';
import { StageCard } from './stage-card.js';

interface RouteFormProps {
  readonly route: RouteDefinition;
  readonly onChange: (route: RouteDefinition) => void;
}

/** A route as fields; what they hold is the same definition that the text beside them writes. */
export function RouteForm({ route, onChange }: RouteFormProps) {
  const set = (change: Partial<RouteDefinition>): void => onChange({ ...route, ...change });
  const setStage = (place: number, stage: StageDefinition): void =>
    set({ stages: route.stages.map((one, no) => (no === place ? stage : one)) });
  return (
    <div className={styles['form']}>
      <div className={styles['fields']}>
        <label className={styles['field']}>
          Tên gọi
          <Input value={route.title} onChange={(event) => set({ title: event.target.value })} />
        </label>
        <label className={styles['field']}>
          Mã (các bản cùng mã thay nhau)
          <Input value={route.name} onChange={(event) => set({ name: event.target.value })} />
        </label>
        <label className={styles['field']}>
          Dùng cho thể loại
          <Select
            mode="multiple"
            maxTagCount={6}
            options={typeChoices}
            showSearch={{ optionFilterProp: 'label' }}
            value={route.documentTypes}
            onChange={(documentTypes) => set({ documentTypes })}
          />
        </label>
        <label className={styles['field']}>
          Cả đường trình trong (giờ làm việc)
          <InputNumber
            min={1}
            placeholder="Không đặt"
            value={route.limitHours ?? null}
            onChange={(hours) => set({ limitHours: hours ?? undefined })}
          />
        </label>
      </div>
      <details className={styles['more']} open={route.when !== undefined}>
        <summary>Chỉ dùng khi</summary>
        <ConditionInput
          withTypes={false}
          value={route.when}
          onChange={(when) => set({ when: when as RouteDefinition['when'] })}
        />
      </details>
      {route.stages.map((stage, place) => (
        <StageCard
          key={stage.key}
          stage={stage}
          place={place}
          isLast={place === route.stages.length - 1}
          onChange={(changed) => setStage(place, changed)}
          onAddTask={() => setStage(place, { ...stage, tasks: [...stage.tasks, newTask(route)] })}
          onMove={(by) => set({ stages: moved(route.stages, place, place + by) })}
          onRemove={() => set({ stages: route.stages.filter((one) => one !== stage) })}
        />
      ))}
      <div>
        <Button
          onClick={() =>
            set({
              stages: [...route.stages.slice(0, -1), newStage(route), ...route.stages.slice(-1)],
            })
          }
        >
          Thêm bước trước bước cuối
        </Button>
      </div>
    </div>
  );
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, no) => no !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}
