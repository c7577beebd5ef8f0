export { hostedPetition } from './hosted-petition.js';
export type { PetitionId } from './petition-desk.js';
export { PetitionsFacade, type LatePetition } from './petitions.facade.js';
export { PetitionsModule } from './petitions.module.js';
export { ConcludePetition } from './use-cases/conclude-petition.js';
export { HandlePetition } from './use-cases/handle-petition.js';
export { ReadPetitions } from './use-cases/read-petitions.js';
export { ReceivePetition } from './use-cases/receive-petition.js';
