/** A file that travels inside the PDF beside its pages (PDF/A-3, ISO 19005-3, 6.8). */
export interface EmbeddedFile {
  /** Unlike every other one's of the same document. */
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  /** What it is to the pages (ISO 32000-2, 7.11.3, AFRelationship). */
  readonly relationship: 'data' | 'source' | 'supplement' | 'alternative';
  readonly text: string;
}
