// Jest's own runner, but a spec and what it imports are loaded by Node itself, not anew in a sandbox for
// each file: packages, rooms and their compiled code stay warm for all specs of a worker.
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import circus from 'jest-circus/runner';
import 'reflect-metadata';

register('./typescript-hooks.mjs', import.meta.url);

/** What a spec finds without importing it. */
const words = [
  ...['describe', 'test', 'it', 'expect', 'console'],
  ...['beforeAll', 'beforeEach', 'afterEach', 'afterAll'],
];

/** `expect` stays in the sandbox and must know a spec's strings and errors as its own. */
const builtIns = {
  ...{ Array, BigInt, Boolean, Date, Error, Function, Map, Number, Object, Promise, RegExp, Set },
  ...{ RangeError, String, Symbol, SyntaxError, TypeError },
};

let turn = 0;

export default function runNatively(globalConfig, config, environment, runtime, ...rest) {
  Object.assign(environment.global, builtIns);
  runtime.unstable_shouldLoadAsEsm = (path) => path.endsWith('.ts');
  runtime.unstable_importModule = (path) => {
    for (const word of words) globalThis[word] = environment.global[word];
    globalThis.jest = environment.moduleMocker;
    showSourceLines();
    turn += 1;
    return import(`${pathToFileURL(path)}?${turn}`);
  };
  return circus.default(globalConfig, config, environment, runtime, ...rest);
}

/** Jest knows the lines only of what it has loaded itself. */
function showSourceLines() {
  Error.prepareStackTrace = undefined;
  process.setSourceMapsEnabled(true);
}
