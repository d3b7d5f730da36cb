export { type SymmetricSpectrum, symmetricSpectrum } from './symmetric-spectrum.js';
