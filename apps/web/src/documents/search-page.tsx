import { PageHead } from '../parts/page-head.js';

export const SearchPage = () => <PageHead title="Hồ sơ văn bản" />;
