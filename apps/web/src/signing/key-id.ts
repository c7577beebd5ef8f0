import type { ReplyOf } from '../server/routes.js';

export type KeyId = ReplyOf<'GET /api/signing-keys'>[number]['id'];
