import { PageHead } from '../parts/page-head.js';

export const AccountPage = () => <PageHead title="Tài khoản" />;
