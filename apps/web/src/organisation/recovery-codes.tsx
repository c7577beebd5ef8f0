import { Alert, Button, Typography } from 'antd';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once, for the day the telephone is lost; nobody can look them up again. */
export const RecoveryCodes = ({ codes, onKept }: RecoveryCodesProps) => (
  <Alert
    type="warning"
    showIcon
    title="Giữ các mã dự phòng này ở nơi an toàn"
    description={
      <>
        <p>Mỗi mã dùng được một lần khi mất điện thoại. Sau khi đóng, không xem lại được nữa.</p>
        <Typography.Paragraph copyable={{ text: codes.join('\n') }}>
          <span className="figures" style={{ whiteSpace: 'pre-line' }}>
            {codes.join('\n')}
          </span>
        </Typography.Paragraph>
        <Button onClick={onKept}>Đã giữ, đóng lại</Button>
      </>
    }
  />
);
