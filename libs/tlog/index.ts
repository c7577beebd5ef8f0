export { advanceCheckpoint } from './advance.js';
export {
  bundleFormat,
  bundleLines,
  type BundleCheckpoint,
  type BundleEvent,
  type BundleHeader,
  type BundleLine,
} from './bundle.js';
export {
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
  type Checkpoint,
  type CheckpointProblem,
} from './checkpoint.js';
export { type Finding, type FindingKind } from './findings.js';
export {
  append,
  emptyFrontier,
  frontierNodes,
  rootOf,
  type Frontier,
  type StoredNode,
} from './frontier.js';
export { emptyRoot, leafHash, nodeHash, type Hash } from './hash.js';
export { memoryLog, type MemoryLog, type ReadNodes } from './node-reader.js';
export { openNote, signNote, type NoteProblem } from './note.js';
export { consistencyProof, inclusionProof } from './proofs.js';
export { type NodeId } from './shape.js';
export { verifyBundle, type BundleReport } from './verify-bundle.js';
export { decodeVerifierKey, encodeVerifierKey, type VerifierKey } from './verifier-key.js';
export { verifyConsistency, verifyInclusion } from './verify.js';
