import { PageHead } from '../../parts/page-head.js';

export const PlaygroundPage = () => <PageHead title="Mẫu giao diện" />;
