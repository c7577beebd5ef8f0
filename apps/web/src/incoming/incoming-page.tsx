import { PageHead } from '../parts/page-head.js';

export const IncomingPage = () => <PageHead title="Văn bản đến" />;
