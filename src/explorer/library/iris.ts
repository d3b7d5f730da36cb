import text from '../../../data/iris.csv?raw';
import { type Dataset, readCsv } from '../../network/index.js';

/** The Iris data, as `--data iris` reads them. For the worker: the table is in the bundle that imports this. */
export const irisDataset = (): Dataset => readCsv(text, { path: 'iris', targets: ['species'] });
