const logFactorials: number[] = [0, 0];

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++)
    logFactorials.push(logFactorials[k - 1]! + Math.log(k));
  return logFactorials[n]!;
}

/** P(B ≥ k) for B binomial with n trials of probability p, summed from the largest term, in float64. */
export function binomialUpperTail(n: number, k: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  // Below the mean the other tail is the short one, and its terms fall.
  if (k <= n * p) return Math.max(0, 1 - binomialUpperTail(n, n - k + 1, 1 - p));
  const logs = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  let term = Math.exp(logs + k * Math.log(p) + (n - k) * Math.log1p(-p));
  let sum = 0;
  for (let j = k; j <= n && term > sum * 1e-17; j++) {
    sum += term;
    term *= ((n - j) / (j + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
}
