import { sha256Hex } from '#kernel';
import { typeset } from '#nd30';
import { aFrozenDraft } from '../../../test/builders/content.js';

const { pdf } = await typeset(aFrozenDraft());
console.log(sha256Hex(pdf));
