import { PageHead } from '../parts/page-head.js';

export const IncomingDocumentPage = () => <PageHead title="Văn bản đến" />;
