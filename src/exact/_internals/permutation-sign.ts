/** The sign of the permutation that sorts distinct numbers increasingly. */
export function permutationSign(order: readonly number[]): 1n | -1n {
  let odd = false;
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) {
      if (order[i]! > order[j]!) odd = !odd;
    }
  }
  return odd ? -1n : 1n;
}
