import { answerTurns, errandOf } from '../support/clients.js';
import { drive } from '../support/drive.js';
import { leanClient, type LeanClient } from '../support/lean-client.js';
import { actsOfRound, itemOf, type ActsErrand } from './round.js';

const { origin, cookie, clients, subjects, key } = errandOf<ActsErrand>();
const sockets = Array.from({ length: clients }, () => leanClient(origin, [`cookie: ${cookie}`]));

const act = (client: number, turn: number): Promise<void> => {
  const subject = subjects[itemOf(clients, subjects.length, client, turn)] ?? '';
  const name = turn % actsOfRound === 0 ? 'claim' : 'release';
  return (sockets[client] as LeanClient).post(`/api/work/${subject}/items/${key}/${name}`, {});
};

answerTurns(
  (seconds) => drive(clients, seconds, act, actsOfRound),
  () => sockets.forEach((socket) => socket.close()),
);
