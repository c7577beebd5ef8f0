import { documentTypeNames } from '#contracts';
import { Input, Select } from 'antd';
import type { DocumentContent } from '../content.js';
import { useChange, useContent } from '../saving/editing-context.js';
import { Lines } from './lines.js';
import styles from './paper.module.css';

const urgencies: readonly { value: DocumentContent['urgency']; label: string }[] = [
  { value: 'normal', label: 'Không khẩn' },
  { value: 'urgent', label: 'Khẩn' },
  { value: 'veryUrgent', label: 'Thượng khẩn' },
  { value: 'express', label: 'Hỏa tốc' },
];

/** Letters carry no name of their type, and their subject stands below the number. */
const isLetter = (docType: DocumentContent['docType']): boolean => docType === 'CV';

/** Bodies, number, place, type and subject, where the printed page has them. */
export function Head() {
  const change = useChange();
  const { header, docType, subject, urgency, addressees, legalBases } = useContent(
    (content) => content,
  );
  const setHeader = (part: Partial<DocumentContent['header']>): void =>
    change((content) => ({ ...content, header: { ...content.header, ...part } }));
  const subjectField = (
    <Input.TextArea
      value={subject}
      autoSize
      variant="borderless"
      className={`${styles['subject']} ${isLetter(docType) ? styles['letter'] : ''}`}
      aria-label="Trích yếu"
      placeholder="Trích yếu nội dung"
      data-field="subject"
      onChange={({ target }) =>
        change((content) => ({ ...content, subject: target.value.replace(/\s*\n\s*/g, ' ') }))
      }
    />
  );
  return (
    <section aria-label="Thể thức" id="phan-the-thuc">
      <div className={styles['bodies']}>
        <div>
          <Input
            value={header.superior ?? ''}
            variant="borderless"
            className={styles['capitals'] ?? ''}
            aria-label="Cơ quan chủ quản"
            placeholder="Cơ quan chủ quản"
            data-field="header.superior"
            onChange={({ target }) => setHeader({ superior: target.value || null })}
          />
          <Input.TextArea
            value={header.issuer}
            autoSize
            variant="borderless"
            className={`${styles['capitals']} ${styles['strong']}`}
            aria-label="Cơ quan ban hành"
            data-field="header.issuer"
            onChange={({ target }) => setHeader({ issuer: target.value.replace(/\s*\n\s*/g, ' ') })}
          />
          <div className={styles['number']}>
            <span>
              Số: <span className={styles['open']}>văn thư cấp</span>/
            </span>
            <Input
              value={header.symbol}
              variant="borderless"
              aria-label="Ký hiệu"
              data-field="header.symbol"
              onChange={({ target }) => setHeader({ symbol: target.value })}
            />
          </div>
          {isLetter(docType) && subjectField}
        </div>
        <div>
          <p className={styles['nation']}>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p className={styles['motto']}>Độc lập - Tự do - Hạnh phúc</p>
          <div className={styles['number']}>
            <Input
              value={header.place}
              variant="borderless"
              className={styles['place'] ?? ''}
              aria-label="Địa danh"
              data-field="header.place"
              onChange={({ target }) => setHeader({ place: target.value })}
            />
            <span className={styles['date']}>
              , ngày <span className={styles['open']}>…</span> tháng{' '}
              <span className={styles['open']}>…</span> năm …
            </span>
          </div>
          <div className={styles['urgency']}>
            <Select
              size="small"
              value={urgency}
              options={[...urgencies]}
              aria-label="Độ khẩn"
              data-field="urgency"
              onChange={(picked) => change((content) => ({ ...content, urgency: picked }))}
            />
          </div>
        </div>
      </div>
      {!isLetter(docType) && (
        <>
          <h2 className={styles['type']}>{documentTypeNames[docType].toUpperCase()}</h2>
          {subjectField}
        </>
      )}
      <div id="phan-kinh-gui" className={styles['addressees']}>
        {(addressees.length > 0 || isLetter(docType)) && <span>Kính gửi:</span>}
        <Lines
          lines={addressees}
          noun="nơi kính gửi"
          empty={(id) => ({ id, text: '' })}
          change={(lines) =>
            change((content) => ({ ...content, addressees: [...lines(content.addressees)] }))
          }
        />
      </div>
      <div id="phan-can-cu" aria-label="Căn cứ" role="group">
        <Lines
          lines={legalBases}
          noun="căn cứ"
          italic
          empty={(id) => ({ id, text: 'Căn cứ ', cites: null })}
          change={(lines) =>
            change((content) => ({ ...content, legalBases: [...lines(content.legalBases)] }))
          }
        />
      </div>
    </section>
  );
}
