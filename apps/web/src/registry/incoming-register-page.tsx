import { PageHead } from '../parts/page-head.js';

export const IncomingRegisterPage = () => <PageHead title="Sổ văn bản đến" />;
