(* Theorem 2.3 (iv): the conditions of second order of the whole network contain those
   of the two ends, with K = W_H ... W_2. Where they fail, a direction of negative curvature
   moves only the two ends. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsHessian InnerProduct Semidefinite TwoEnds Networks LocalMinima.
From DLN Require Import Derivatives.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section StrictSaddles.
Variable R : realFieldType.
Lemma quart_form (x a b c d : R) : x * a + x ^+ 2 * b + x ^+ 3 * c + x ^+ 4 * d =
  (a + (b + (c + d * x) * x) * x) * x.
Proof. ring. Qed.

Section Outer.
Variables (m d d' : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]).
Let U := W.1.
Let K := @upper R d d' ds W.2.
Let V := @first_layer R d d' ds W.2.
Let G := grad X Y (prod W).

Lemma prod_outer : prod W = U *m K *m V.
Proof. by rewrite /U /K /V; case: W => U' W' /=; rewrite -mulmxA -prod_split. Qed.

Lemma outer_coefs D E (A := D *m K *m V + U *m K *m E) :
  (line_loss X Y W (outer D E))`_1 = dot G A *+ 2 /\
  (line_loss X Y W (outer D E))`_2 = sq (A *m X) + dot G (D *m K *m E) *+ 2.
Proof.
pose B := D *m K *m E.
have lE : line_loss X Y W (outer D E) =
   (loss X Y (U *m K *m V))%:P + ((dot G A *+ 2)%:P + ((sq (A *m X) + dot G B *+ 2)%:P
   + ((dot (A *m X) (B *m X) *+ 2)%:P + (sq (B *m X))%:P * 'X) * 'X) * 'X) * 'X.
  apply: poly_ext => t; rewrite line_loss_horner.
  have -> : move_net t W (outer D E) = (U + t *: D, set_first (V + t *: E) W.2).
    by rewrite /U /V; case: W => U' W'; rewrite -move_set_first.
  rewrite two_end_expand -/K -/V -prod_outer -/G -/A -/B quart_form.
  by rewrite !(hornerD, hornerM, hornerX, hornerC).
by rewrite lE !(coefD, coefC, coefMX) /= !add0r !addr0.
Qed.

Lemma outer_crit1 : critical X Y W -> crit1 X Y K U V (prod W).
Proof.
move=> c1 D E; have [o1 _] := outer_coefs D E.
by have := c1 (outer D E); rewrite o1 => /eqP; rewrite mulrn_eq0 => /eqP.
Qed.

(* The direction of the formula: it is negative for some u and g unless the product is
   the best of its rank. *)
Theorem cross_direction_curvature Z u g :
  X *m Z *m X = X -> (Z *m X)^T = Z *m X -> u^T *m prod W = 0 ->
  (line_loss X Y W (cross_direction Y W Z u g))`_2 =
  sq u * sq ((prod W *m g)^T *m (prod W *m X)) -
  sq (prod W *m g) * sq (u^T *m (Y *m Z - prod W) *m X).
Proof.
by move=> XZX ZXt uP; have [_ ->] := outer_coefs (u *m (prod W *m g)^T *m U)
  (V *m g *m u^T *m (Y *m Z - prod W)); apply: (cross_curvature Y prod_outer).
Qed.
Theorem not_best_direction M : critical X Y W -> (\rank M <= \rank (prod W))%N ->
  loss X Y M < net_loss X Y W ->
  exists Z u g, [/\ X *m Z *m X = X, (Z *m X)^T = Z *m X, u^T *m prod W = 0
    & (line_loss X Y W (cross_direction Y W Z u g))`_2 < 0].
Proof.
move=> c1 rk better.
have [[Z [u [g [XZX ZXt uP neg]]]]|] := cross_or_best prod_outer (outer_crit1 c1) rk.
  exists Z, u, g; split=> //.
  by have [_ ->] := outer_coefs (u *m (prod W *m g)^T *m U) (V *m g *m u^T *m (Y *m Z - prod W)).
by rewrite leNgt better.
Qed.

(* In (D, E) the second derivative is a quadratic form, so that either it is negative
   somewhere, or the conditions of second order of the two ends hold. *)
Theorem outer_dec : critical X Y W ->
  (exists D E, (line_loss X Y W (outer D E))`_2 < 0) \/ crit2 X Y K U V (prod W).
Proof.
move=> c1; pose k := first_width d d' ds; pose l := last d' ds.
pose rD (v : 'rV[R]_(m * d + k * l)) : 'M[R]_(m, d) := vec_mx (lsubmx v).
pose rE (v : 'rV[R]_(m * d + k * l)) : 'M[R]_(k, l) := vec_mx (rsubmx v).
pose A v := (rD v *m K *m V + U *m K *m rE v) *m X.
pose b u v := dot (A u) (A v) + dot G (rD u *m K *m rE v + rD v *m K *m rE u).
have bq v : b v v = (line_loss X Y W (outer (rD v) (rE v)))`_2.
  by have [_ ->] := outer_coefs (rD v) (rE v); rewrite /b dotDr mulr2n.
have [|u v|[v h]|h] := @form_dec R _ b.
- move=> a u v w; rewrite /b.
  have linD : rD (a *: u + v) = a *: rD u + rD v by rewrite /rD !linearP.
  have linE : rE (a *: u + v) = a *: rE u + rE v by rewrite /rE !linearP.
  have -> : A (a *: u + v) = a *: A u + A v.
    rewrite /A linD linE !(mulmxDl, mulmxDr) -!(scalemxAl, scalemxAr) scalerDr.
    exact: addrACA.
  by rewrite linD linE !(mulmxDl, mulmxDr) -!(scalemxAl, scalemxAr) !(dotDl, dotDr, dotZl, dotZr); ring.
- by rewrite /b dotC addrC [in RHS]addrC; congr (dot _ _ + _); rewrite addrC.
- by left; exists (rD v), (rE v); rewrite -bq.
right; split=> [|D E]; first exact: outer_crit1.
have [_ o2] := outer_coefs D E; have := h (row_mx (mxvec D) (mxvec E)); rewrite bq.
by rewrite /rD /rE row_mxKl row_mxKr !mxvecK o2.
Qed.

(* In the second case the product is the best of all if rank (W_H ... W_2) is the smallest
   hidden width. *)
Lemma crit2_globmin : middle_full_rank W -> crit2 X Y K U V (prod W) -> globmin (net_loss X Y) W.
Proof.
move=> /hasP[h hin hr] c2 W'; apply: (crit2_rankK prod_outer c2); apply: leq_trans hr.
have /allP/(_ h) := rank_prod_le W'.
by rewrite inE mem_belast ?orbT //; apply.
Qed.
Theorem not_globmin_direction : critical X Y W -> ~ globmin (net_loss X Y) W ->
  middle_full_rank W -> exists D E, (line_loss X Y W (outer D E))`_2 < 0.
Proof. by move=> c1 ng hr; have [//|/(crit2_globmin hr)] := outer_dec c1. Qed.
Theorem full_rank_globmin : critical X Y W -> hess_psd X Y W -> middle_full_rank W ->
  globmin (net_loss X Y) W.
Proof.
move=> c1 psd hr; apply: (crit2_globmin hr); have [[D [E]]|//] := outer_dec c1.
by rewrite ltNge psd.
Qed.
End Outer.

End StrictSaddles.
