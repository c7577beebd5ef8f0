import { readDescription, type TestServices } from '../../../../test/pki/services/index.js';
import type { Ask } from './ask.js';
import { httpAsk } from './http-ask.js';

/** Asks the test services for what the certificates' addresses name; everything else as it is. */
export const askServices = ({ url }: Pick<TestServices, 'url'>): Ask => {
  const ask = httpAsk({ reach: 'loopback', privateHosts: [] });
  const { address } = readDescription();
  return (question) => ask({ ...question, url: question.url.replace(address, url) });
};
