import type { ReplyOf } from '../../server/routes.js';
import '../../theme/paper-fonts.js';
import type { PictureKind } from './picture-drawer.js';
import styles from './pictures.module.css';

interface OnPaperProps {
  readonly kind: PictureKind;
  readonly picture: ReplyOf<'POST /api/signature-pictures/preview'>;
  readonly person: ReplyOf<'GET /api/accounts'>[number] | undefined;
}

/** The picture in its size on paper: handwriting between post and name, the seal by itself. */
export const OnPaper = ({ kind, picture, person }: OnPaperProps) => {
  const { png, widthMm, heightMm } = picture;
  const shown = (
    <img
      src={`data:image/png;base64,${png}`}
      alt={kind === 'seal' ? 'Con dấu sẽ hiện' : 'Chữ ký sẽ hiện'}
      style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}
    />
  );
  return (
    <figure className={styles['paper']}>
      {kind === 'signature' && <div className={styles['post']}>{postOf(person)}</div>}
      <div className={styles['place']}>{shown}</div>
      {kind === 'signature' && <div className={styles['name']}>{person?.name}</div>}
      <figcaption className="soft figures">
        {kind === 'seal' ? 'Đúng kích thước thật khi in' : 'Kích thước trên trang'}:{' '}
        {widthMm.toLocaleString('vi-VN')} × {heightMm.toLocaleString('vi-VN')} mm
      </figcaption>
    </figure>
  );
};

const postOf = (person: OnPaperProps['person']): string =>
  (person?.posts.find(({ live }) => live)?.title ?? 'Chức vụ').toLocaleUpperCase('vi');
