import { documentTypeNames } from '#contracts';
import type { Piece, Reading } from './reading.js';
import styles from './structure.module.css';

interface StructureProps {
  readonly reading: Reading;
  /** Shows the line that a part came from. */
  readonly onPick: (line: number) => void;
}

/** What the draft will hold, as an outline; each part leads to its line. */
export function Structure({ reading: { content, pieces }, onPick }: StructureProps) {
  const part = (piece: Piece, index: number) => (
    <li key={index} className={styles[piece.as]}>
      <button type="button" onClick={() => onPick(piece.lines[0]?.[0] ?? 1)}>
        {piece.text}
      </button>
    </li>
  );
  const outline = pieces.filter(({ as }) => /^section|^annex$/.test(as) && as !== 'annexRow');
  return (
    <section className="card" aria-label="Cấu trúc sẽ tạo">
      <div className={styles['paper']}>
        <p className={styles['type']}>{documentTypeNames[content.docType]}</p>
        <p className={styles['subject']}>{content.subject || 'Chưa rõ trích yếu'}</p>
        <p className="soft">
          {content.header.issuer} · Số …/{content.header.symbol}
        </p>
      </div>
      <Names title="Kính gửi" names={content.addressees.map(({ text }) => text)} />
      <Names title="Căn cứ" names={content.legalBases.map(({ text }) => text)} />
      <h3 className={styles['head']}>Nội dung</h3>
      <ul className={styles['outline']}>{outline.filter(({ as }) => as !== 'annex').map(part)}</ul>
      {content.annexes.length > 0 && <h3 className={styles['head']}>Phụ lục</h3>}
      <ul className={styles['outline']}>
        {content.annexes.map((annex) => {
          const piece = pieces.find(({ as, nodeId }) => as === 'annex' && nodeId === annex.id);
          const rows = annex.kind === 'table' ? annex.rows.length : 0;
          const groups = annex.kind === 'table' ? annex.groups.length : 0;
          return (
            <li key={annex.id}>
              <button type="button" onClick={() => onPick(piece?.lines[0]?.[0] ?? 1)}>
                {annex.title || 'Phụ lục không tên'}
                <span className="soft">
                  {' '}
                  {rows} dòng{groups > 0 && `, ${groups} nhóm`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Names title="Nơi nhận" names={content.recipients.map(({ text }) => text)} />
    </section>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
}

const Names = ({ title, names }: NamesProps) =>
  names.length > 0 && (
    <>
      <h3 className={styles['head']}>
        {title} <span className="soft">({names.length})</span>
      </h3>
      <ul className={styles['names']}>
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </>
  );
