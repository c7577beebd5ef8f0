import { PageHead } from '../../parts/page-head.js';

export const EditorPage = () => <PageHead title="Soạn thảo" />;
