import { Steps } from 'antd';
import { useState } from 'react';
import { FinishStep } from './finish-step.js';
import styles from './file-panel.module.css';
import { unknownUnits, type Reading } from './reading.js';
import { ReadingStep } from './reading-step.js';
import { UnitsStep } from './units-step.js';
import { UploadStep } from './upload-step.js';

type Step = 'upload' | 'reading' | 'units' | 'finish';

interface FilePanelProps {
  readonly unitId: string;
  readonly onUnderWay: (isUnderWay: boolean) => void;
}

/** A file becomes a draft: uploaded, looked at, asked about, created. */
export function FilePanel({ unitId, onUnderWay }: FilePanelProps) {
  const [reading, setReading] = useState<Reading>();
  const [step, setStep] = useState<Step>('upload');
  const go = (next: Step): void => {
    setStep(next);
    onUnderWay(next !== 'upload');
  };
  const asksUnits = reading !== undefined && unknownUnits(reading).length > 0;
  const steps: readonly { key: Step; title: string }[] = [
    { key: 'upload', title: 'Chọn tệp' },
    { key: 'reading', title: 'Xem hệ thống hiểu thế nào' },
    ...(asksUnits ? [{ key: 'units' as const, title: 'Đơn vị chưa rõ' }] : []),
    { key: 'finish', title: 'Tạo dự thảo' },
  ];
  return (
    <>
      <Steps
        className={styles['steps'] ?? ''}
        size="small"
        current={steps.findIndex(({ key }) => key === step)}
        items={steps.map(({ title }) => ({ title }))}
      />
      {(step === 'upload' || !reading) && (
        <UploadStep
          unitId={unitId}
          onRead={(read) => {
            setReading(read);
            go('reading');
          }}
        />
      )}
      {step === 'reading' && reading && (
        <ReadingStep
          first={reading}
          unitId={unitId}
          onBack={() => go('upload')}
          onDone={(read) => {
            setReading(read);
            go(unknownUnits(read).length > 0 ? 'units' : 'finish');
          }}
        />
      )}
      {step === 'units' && reading && (
        <UnitsStep reading={reading} onBack={() => go('reading')} onDone={() => go('finish')} />
      )}
      {step === 'finish' && reading && (
        <FinishStep
          reading={reading}
          unitId={unitId}
          onBack={() => go(asksUnits ? 'units' : 'reading')}
        />
      )}
    </>
  );
}
