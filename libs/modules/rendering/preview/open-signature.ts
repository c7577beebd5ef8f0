import type { PersonId, PostId } from '#kernel';
import type { SignatureBlock } from '#nd30';

/** Who signs is settled at submission; until then the page keeps the place. */
export const openSignature: SignatureBlock = {
  authority: null,
  lines: ['[chức vụ người ký]'],
  name: '[họ và tên người ký]',
  personId: '' as PersonId,
  postId: '' as PostId,
};
