import { PageHead } from '../../parts/page-head.js';
import { ConfirmationForm } from './confirmation-form.js';
import { LevelForm } from './level-form.js';

/** How far the body's signatures are taken, and what is asked of who signs. */
export function SigningSettingsSection() {
  return (
    <>
      <PageHead
        title="Mức chữ ký và xác nhận khi ký"
        line="Áp dụng cho các chữ ký từ nay về sau; chữ ký đã đặt không bao giờ thay đổi."
      />
      <div style={{ display: 'grid', gap: 14 }}>
        <LevelForm />
        <ConfirmationForm />
      </div>
    </>
  );
}
