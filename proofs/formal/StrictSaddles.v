(* Theorem 2.3 (iv): the conditions of second order of the whole network contain those
   of the two ends, with K = W_H ... W_2. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct SmallParameter TwoEnds Networks EqualProduct LocalMinima Derivatives.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section StrictSaddles.
Variable R : realFieldType.
Lemma quart_form (x a b c d : R) : x * a + x ^+ 2 * b + x ^+ 3 * c + x ^+ 4 * d =
  (a + (b + (c + d * x) * x) * x) * x.
Proof. ring. Qed.
Lemma psd_crit2 m d d' ds N (X : 'M[R]_(last m (d :: d' :: ds), N)) (Y : 'M[R]_(m, N))
   (W : net R m (d :: d' :: ds)) :
  critical X Y W -> hess_psd X Y W ->
  crit2 X Y (@upper R d d' ds W.2) W.1 (@first_layer R d d' ds W.2) (prod W).
Proof.
case: W => U W2 c1 c2; set K := upper _; set V := first_layer _.
have pE : prod (m:=m) (ds:=[:: d, d' & ds]) (U, W2) = U *m K *m V.
  by rewrite /= -mulmxA -prod_split.
rewrite /crit2 pE; set G := grad X Y _.
suff main D E : dot G (D *m K *m V + U *m K *m E) *+ 2 = 0 /\
   0 <= sq ((D *m K *m V + U *m K *m E) *m X) + dot G (D *m K *m E) *+ 2.
  split=> D E; have [h1 h2] := main D E => //.
  by apply/eqP; move/eqP: h1; rewrite mulrn_eq0.
pose A := D *m K *m V + U *m K *m E; pose B := D *m K *m E.
pose dir : net R m [:: d, d' & ds] := (D, set_first E (zeronet R d (d' :: ds))).
have lE : line_loss X Y (m:=m) (ds:=[:: d, d' & ds]) (U, W2) dir =
   (loss X Y (U *m K *m V))%:P + ((dot G A *+ 2)%:P + ((sq (A *m X) + dot G B *+ 2)%:P
   + ((dot (A *m X) (B *m X) *+ 2)%:P + (sq (B *m X))%:P * 'X) * 'X) * 'X) * 'X.
  apply: poly_ext => t; rewrite line_loss_horner.
  have -> : move_net t (m:=m) (ds:=[:: d, d' & ds]) (U, W2) dir =
     (U + t *: D, set_first (V + t *: E) W2) by rewrite -move_set_first.
  rewrite two_end_expand -/K -/V -/G -/A -/B quart_form. by rewrite !(hornerD, hornerM, hornerX, hornerC).

have := c1 dir; have := c2 dir; rewrite lE !(coefD, coefC, coefMX) /=.
by rewrite !add0r !addr0 => h2 h1; split.
Qed.
Theorem part_iv m d d' ds N (X : 'M[R]_(last m (d :: d' :: ds), N)) (Y : 'M[R]_(m, N))
   (W : net R m (d :: d' :: ds)) :
  critical X Y W -> hess_psd X Y W ->
  (* rank (W_H ... W_2) is the smallest hidden width *)
  has (fun h => h <= \rank (@upper R d d' ds W.2))%N (belast d (d' :: ds)) ->
  forall W', net_loss X Y W <= net_loss X Y W'.
Proof.
move=> c1 c2 /hasP[h hin hr] W'.
apply: (crit2_rankK _ (psd_crit2 c1 c2)).
  by case: W {c1 c2 hr} => U W2 /=; rewrite -mulmxA -prod_split.
apply: leq_trans hr; have /allP/(_ h) := rank_prod_le W'.
by rewrite inE mem_belast ?orbT //; apply.
Qed.

End StrictSaddles.
