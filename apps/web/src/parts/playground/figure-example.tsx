import { useState } from 'react';
import { DecimalInput } from '../decimal-input.js';
import { writtenFigure } from '../figures.js';
import { PercentBar, ShareBar, type Share } from '../share-bar.js';

const shares: readonly Share[] = [
  { name: 'xong', count: 8, tone: 'done' },
  { name: 'đang làm', count: 9, tone: 'action' },
  { name: 'chờ tiếp nhận', count: 2, tone: 'neutral' },
];

export function FigureExample() {
  const [value, setValue] = useState<string | null>('1200.5');
  return (
    <>
      <div style={{ width: 260 }}>
        <ShareBar shares={shares} />
        <PercentBar percent={42} />
      </div>
      <div>
        <DecimalInput label="Giá trị" value={value} suffix="bài" onChange={setValue} />
        <div className="soft">Đọc được: {writtenFigure(value, 'bài')}</div>
      </div>
    </>
  );
}
