import { answerTurns, errandOf } from '../support/clients.js';
import { drive } from '../support/drive.js';
import { leanClient, type LeanClient } from '../support/lean-client.js';
import type { HttpErrand } from './over-http.js';
import { documentOf, stepsOfRound } from './round.js';

const { origin, clients, first } = errandOf<HttpErrand>();
const sockets = Array.from({ length: clients }, () => leanClient(origin));

const step = (client: number, turn: number): Promise<void> =>
  (sockets[client] as LeanClient).post('/steps', {
    no: first + documentOf(clients, client, turn),
    step: turn,
  });

answerTurns(
  (seconds) => drive(clients, seconds, step, stepsOfRound),
  () => sockets.forEach((socket) => socket.close()),
);
