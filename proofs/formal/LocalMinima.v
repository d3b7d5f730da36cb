(* Theorem 2.3 (ii): every local minimum is a global minimum. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct SmallParameter TwoEnds Networks EqualProduct.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section LocalMinima.
Variable R : realFieldType.
Lemma quad_form (x p q r s t : R) :
  (x * p + x ^+ 2 * q) *+ 2 + (x ^+ 2 * s + x ^+ 2 * (x * r) *+ 2 + x ^+ 2 ^+ 2 * t) =
  x * (p *+ 2) + x ^+ 2 * (s + q *+ 2) + x ^+ 3 * (r *+ 2) + x ^+ 4 * t.
Proof. ring. Qed.

(* the exact quartic of the loss when only the two outer layers move *)
Lemma two_end_expand m d d' ds N (X : 'M[R]_(last m (d :: d' :: ds), N)) (Y : 'M[R]_(m, N))
   (U : 'M[R]_(m, d)) (W2 : net R d (d' :: ds)) D E x :
  let K := upper W2 in let V := first_layer W2 in
  let G := grad X Y (U *m K *m V) in
  let A := D *m K *m V + U *m K *m E in let B := D *m K *m E in
  @net_loss R m [:: d, d' & ds] N X Y (U + x *: D, set_first (V + x *: E) W2) =
  loss X Y (U *m K *m V) + (x * (dot G A *+ 2) + x ^+ 2 * (sq (A *m X) + dot G B *+ 2)
   + x ^+ 3 * (dot (A *m X) (B *m X) *+ 2) + x ^+ 4 * sq (B *m X)).
Proof.
move=> K V G A B; rewrite /net_loss.
have -> : @prod R m [:: d, d' & ds] (U + x *: D, set_first (V + x *: E) W2)
    = (U + x *: D) *m (K *m (V + x *: E)) by rewrite -prod_set_first.
have -> : (U + x *: D) *m (K *m (V + x *: E)) = U *m K *m V + (x *: A + x ^+ 2 *: B).
  rewrite mulmxDl !mulmxDr -!scalemxAr -!scalemxAl scalerA -expr2.
  by rewrite /A /B scalerDr !mulmxA !addrA; congr (_ + _); rewrite -!addrA; congr (_ + _); rewrite addrC.
rewrite lossD -addrA -/G; congr (_ + _); move: A B => A B.
rewrite mulmxDl -!scalemxAl sqD dotDr !dotZr dotZl !sqZ.
by rewrite quad_form.
Qed.

(* a local minimum satisfies the conditions of second order in W_{H+1} and W_1 *)
Lemma locmin_crit2 m d d' ds N (X : 'M[R]_(last m (d :: d' :: ds), N)) (Y : 'M[R]_(m, N))
   (W : net R m (d :: d' :: ds)) :
  locmin (net_loss X Y) W ->
  crit2 X Y (@upper R d d' ds W.2) W.1 (@first_layer R d d' ds W.2) (prod W).
Proof.
case: W => U W2 [e e0 h]; set K := upper _; set V := first_layer _.
have pE : prod (m:=m) (ds:=[:: d, d' & ds]) (U, W2) = U *m K *m V.
  by rewrite /= -mulmxA -prod_split.
rewrite /crit2 /crit1 /curvature pE; set G := grad X Y _.
suff main D E : dot G (D *m K *m V + U *m K *m E) *+ 2 = 0 /\
   0 <= sq ((D *m K *m V + U *m K *m E) *m X) + dot G (D *m K *m E) *+ 2.
  split=> D E; have [h1 h2] := main D E => //.
  by apply/eqP; move/eqP: h1; rewrite mulrn_eq0.
have [x1 x1p hx1] := small_all D e0.
have [x2 x2p hx2] := small_all E e0.
apply: (@quad_small R _ _ (dot ((D *m K *m V + U *m K *m E) *m X) (D *m K *m E *m X) *+ 2)
  (sq (D *m K *m E *m X)) (Num.min x1 x2)); first by rewrite lt_minr x1p.
move=> x; rewrite lt_minr => /andP[xx1 xx2].
have /h : @near R e m [:: d, d' & ds] (U, W2) (U + x *: D, set_first (V + x *: E) W2).
  split; first by move=> i j; rewrite mxE addrC addKr hx1.
  exact: (@near_set_first R e d d' ds W2 (x *: E) e0 (hx2 _ xx2)).
by rewrite two_end_expand /net_loss pE ler_addl.
Qed.

(* If the rank of the product is below every width but the output's, the products can be moved
   (EqualProduct) and the gradient vanishes; else it is as large as the rank of any product of these
   widths, and the problem of two ends applies. *)
Theorem local_min_global m d d' ds N (X : 'M[R]_(last m (d :: d' :: ds), N))
   (Y : 'M[R]_(m, N)) (W : net R m (d :: d' :: ds)) :
  locmin (net_loss X Y) W -> forall W', net_loss X Y W <= net_loss X Y W'.
Proof.
move=> lm W'.
have [wide|] := boolP (all (fun w => \rank (prod W) < w)%N (d :: d' :: ds)).
  apply: grad0_global.
  pose Pr (C : 'M[R]_m) (V : net R m (d :: d' :: ds)) :=
    [/\ C = 1%:M, prod V = prod W & locmin (net_loss X Y) V].
  apply: (@all_wide_grad0 R (d' :: ds) d m m Pr (prod W) _ _ _ _ _ wide 1%:M W) => //.
  - by move=> C V [-> -> _]; rewrite mul1mx.
  - move=> C V [-> eV [e e0 h]]; have e20 : 0 < e / 2%:R by rewrite divr_gt0 ?ltr0n.
    exists (e / 2%:R) => // V' nV'; rewrite mul1mx => eV'; split=> //.
    exists (e / 2%:R) => // V'' nV''; rewrite /net_loss eV' -eV; apply: h.
    by have := near_trans nV' nV''; rewrite -splitr.
  - move=> C V [-> <- [e e0 h]].
    rewrite -[prod V]mul1mx; apply: first_order_locmin; exists e => // V' /h.
    by rewrite /net_loss !mul1mx.
  - by move=> C V [eC eV lV] g hg; rewrite -[g]mulmx1; apply: hg.
rewrite -has_predC => /hasP[w win /=]; rewrite -leqNgt => wr.
apply: (crit2_opt _ (locmin_crit2 lm)).
  by case: W {lm wr} => U W2 /=; rewrite -mulmxA -prod_split.
have /allP/(_ w) := rank_prod_le W'; rewrite inE win orbT => /(_ isT) h.
exact: leq_trans h wr.
Qed.

End LocalMinima.
