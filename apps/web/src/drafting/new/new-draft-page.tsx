import { CopyOutlined, FileAddOutlined, UploadOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useAddressPart } from '../../parts/data-table.js';
import { PageHead } from '../../parts/page-head.js';
import { EmptyState } from '../../parts/states.js';
import { mayDo, useMe, type Me } from '../../shell/me.js';
import { CopyPanel } from './copy-panel.js';
import { FilePanel } from './file/file-panel.js';
import styles from './new-draft-page.module.css';
import { SamplePanel } from './sample-panel.js';

interface Given {
  readonly unitId: string;
  /** While work is under way there is nothing else to choose. */
  readonly onUnderWay: (isUnderWay: boolean) => void;
}

interface Way {
  readonly key: string;
  readonly name: string;
  readonly line: string;
  readonly icon: ReactNode;
  readonly panel: (given: Given) => ReactNode;
}

const ways: readonly Way[] = [
  {
    key: 'mau',
    name: 'Từ văn bản mẫu',
    line: 'Có sẵn bố cục, căn cứ, phụ lục; bạn điền phần còn trống.',
    icon: <FileAddOutlined />,
    panel: ({ unitId }) => <SamplePanel unitId={unitId} />,
  },
  {
    key: 'nam-truoc',
    name: 'Từ văn bản năm trước',
    line: 'Chép lại, chuyển các mốc năm, nhắc chỗ cần xem lại.',
    icon: <CopyOutlined />,
    panel: ({ unitId }) => <CopyPanel unitId={unitId} />,
  },
  {
    key: 'tep',
    name: 'Từ tệp có sẵn',
    line: 'Tệp Word (.docx) hoặc văn bản thuần (.txt).',
    icon: <UploadOutlined />,
    panel: (given) => <FilePanel {...given} />,
  },
];

/** Where a new draft comes from: a sample, last year's document, a file. */
export function NewDraftPage() {
  const me = useMe();
  const units = draftingUnits(me);
  const [chosenUnit, setUnit] = useAddressPart('don-vi', units[0]?.value ?? '');
  const [chosenWay, setWay] = useAddressPart('tu');
  const [isUnderWay, setUnderWay] = useState(false);
  const way = ways.find(({ key }) => key === chosenWay);
  if (!mayDo(me, 'create', 'Document') || units.length === 0)
    return (
      <EmptyState title="Vị trí hiện tại của bạn không soạn văn bản">
        Người soạn thảo của khoa, phòng tạo dự thảo; bạn sẽ thấy văn bản khi đến lượt mình.
      </EmptyState>
    );
  return (
    <>
      <PageHead
        title={way ? way.name : 'Bạn muốn soạn văn bản mới từ đâu?'}
        line={<UnitLine units={units} value={chosenUnit} onChange={setUnit} />}
      />
      <div className={styles['ways']} role="group" aria-label="Cách bắt đầu" hidden={isUnderWay}>
        {ways.map(({ key, name, line, icon }) => (
          <button
            key={key}
            type="button"
            className={`${styles['way']} ${key === way?.key ? styles['chosen'] : ''} ${way ? styles['small'] : ''}`}
            aria-pressed={key === way?.key}
            onClick={() => setWay(key)}
          >
            <span className={styles['icon']} aria-hidden>
              {icon}
            </span>
            <span>
              <span className={styles['name']}>{name}</span>
              <span className={styles['line']}>{line}</span>
            </span>
          </button>
        ))}
      </div>
      {way?.panel({ unitId: chosenUnit, onUnderWay: setUnderWay })}
    </>
  );
}

interface UnitChoice {
  readonly value: string;
  readonly label: string;
}

/** The units for which the person holds a post that drafts. */
const draftingUnits = ({ posts }: Me): readonly UnitChoice[] => [
  ...new Map(
    posts
      .filter(({ role }) => role === 'drafter')
      .map(({ unitId, unitName }) => [unitId, { value: unitId, label: unitName }]),
  ).values(),
];

interface UnitLineProps {
  readonly units: readonly UnitChoice[];
  readonly value: string;
  readonly onChange: (unitId: string) => void;
}

const UnitLine = ({ units, value, onChange }: UnitLineProps) =>
  units.length === 1 ? (
    `Soạn cho ${units[0]?.label}. Số, ngày và chữ ký có sau, khi văn bản được duyệt.`
  ) : (
    <label>
      Soạn cho{' '}
      <Select
        aria-label="Đơn vị soạn thảo"
        value={value}
        options={[...units]}
        onChange={onChange}
        popupMatchSelectWidth={false}
      />
    </label>
  );
