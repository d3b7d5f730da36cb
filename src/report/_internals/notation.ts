import { escapeMarkup, Markup } from './markup.js';

/**
 * A text in the linear notation of claims, `W_{H+1}⋯W_1 = ΠP*`, as HTML: indices and powers set as
 * such, letters of formulas in italics. Nothing is left out or reordered; what is not recognised as
 * a formula stays as it is written.
 */
export function notation(text: string): Markup {
  const words = text.split(' ');
  const formula = words.map((word, index) => isFormula(word, words[index - 1], words[index + 1]));
  const pieces = words.map((word, index) => {
    if (!formula[index]) return escapeMarkup(word);
    const [, body, tail] = /^(.*?)([,.;:]*)$/s.exec(word)!;
    return `<span class="m">${typeset(body!)}</span>${escapeMarkup(tail!)}`;
  });
  return new Markup(pieces.join(' '));
}

const OPERATORS = /^[=≤≥<>≠⊆⊂∈∉⊗+−⪰⪯≻≺×·⇒⇔→↦≅]$/;
const SIGNS =
  /[_^=≤≥≠⊆⊂∈∉⊗⋯ᵀ⁻⁺⁰¹²³⁴ⁿⁱʲᵏᵖʳ₀₁₂₃₄ᵢⱼₖₙₘᵣₚₛ⊥ΣΠΛ∂∇‖½√λμνρσφχωεαβγτ+−×⪰⪯≻∅∪∩{}|*′]|^\(?(?:vec|tr|rank|ker|dim|diag|det)\(|^\(?[A-Z]\(/;
const BARE_NUMBER = /^\(?\d+(\.\d+)*\)?$/;

function isFormula(word: string, before: string | undefined, after: string | undefined): boolean {
  const bare = word.replace(/[,.;:]+$/, '');
  if (bare === '' || /^[A-Za-z]+(-[a-z0-9]+)+$/.test(bare)) return false;
  if (SIGNS.test(bare))
    return !/[a-z]{4}[’']?s?$|^[a-z]{4}/.test(bare.replace(/rank|diag|_path/g, ''));
  const beside = [before, after].some((word) => word !== undefined && OPERATORS.test(word));
  if (BARE_NUMBER.test(bare)) return beside;
  const letters = /^\(?\d*([A-Za-z]{1,3})\)?$/.exec(bare)?.[1];
  if (letters === undefined) return /^\([a-z1-9],[a-z1-9]\)$/.test(bare);
  if (beside) return !/^(so|or|and|is|for|has|if|iff|with|at|to)$/.test(letters);
  return letters.length === 1
    ? !/^[AaIi]$/.test(letters)
    : /^[A-Z]{2,3}$/.test(letters) && !/^(PCA|SVD)$/.test(letters);
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁻−⁺+⁰0¹1²2³3⁴4⁵5⁶6ᵀTⁿnⁱiʲjᵏkᵖpʳr'].flatMap((sign, index, all) =>
    index % 2 === 0 ? [[sign, all[index + 1]!]] : [],
  ),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'₀0₁1₂2₃3₄4₅5₆6ᵢiⱼjₖkₙnₘmᵣrₚpₛsₜtₓx₊+₋−'].flatMap((sign, index, all) =>
    index % 2 === 0 ? [[sign, all[index + 1]!]] : [],
  ),
);
const COMBINING = /^\p{M}/u;
const UPRIGHT = /^(?:vec|tr|rank|ker|dim|diag|det|max|min|[a-z]{3,})$/;

/** One formula; see {@link notation}. */
function typeset(formula: string): string {
  let out = '';
  let rest = formula;
  const take = (length: number) => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  while (rest !== '') {
    const sign = rest[0]!;
    if ((sign === '_' || sign === '^') && rest.length > 1) {
      take(1);
      const index = indexLength(rest, out.endsWith('Σ'));
      const inner = take(index).replace(/^\{(.*)\}$/s, '$1');
      out += sign === '_' ? `<sub>${typeset(inner)}</sub>` : `<sup>${typeset(inner)}</sup>`;
    } else if (RAISED[sign] !== undefined) {
      let raised = '';
      while (rest !== '' && RAISED[rest[0]!] !== undefined) raised += RAISED[take(1)]!;
      out += `<sup>${slanted(raised)}</sup>`;
    } else if (LOWERED[sign] !== undefined) {
      let lowered = '';
      while (rest !== '' && LOWERED[rest[0]!] !== undefined) lowered += LOWERED[take(1)]!;
      out += `<sub>${slanted(lowered)}</sub>`;
    } else if (sign === '′') {
      out += `<sup>${take(1)}</sup>`;
    } else if (sign === '*' && /[A-Z]$|<\/[a-z]+>$/.test(out)) {
      take(1);
      out += '<sup>∗</sup>';
    } else if (/[A-Za-zα-ω]/.test(sign)) {
      const run = /^[A-Za-zα-ω]+/.exec(rest)![0];
      if (UPRIGHT.test(run)) out += escapeMarkup(take(run.length));
      else {
        const letter = take(COMBINING.test(rest.slice(1)) ? 2 : 1);
        out += `<i>${letter}</i>`;
      }
    } else out += escapeMarkup(take([...rest][0]!.length));
  }
  return out;
}

/** How much of what follows `_` or `^` belongs to the index. */
function indexLength(rest: string, afterSigma: boolean): number {
  if (rest[0] === '{') {
    let depth = 0;
    for (let at = 0; at < rest.length; at++) {
      if (rest[at] === '{') depth++;
      if (rest[at] === '}' && --depth === 0) return at + 1;
    }
    return rest.length;
  }
  const pair = afterSigma ? /^(?:[XY]{2}|path)/ : /^(?:max|min|path)/;
  const long = (pair.exec(rest) ?? /^\d+/.exec(rest))?.[0].length;
  if (long !== undefined) return long;
  return COMBINING.test(rest.slice(1)) ? 2 : 1;
}

/** Indices in italics, the T of a transpose upright. */
const slanted = (text: string) => text.replace(/[a-z]/g, '<i>$&</i>');
