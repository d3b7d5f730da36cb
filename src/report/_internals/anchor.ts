/** The anchor of a claim, or of one of its steps, in a page. */
export function anchorOf(claim: string, step?: string): string {
  const base = `claim-${claim.replaceAll('/', '--')}`;
  return step === undefined ? base : `${base}--${step}`;
}
