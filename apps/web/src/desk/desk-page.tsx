import { PageHead } from '../parts/page-head.js';

export const DeskPage = () => <PageHead title="Bàn làm việc" />;
