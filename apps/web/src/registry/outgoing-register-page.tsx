import { PageHead } from '../parts/page-head.js';

export const OutgoingRegisterPage = () => <PageHead title="Sổ văn bản đi" />;
