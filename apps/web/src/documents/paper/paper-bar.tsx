import { Button } from 'antd';
import styles from './paper.module.css';

interface PaperBarProps {
  readonly page: number;
  readonly pages: number;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly file: string;
  readonly fileName: string;
  readonly isPreview: boolean;
}

const step = 0.2;
const [smallest, largest] = [0.4, 3];

export const PaperBar = ({
  page,
  pages,
  zoom,
  onZoom,
  file,
  fileName,
  isPreview,
}: PaperBarProps) => (
  <div className={styles['bar']} role="toolbar" aria-label="Xem trang in">
    <span className="figures">{pages > 0 ? `Trang ${page}/${pages}` : 'Đang mở trang in'}</span>
    {isPreview && <span className="soft">Bản đang soạn</span>}
    <span className={styles['tools']}>
      <Button
        size="small"
        aria-label="Thu nhỏ"
        disabled={zoom <= smallest}
        onClick={() => onZoom(Math.max(smallest, zoom - step))}
      >
        −
      </Button>
      <Button
        size="small"
        aria-label="Phóng to"
        disabled={zoom >= largest}
        onClick={() => onZoom(Math.min(largest, zoom + step))}
      >
        +
      </Button>
      <Button size="small" onClick={() => onZoom(1)}>
        Vừa chiều ngang
      </Button>
      <Button size="small" href={file} download={fileName}>
        Tải về
      </Button>
    </span>
  </div>
);
