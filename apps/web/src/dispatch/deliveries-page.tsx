import { PageHead } from '../parts/page-head.js';

export const DeliveriesPage = () => <PageHead title="Gửi nơi nhận" />;
