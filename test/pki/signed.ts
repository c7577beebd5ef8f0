import {
  completeLeaderSignature,
  completeSeal,
  makeDemoHandwriting,
  makeDemoSeal,
  openLeaderSignature,
  openSeal,
  prepareFields,
  signPending,
  type IssuedPdf,
  type LeaderSignedPdf,
  type PreparedPdf,
  type SealRequest,
  type SigningRequest,
  type TestCredential,
} from '#pades';
import { signingDay } from './index.js';
import { boldFont, formFonts, samplePdf, samplePlaces } from './sample-pdf.js';

const handwriting = makeDemoHandwriting('Nguyễn Văn A');
const sealPicture = makeDemoSeal(boldFont, 'Trung tâm Y tế Ví Dụ');

export const aPreparedPdf = async (kind: 'table' | 'stream' = 'table'): Promise<PreparedPdf> =>
  prepareFields(await samplePdf(kind), samplePlaces, formFonts);

export const leaderRequest = (credential: TestCredential): SigningRequest => ({
  certificateChain: credential.key.certificateChain,
  at: signingDay,
  signerName: 'Nguyễn Văn A',
  picture: handwriting,
});

export const leaderSigns = (prepared: PreparedPdf, credential: TestCredential): LeaderSignedPdf => {
  const pending = openLeaderSignature(prepared, leaderRequest(credential));
  return completeLeaderSignature(pending, signPending(pending, credential.key));
};

export const sealRequest = (credential: TestCredential): SealRequest => ({
  certificateChain: credential.key.certificateChain,
  at: new Date(signingDay.getTime() + 3_600_000),
  signerName: 'Trung tâm Y tế Ví Dụ',
  number: '08',
  datePhrase: 'ngày 06 tháng 01 năm 2026',
  picture: sealPicture,
});

export const clerkSeals = (signed: LeaderSignedPdf, credential: TestCredential): IssuedPdf => {
  const pending = openSeal(signed, sealRequest(credential));
  return completeSeal(pending, signPending(pending, credential.key));
};
