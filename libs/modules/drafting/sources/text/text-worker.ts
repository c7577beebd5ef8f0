/** What a text may eat of time and memory is set by who starts the thread. */
export { readText as answer } from './read-text.js';
