import { PageHead } from '../../parts/page-head.js';

export const NewDraftPage = () => <PageHead title="Tạo mới" />;
