import { expect, it } from 'vitest';
import { StyleClasses } from '../../../src/explorer/build/style-classes.js';
import { typesetTex } from '../../../src/report/index.js';

it('leaves no style attribute in set mathematics, and keeps every declaration', () => {
  const set = typesetTex('$\\frac{a_1}{\\sqrt b}$ and $\\left(\\sum_{i=1}^n x_i\\right)$').source;
  const styles = new Set([...set.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style!));
  expect(styles.size).toBeGreaterThan(5);
  const classes = new StyleClasses();
  const html = classes.replace(set);
  expect(html).not.toContain('style=');
  expect(html.replaceAll(/<[^>]*>/g, '')).toBe(set.replaceAll(/<[^>]*>/g, ''));
  for (const style of styles) expect(classes.sheet()).toContain(`{${style}}`);
  expect(classes.sheet().split('\n')).toHaveLength(styles.size);
});

it('does not depend on the order in which texts are set', () => {
  const [a, b] = [typesetTex('$x^2$').source, typesetTex('$\\frac12$').source];
  const [one, other] = [new StyleClasses(), new StyleClasses()];
  one.replace(a);
  one.replace(b);
  other.replace(b);
  other.replace(a);
  expect(one.sheet()).toBe(other.sheet());
});
