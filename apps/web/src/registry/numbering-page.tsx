import { PageHead } from '../parts/page-head.js';

export const NumberingPage = () => <PageHead title="Chờ cấp số" />;
