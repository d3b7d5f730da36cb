(* What the checker accepts is true: the same definitions as in the theorem, over
   every ordered field. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import Statements EscapeCurve Certificate.
From DLN Require Import CertificateMeaning CertificateCurves CertificateSecondOrder.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section Sound.
Variables (R : realFieldType) (N m : nat) (ds : seq nat) (D : dataset) (Ws : seq fraction).
Variables (x : 'M[R]_(last m ds, N)) (y : 'M[R]_(m, N)).
Hypothesis data : has_data D x y.
Let W : net R m ds := network_of R m ds Ws.

Theorem critical_ok : check_critical N m ds D Ws -> critical x y W.
Proof.
move=> ok V; have [h _] := expansion_is_loss Ws V data.
move: h; rewrite (linear_zero _ ok) => /eqP.
by rewrite mulf_eq0 gt_eqF ?integer_gt0 // => /eqP.
Qed.

(* a sum of squares is not negative *)
Lemma form_squares (s : squares) v : all (fun cv => Z.leb Z0 cv.1) s -> 0 <= form (sum_squares s) v :> R.
Proof.
elim: s => [|[c l] s IH] //= /andP[c0 /IH h].
by rewrite form_add form_scale form_lmul addr_ge0 // mulr_ge0 ?integer_nonneg // -expr2 sqr_ge0.
Qed.
Theorem squares_ok k s : check_squares N m ds D Ws k s -> hess_psd x y W.
Proof.
case/andP=> nonneg zero V; have [_ h] := expansion_is_loss Ws V data.
have := form_zero (coordinates Ws V) zero.
rewrite form_add form_scale form_opp -h => /subr0_eq e.
have := form_squares (coordinates Ws V) nonneg; rewrite -e.
by rewrite pmulr_rge0 ?integer_gt0 // pmulr_rge0 ?integer_gt0.
Qed.

(* the lowest coefficient that is not zero *)
Lemma lowest_at p : exists2 k, forall i, (i < k)%N -> nth Z0 p i = Z0 & nth Z0 p k = lowest p.
Proof.
elim: p => [|a p [k low at_k]]; first by exists 0%N.
rewrite /=; case: Z.eqb_spec => [->|_]; last by exists 0%N.
by exists k.+1 => // - [|i] //; exact: low.
Qed.
Lemma lowest_of_curve Cs : exists2 k,
  let p := curve_loss x y (curve_of R m ds Ws Cs) - (net_loss x y W)%:P in
  forall i, (i < k)%N -> p`_i = 0
  & integer R (Zpos (scale D (curve_denominator ds Ws Cs)))
    * (curve_loss x y (curve_of R m ds Ws Cs) - (net_loss x y W)%:P)`_k
    = integer R (lowest (behead (along N m ds D Ws Cs))).
Proof.
have shift i : integer R (Zpos (scale D (curve_denominator ds Ws Cs)))
    * (curve_loss x y (curve_of R m ds Ws Cs) - (net_loss x y W)%:P)`_i.+1
    = integer R (nth Z0 (behead (along N m ds D Ws Cs)) i).
  by rewrite coefB coefC subr0 -(along_is_loss Ws Cs _ data) nth_behead.
have [k low at_k] := lowest_at (behead (along N m ds D Ws Cs)).
exists k.+1 => [p [_|i ik]|]; last by rewrite shift at_k.
  by rewrite coefB coefC -horner_coef0 curve_loss_horner curve_of_0 subrr.
have /eqP := shift i; rewrite low // mulf_eq0 gt_eqF ?integer_gt0 //.
by move=> /eqP.
Qed.
Theorem descent_ok Cs : check_descent N m ds D Ws Cs -> ~ locmin (net_loss x y) W.
Proof.
move=> ok; have [k low at_k] := lowest_of_curve Cs.
have [h _] := lowest_term (curve_of_0 R m ds Ws Cs) low; apply: h.
by rewrite -(pmulr_rlt0 _ (integer_gt0 R (scale D (curve_denominator ds Ws Cs)))) at_k integer_neg.
Qed.
Theorem ascent_ok Cs : check_ascent N m ds D Ws Cs -> ~ locmax (net_loss x y) W.
Proof.
move=> ok; have [k low at_k] := lowest_of_curve Cs.
have [_ h] := lowest_term (curve_of_0 R m ds Ws Cs) low; apply: h.
by rewrite -(pmulr_rgt0 _ (integer_gt0 R (scale D (curve_denominator ds Ws Cs)))) at_k integer_pos.
Qed.

(* along a line: first and second order *)
Lemma line_coef Vs i : Z.ltb (nth Z0 (along N m ds D Ws (line_of Vs)) i) Z0 ->
  (line_loss x y W (network_of R m ds Vs))`_i < 0.
Proof.
move=> /(integer_neg R); rewrite (along_is_loss Ws _ _ data) pmulr_rlt0 ?integer_gt0 //.
by rewrite /curve_loss line_of_line.
Qed.
Theorem slope_ok Vs : check_slope N m ds D Ws Vs -> ~ critical x y W.
Proof. by move=> /line_coef + c; rewrite c ltxx. Qed.
Theorem curvature_ok Vs : check_curvature N m ds D Ws Vs ->
  exists V, (line_loss x y W V)`_2 < 0.
Proof. by move=> /line_coef; exists (network_of R m ds Vs). Qed.

(* the line itself is an escape curve when the slope is zero *)
Lemma curvature_not_locmin Vs : critical x y W -> check_curvature N m ds D Ws Vs ->
  ~ locmin (net_loss x y) W.
Proof.
move=> c /line_coef neg; set V := network_of R m ds Vs in neg.
have at0 : curve_at 0 (line W V) = W by rewrite -line_of_line curve_of_0.
have [i|h _] := @lowest_term R m ds N x y W (line W V) 2 at0; last first.
  by apply: h; rewrite coefB coefC subr0.
case: i => [|[|i]] // _; rewrite coefB coefC /= ?subr0; last exact: c.
by rewrite -horner_coef0 curve_loss_horner at0 subrr.
Qed.

Lemma cancel_factors (a b l l' : R) : 0 < a -> 0 < b -> a * l * b < b * l' * a -> l < l'.
Proof. by move=> a0 b0; rewrite mulrAC [b * l' * a]mulrAC [b * a]mulrC ltr_pmul2l ?mulr_gt0. Qed.
Theorem better_ok Vs : check_better N m ds D Ws Vs -> ~ globmin (net_loss x y) W.
Proof.
move=> /(fun h => proj1 (Z.ltb_lt _ _) h) /Z.lt_0_sub /(proj2 (Z.ltb_lt _ _)) /(integer_pos R).
rewrite /Z.sub integerD integerN !integerM !(value_is_loss data) subr_gt0 => lt_loss.
move=> /(_ (network_of R m ds Vs)); rewrite leNgt => /negP; apply.
exact: cancel_factors (integer_gt0 R _) (integer_gt0 R _) lt_loss.
Qed.

(* the kinds that need more than one check *)
Theorem strict_saddle_ok Vs Cs :
  [&& check_critical N m ds D Ws, check_curvature N m ds D Ws Vs
    & check_ascent N m ds D Ws Cs] -> strict_saddle x y W.
Proof.
case/and3P=> c neg up; split; last exact: curvature_ok neg.
split; [exact: critical_ok|exact: curvature_not_locmin (critical_ok c) neg|exact: ascent_ok up].
Qed.
Theorem bad_saddle_ok k s Ds Cs :
  [&& check_critical N m ds D Ws, check_squares N m ds D Ws k s,
      check_descent N m ds D Ws Ds & check_ascent N m ds D Ws Cs] -> bad_saddle x y W.
Proof.
case/and4P=> c psd down up; split; last exact: squares_ok psd.
by split; [exact: critical_ok|exact: descent_ok down|exact: ascent_ok up].
Qed.
End Sound.
