import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { familyLabel, familySize, shapeFamily, shapeLabel } from '../../../src/claims/index.js';
import { Architecture, readCsv } from '../../../src/network/index.js';
import { derivationSize, SymbolicNetwork } from '../../../src/symbolic/index.js';

const bound = fc.record({
  maxHidden: fc.integer({ min: 1, max: 3 }),
  maxWidth: fc.integer({ min: 1, max: 3 }),
  samples: fc.integer({ min: 1, max: 3 }),
});

it('the smallest family has one member', () => {
  const family = { maxHidden: 1, maxWidth: 1, samples: 2 };
  expect(shapeFamily(family).map(shapeLabel)).toEqual(['1-1-1, any 2 samples']);
});

it('the family that is expanded by default has 56 members and says so', () => {
  const family = { maxHidden: 3, maxWidth: 2, samples: 2 };
  expect(shapeFamily(family)).toHaveLength(2 ** 3 + 2 ** 4 + 2 ** 5);
  expect(familyLabel(family)).toBe('all 56 architectures with H ≤ 3 and widths ≤ 2, any 2 samples');
});

test.prop([bound])('lists every architecture within its bound once', (family) => {
  const labels = shapeFamily(family).map(shapeLabel);
  let count = 0;
  for (let hidden = 1; hidden <= family.maxHidden; hidden++)
    count += family.maxWidth ** (hidden + 2);
  expect(new Set(labels).size).toBe(count);
  expect(labels).toHaveLength(count);
  expect(familyLabel(family)).toContain(
    count === 1 ? 'the architecture' : `all ${count} architectures`,
  );
});

test.prop([bound])('stays within its bound', (family) => {
  for (const { architecture, data } of shapeFamily(family)) {
    expect(architecture.hiddenLayers).toBeLessThanOrEqual(family.maxHidden);
    expect(Math.max(...architecture.widths)).toBeLessThanOrEqual(family.maxWidth);
    expect(data).toEqual({ samples: family.samples });
  }
});

test.prop([bound])('its size is no less than the sizes of its members together', (family) => {
  const sizes = shapeFamily(family).map(
    ({ architecture, data }) => derivationSize(architecture, data, 'hessian').termDerivatives,
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(familySize(family).termDerivatives).toBeGreaterThanOrEqual(sum);
});

test.prop([fc.subarray(['1,1,1', '1,2,1', '2,1,1', '2,1,2'], { minLength: 1 })])(
  'the label of a shape is what its network calls itself',
  (list) => {
    for (const widths of list) {
      const architecture = Architecture.parse(widths);
      const network = SymbolicNetwork.withSymbolicData(architecture, 3);
      expect(shapeLabel({ architecture, data: { samples: 3 } })).toBe(String(network));
    }
  },
);

it('a shape on data is named after them', () => {
  const dataset = readCsv('x,y\n1,2\n3,5\n', { path: 'points.csv', targets: ['y'] });
  const architecture = Architecture.parse('1,1,1');
  expect(shapeLabel({ architecture, data: dataset })).toBe('1-1-1 on points.csv');
});
