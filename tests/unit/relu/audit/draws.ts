import { type Choices, seededChoices } from '../../../../src/landscape/index.js';

/** A number in [0, 1). */
export const uniform = (choose: Choices) => choose(2 ** 32) / 2 ** 32;

/** 0/1 variables, each 1 with the given chance. */
export const coins = (length: number, chance: number, choose: Choices) =>
  Uint8Array.from({ length }, () => (uniform(choose) < chance ? 1 : 0));

/** Products of the activations of one unit of each layer, unit by unit: Z of all hidden paths. */
export function pathsOf(layers: readonly (readonly Uint8Array[])[]): Uint8Array[] {
  return layers.reduce<Uint8Array[]>(
    (paths, units) => paths.flatMap((z) => units.map((unit) => z.map((on, i) => on & unit[i]!))),
    [new Uint8Array(layers[0]![0]!.length).fill(1)],
  );
}

/** How often `rejects` says yes on instances drawn from seed 1, 2, …. */
export function rejections(instances: number, rejects: (choose: Choices) => boolean): number {
  let count = 0;
  for (let seed = 1; seed <= instances; seed++) if (rejects(seededChoices(seed * 7919))) count++;
  return count;
}
