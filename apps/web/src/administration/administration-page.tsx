import { PageHead } from '../parts/page-head.js';

export const AdministrationPage = () => <PageHead title="Quản trị" />;
