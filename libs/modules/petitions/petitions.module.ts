import { MachineRegistry } from '#engine';
import { Module } from '@nestjs/common';
import { hostedPetition } from './hosted-petition.js';
import { PetitionDesk } from './petition-desk.js';
import { PETITION_SETTINGS, readPetitionSettings } from './petition-settings.js';
import { PetitionsFacade } from './petitions.facade.js';
import { ConcludePetition } from './use-cases/conclude-petition.js';
import { HandlePetition } from './use-cases/handle-petition.js';
import { ReadPetitions } from './use-cases/read-petitions.js';
import { ReceivePetition } from './use-cases/receive-petition.js';

const doors = [PetitionsFacade, ReceivePetition, HandlePetition, ConcludePetition, ReadPetitions];
const settings = { provide: PETITION_SETTINGS, useFactory: () => readPetitionSettings() };

/** Petitions of citizens: their register and their way. */
@Module({ providers: [settings, PetitionDesk, ...doors], exports: doors })
export class PetitionsModule {
  constructor(machines: MachineRegistry) {
    machines.register(hostedPetition);
  }
}
