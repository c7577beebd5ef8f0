export { directoryOf, type Directory } from '#modules/organisation';
