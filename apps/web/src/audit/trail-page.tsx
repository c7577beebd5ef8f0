import { PageHead } from '../parts/page-head.js';

export const TrailPage = () => <PageHead title="Nhật ký" />;
