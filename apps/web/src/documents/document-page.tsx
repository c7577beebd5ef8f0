import { PageHead } from '../parts/page-head.js';

export const DocumentPage = () => <PageHead title="Văn bản" />;
