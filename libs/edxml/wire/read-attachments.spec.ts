import { buildPackage } from '#edxml';
import { aPackage, pdf } from '../testing/messages.js';
import { openFrame } from './frame.js';
import { readAttachments } from './read-attachments.js';

describe('attachments of a package', () => {
  const [first] = aPackage().attachments;
  const second = { ...first!, contentId: 'phu-luc', attachmentName: 'phu-luc.pdf' };
  const xml = Buffer.from(buildPackage(aPackage({ attachments: [first!, second] })));

  const readWithin = (totalBytes: number) => {
    const frame = openFrame(xml);
    if (!frame.ok) throw new Error('the package is sound');
    readAttachments(frame.value, totalBytes);
    return frame.value.problems.map(({ code, path }) => `${code} ${path}`);
  };

  it('are limited together, not only one by one', () => {
    expect(readWithin(2 * pdf.length)).toEqual([]);
    expect(readWithin(2 * pdf.length - 1)).toEqual([
      'AttachmentIsTooLarge AttachmentEncoded/Attachment[2]',
    ]);
  });
});
