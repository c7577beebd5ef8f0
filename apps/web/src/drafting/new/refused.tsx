import { Alert } from 'antd';
import { wordsOf } from '../../server/refusal.js';

/** What the server refused, in its words; nothing when it did not. */
export const Refused = ({ error }: { readonly error: Error | null }) =>
  error && <Alert type="error" showIcon title={wordsOf(error)} />;
