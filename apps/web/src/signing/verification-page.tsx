import { PageHead } from '../parts/page-head.js';

export const VerificationPage = () => <PageHead title="Kiểm tra chữ ký" />;
