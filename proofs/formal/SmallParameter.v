(* What is needed of analysis: a polynomial of degree four that is >= 0 for all small x,
   without constant term, has no linear term and a quadratic coefficient >= 0. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section SmallParameter.
Variable R : realFieldType.

(* Every direction has a multiple whose entries are below e. *)
Lemma small_ex m n (D : 'M[R]_(m, n)) e : 0 < e ->
  exists2 x, 0 < x & forall i j, `|(x *: D) i j| < e.
Proof.
move=> e0; pose s := 1 + \sum_i \sum_j `|D i j|.
have s1 : 1 <= s.
  by rewrite ler_addl; apply: sumr_ge0 => i _; apply: sumr_ge0.
have s0 : 0 < s by rewrite (lt_le_trans ltr01).
exists (e / s) => [|i j]; first by rewrite divr_gt0.
rewrite mxE normrM gtr0_norm ?divr_gt0 // mulrAC ltr_pdivr_mulr //.
rewrite ltr_pmul2l // /s (bigD1 i) //= (bigD1 j) //=.
have h1 : 0 <= \sum_(i0 < n | i0 != j) `|D i i0| by apply: sumr_ge0.
have h2 : 0 <= \sum_(i0 < m | i0 != i) \sum_j0 `|D i0 j0|.
  by apply: sumr_ge0 => k _; apply: sumr_ge0.
move: h1 h2; set A := \sum_(_ < n | _) _; set B := \sum_(_ < m | _) _ => h1 h2.
have -> : 1 + (`|D i j| + A + B) = `|D i j| + (1 + (A + B)) by ring.
by rewrite ltr_addl ltr_spaddl // addr_ge0.
Qed.
Lemma small_all m n (D : 'M[R]_(m, n)) e : 0 < e ->
  exists2 x, 0 < x & forall t, `|t| < x -> forall i j, `|(t *: D) i j| < e.
Proof.
move=> e0; have [x x0 h] := small_ex D e0; exists x => // t tx i j.
apply: le_lt_trans (h i j); rewrite !mxE !normrM ler_wpmul2r //.
by rewrite (gtr0_norm x0) ltW.
Qed.
Lemma pos_small (a B e : R) : 0 < e -> 0 <= B ->
  (forall x, 0 < x -> x < e -> x <= 1 -> 0 <= a + x * B) -> 0 <= a.
Proof.
move=> e0 B0 h; apply/ler_addgt0Pr => eps eps0.
pose x := Num.min (e / 2%:R) (Num.min 1 (eps / (B + 1))).
have B1 : 0 < B + 1 by rewrite ltr_spaddr ?ltr01.
have x0 : 0 < x by rewrite !lt_minr ltr01 !divr_gt0 ?ltr0n.
have xe : x < e.
  by rewrite lt_minl ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
have x1 : x <= 1 by rewrite !le_minl lexx !orbT.
apply: le_trans (h x x0 xe x1) _; rewrite ler_add2l.
have xB : x <= eps / (B + 1) by rewrite !le_minl lexx !orbT.
apply: le_trans (_ : x * (B + 1) <= _); last by rewrite -ler_pdivl_mulr.
by rewrite ler_pmul2l // ler_addl ler01.
Qed.
Lemma quad_small (a b c d e : R) : 0 < e ->
  (forall x, `|x| < e -> 0 <= x * a + x ^+ 2 * b + x ^+ 3 * c + x ^+ 4 * d) ->
  a = 0 /\ 0 <= b.
Proof.
have key a' b' c' d' : 0 < e ->
  (forall x, `|x| < e -> 0 <= x * a' + x ^+ 2 * b' + x ^+ 3 * c' + x ^+ 4 * d') ->
  0 <= a'.
  move=> e0 h; apply: (@pos_small _ (`|b'| + `|c'| + `|d'|) e) => // [|x x0 xe x1].
    by rewrite !addr_ge0.
  have /h : `|x| < e by rewrite gtr0_norm.
  have -> : x * a' + x ^+ 2 * b' + x ^+ 3 * c' + x ^+ 4 * d'
   = x * (a' + x * (b' + x * c' + x ^+ 2 * d')) by ring.
  rewrite pmulr_rge0 // => /le_trans; apply; rewrite ler_add2l ler_pmul2l //.
  rewrite !ler_add // ?ler_norm // (le_trans (ler_norm _)) // normrM ler_pimull //.
    by rewrite gtr0_norm.
  by rewrite normrX gtr0_norm // exprn_ile1 // ltW.
move=> e0 h; have a0 : a = 0.
  apply/le_anti/andP; split; last exact: key e0 h.
  rewrite -oppr_ge0; apply: (key _ b (- c) d) => // x; rewrite -normrN => /h.
  by congr (0 <= _); ring.
split=> //; apply: (@pos_small _ (`|c| + `|d|) e) => // [|x x0 xe x1].
  by rewrite addr_ge0.
have /h : `|x| < e by rewrite gtr0_norm.
have -> : x * a + x ^+ 2 * b + x ^+ 3 * c + x ^+ 4 * d
   = x ^+ 2 * (b + x * (c + x * d)) by rewrite a0; ring.
rewrite pmulr_rge0 ?exprn_gt0 // => /le_trans; apply; rewrite ler_add2l ler_pmul2l //.
rewrite !ler_add // ?ler_norm // (le_trans (ler_norm _)) // normrM ler_pimull //.
by rewrite gtr0_norm.
Qed.

(* a + b t >= 0 for all t only if b = 0 *)
Lemma lin_ge0 (c d : R) : (forall x, 0 <= c + x * d) -> d = 0.
Proof.
move=> h; apply/eqP/negPn/negP => dn0; have := h (- (c + 1) / d).
by rewrite divfK // opprD addrA subrr add0r oppr_ge0 ler10.
Qed.
Lemma halfD (c d : R) : 0 <= c + d *+ 2 -> 0 <= c / 2%:R + d.
Proof.
move=> h; have -> : c / 2%:R + d = (c + d *+ 2) / 2%:R by field.
by rewrite mulr_ge0 // invr_ge0 ler0n.
Qed.

End SmallParameter.
