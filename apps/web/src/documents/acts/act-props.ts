import type { DocumentView } from '#contracts';

/** What the dialog of an act is given. */
export interface ActProps {
  readonly document: DocumentView;
  readonly onClose: () => void;
  /** Said to the person when it is done. */
  readonly onDone: (words: string) => void;
}

/** What the person has before his eyes; the server refuses the act on anything else. */
export const seenIn = ({ round, version, preparedPdf }: DocumentView) => ({
  round,
  contentHash: version?.contentHash ?? '',
  pdf: preparedPdf ?? '',
});
