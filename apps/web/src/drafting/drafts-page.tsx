import { PageHead } from '../parts/page-head.js';

export const DraftsPage = () => <PageHead title="Dự thảo" />;
