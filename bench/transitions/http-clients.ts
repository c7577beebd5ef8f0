import { Agent, request } from 'node:http';
import { drive } from '../support/drive.js';
import type { HttpErrand } from './over-http.js';
import { documentOf, stepsOfRound } from './round.js';

const { origin, clients, first } = JSON.parse(process.argv[2] ?? '') as HttpErrand;
const agent = new Agent({ keepAlive: true, maxSockets: clients });

const ask = (payload: object): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(`${origin}/steps`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`HTTP ${answer.statusCode}`)),
      );
    });
    asked.once('error', reject);
    asked.end(JSON.stringify(payload));
  });

const step = (client: number, turn: number): Promise<void> =>
  ask({ no: first + documentOf(clients, client, turn), step: turn });

process.on('message', (seconds: number) => {
  void drive(clients, seconds, step, stepsOfRound).then((driven) => process.send?.(driven));
});
process.once('disconnect', () => agent.destroy());
