export { type RocqExport, rocqExport } from './rocq-export.js';
