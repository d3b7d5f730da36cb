// The same three in a suite of vitest: npx vitest run examples --dir examples
import { describeClaim } from 'lemmascope/vitest';
import inversions from './inversions.js';
import nonzeroLayers from './nonzero-layers.js';
import orthogonalResidual from './orthogonal-residual.js';

describeClaim(orthogonalResidual);
describeClaim(nonzeroLayers, { expected: 'refuted' });
describeClaim(inversions, { runs: 1000, seed: 7 });
