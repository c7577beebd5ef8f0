/** What a file may eat of time and memory is set by who starts the thread. */
export { wordLines as answer } from './word-lines.js';
