export { copyContent, type CopiedContent } from './copy/copy-content.js';
export { emptyPlaces, type OpenPlace } from './open-places.js';
export { contentOfSample, type SamplePlaces } from './samples/content-of-sample.js';
export { readSamples, type Sample } from './samples/read-samples.js';
export { whatItHolds } from './samples/what-it-holds.js';
