import { PageHead } from '../parts/page-head.js';

export const ApprovalQueuePage = () => <PageHead title="Phê duyệt & Ký" />;
