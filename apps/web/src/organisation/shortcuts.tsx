import styles from './account.module.css';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'Tới ô tìm văn bản'],
  ['j, k', 'Dòng sau, dòng trước trong danh sách chờ'],
  ['Enter', 'Mở dòng đang chọn'],
  ['Ctrl + S', 'Lưu dự thảo ngay'],
  ['Ctrl + Enter', 'Gửi lý do, ý kiến đang ghi'],
  ['Tab, Shift + Tab', 'Xuống, lên một cấp khi đang soạn nội dung'],
  ['Esc', 'Đóng hộp thoại; rời phần nội dung đang soạn'],
];

/** What the keyboard can do; no key acts while a word is being composed. */
export const Shortcuts = () => (
  <section className="card" aria-labelledby="phim-tat">
    <h2 id="phim-tat">Phím tắt</h2>
    <dl className={styles['keys']}>
      {keys.map(([key, act]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{act}</dd>
        </div>
      ))}
    </dl>
  </section>
);
