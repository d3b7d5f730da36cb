(* Corollary 3.2: a function of the weights with the values of the loss has its landscape; and
   laws of activities without one of the assumptions, for which the outputs differ. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsPaths InnerProduct Networks Derivatives LocalMinima StrictSaddles.
From DLN Require Import LocalMaxima Convexity PathSums.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section Landscape.
Variables (R : realFieldType) (m d d' : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)).
Variable f : net R m [:: d, d' & ds] -> R.
Hypothesis E : forall W, f W = net_loss X Y W.

Lemma line_unique W V p : on_line f W V p -> p = line_loss X Y W V.
Proof. by move=> h; apply: poly_ext => t; rewrite -h E line_loss_horner. Qed.
Lemma critical_same W : critical_for f W -> critical X Y W.
Proof. by move=> c V; have [p /line_unique <-] := c V. Qed.
Lemma locmin_same W : locmin f W -> locmin (net_loss X Y) W.
Proof. by move=> [e e0 h]; exists e => // W' /h; rewrite !E. Qed.
Lemma locmax_same W : locmax f W -> locmax (net_loss X Y) W.
Proof. by move=> [e e0 h]; exists e => // W' /h; rewrite !E. Qed.

Theorem same_landscape : positive [:: m, d, d' & ds] -> X != 0 ->
  [/\ ~ convex f /\ ~ concave f,
      forall W, locmin f W -> globmin f W,
      forall W, critical_for f W -> ~ globmin f W -> saddle_for f W
    & forall W, saddle_for f W -> middle_full_rank W ->
        exists V, exists2 p, on_line f W V p & p`_2 < 0].
Proof.
move=> pos X0; have [nc ncc] := part_i Y X0 pos.
have ii W : locmin f W -> globmin f W.
  by move=> /locmin_same/local_min_global h W'; rewrite !E.
have nomax W : ~ locmax f W by move=> /locmax_same; apply: no_locmax.
split=> //.
- split=> h; [apply: nc | apply: ncc] => t W V t01; rewrite -!E; exact: h.
- by move=> W c ng; split=> // /ii.
move=> W [c nl _] hr; have [|D [e h]] := not_globmin_direction (critical_same c) _ hr.
  by move=> g; apply: nl; exists 1 => // W' _; rewrite !E; apply: g.
by exists (outer D e), (line_loss X Y W (outer D e)) => // t; rewrite E line_loss_horner.
Qed.
End Landscape.

Section Counterexamples.
Variable R : realFieldType.

(* two outcomes of probability 1/2 each, or one outcome when they are the same *)
Section TwoPoints.
Variables (m : nat) (ds : seq nat) (N : nat).
Implicit Types Z : activity m ds N.
Definition two_points Z1 Z2 Z : R := (Z == Z1)%:R / 2%:R + (Z == Z2)%:R / 2%:R.

Lemma sum_two_points Z1 Z2 (g : activity m ds N -> R) :
  \sum_Z two_points Z1 Z2 Z * g Z = (g Z1 + g Z2) / 2%:R.
Proof.
have one Z' : \sum_(Z : activity m ds N) (Z == Z')%:R * g Z = g Z'.
  rewrite (bigD1 Z') //= eqxx mul1r big1 ?addr0 // => Z /negPf ->; exact: mul0r.
rewrite -(one Z1) -(one Z2) -big_split mulr_suml; apply: eq_bigr => Z _ /=.
by rewrite /two_points; field.
Qed.
Lemma two_points_law Z1 Z2 : is_law (two_points Z1 Z2).
Proof.
split=> [Z|]; first by rewrite addr_ge0 ?divr_ge0 ?ler0n.
transitivity (\sum_Z two_points Z1 Z2 Z * 1); first by apply: eq_bigr => Z _; rewrite mulr1.
by rewrite (sum_two_points Z1 Z2 (fun _ => 1)); field.
Qed.
Lemma two_points_prob Z1 Z2 (e : activity m ds N -> bool) :
  prob (two_points Z1 Z2) e = ((e Z1)%:R + (e Z2)%:R) / 2%:R.
Proof.
rewrite -(sum_two_points Z1 Z2 (fun Z => (e Z)%:R)) /prob big_mkcond.
by apply: eq_bigr => Z _; case: (e Z); rewrite ?mulr1 ?mulr0.
Qed.
Lemma two_points_expected Z1 Z2 (F : activity m ds N -> 'M[R]_(m, N)) i j :
  expected (two_points Z1 Z2) F i j = (F Z1 i j + F Z2 i j) / 2%:R.
Proof.
rewrite -(sum_two_points Z1 Z2 (fun Z => F Z i j)) summxE.
by apply: eq_bigr => Z _; rewrite mxE.
Qed.
End TwoPoints.

(* one hidden layer, one input: one path through each hidden unit *)
Lemma sum_paths n (F : path [:: n; 1%N] -> R) : \sum_p F p = \sum_(k < n) F (k, (0, tt)).
Proof.
rewrite (reindex (fun k : 'I_n => (k, (0, tt)) : path [:: n; 1%N])) //.
by exists (fun p => p.1) => // -[k [i []]] _; rewrite [i]ord1.
Qed.

(* Z is on for both units, or for the first only: with x = w = 1 the expected output is
   3q/2 and not 2, and q is 1 or 2. *)
Theorem needs_A1p_m : exists (law : 'M[R]_(last 1 [:: 2; 1], 1)%N -> net R 1 [:: 2; 1]%N ->
      activity 1 [:: 2; 1]%N 1 -> R) X W,
  [/\ forall X W, is_law (law X W), A5u_m law
    & forall i p j rho, 0 < rho -> prob (law X W) (fun Z => Z (i, p, j)) = rho ->
      expected_net law rho^-1 X W <> prod W *m X].
Proof.
pose Z1 : activity 1 [:: 2; 1]%N 1 := [ffun _ => true].
pose Z2 : activity 1 [:: 2; 1]%N 1 := [ffun z => z.1.2.1 == 0].
pose X : 'M[R]_(last 1 [:: 2; 1], 1)%N := const_mx 1.
pose W : net R 1 [:: 2; 1]%N := (const_mx 1, (const_mx 1, tt)).
exists (fun _ _ => two_points Z1 Z2), X, W; split=> //.
  by move=> _ _; apply: two_points_law.
move=> i p j rho rho0; rewrite two_points_prob !ffunE /= => erho.
move/matrixP/(_ 0 0); rewrite (@linear_path_sum R 1 [:: 2; 1]%N 1 W X) two_points_expected.
rewrite ![path_net _ _ _ _ _ _]mxE !sum_paths.
rewrite !big_ord_recl !big_ord0 /= !ffunE !mxE /= => h.
have : 3%:R = 4%:R * rho.
  transitivity (2%:R * rho * (1 * (1 * (1 * 1)) + (1 * (1 * (1 * 1)) + 0))); last by ring.
  by rewrite -h; field; rewrite gt_eqF.
rewrite -erho; case: (p.1 == 0) => /=.
  have -> : 4%:R * ((1 + 1) / 2%:R) = 4%:R :> R by field.
  by move/eqP; rewrite eqr_nat.
have -> : 4%:R * ((1 + 0) / 2%:R) = 2%:R :> R by field.
by move/eqP; rewrite eqr_nat.
Qed.

(* Z is all on where x > 0, or where w > 0, and all off elsewhere: q = 2, and 2, 0 for
   1, -1. *)
Lemma one_path q (b : bool) (X : 'M[R]_(last 1 [:: 1; 1], 1)%N) (W : net R 1 [:: 1; 1]%N) :
  path_net q X W [ffun _ => b] 0 0 = q * (X 0 0 * b%:R * (W.1 0 0 * (W.2.1 0 0 * 1))).
Proof. by rewrite mxE sum_paths big_ord_recl big_ord0 addr0 ffunE. Qed.
Lemma one_product (X : 'M[R]_(last 1 [:: 1; 1], 1)%N) (W : net R 1 [:: 1; 1]%N) :
  (prod W *m X) 0 0 = X 0 0 * (W.1 0 0 * (W.2.1 0 0 * 1)).
Proof. by rewrite (@linear_path_sum R 1 [:: 1; 1]%N 1 W X) sum_paths big_ord_recl big_ord0 addr0. Qed.

Section Dependent.
Variable on : 'M[R]_(last 1 [:: 1; 1], 1)%N -> net R 1 [:: 1; 1]%N -> bool.
Definition dependent_law X W := @two_points 1 [:: 1; 1]%N 1 [ffun _ => on X W] [ffun _ => on X W].

Lemma needs_independence (X_ : bool -> 'M[R]_(last 1 [:: 1; 1], 1)%N)
    (W_ : bool -> net R 1 [:: 1; 1]%N) :
  (forall k, on (X_ k) (W_ k) = k) -> (forall k, (prod (W_ k) *m X_ k) 0 0 != 0) ->
  let law := dependent_law in let pi := fun _ : bool => 2%:R^-1 in
  [/\ forall X W, is_law (law X W), is_law pi, A1p_m law pi X_ W_ 2%:R^-1 /\ 0 < 2%:R^-1 :> R
    & forall k, expected_net law (2%:R^-1)^-1 (X_ k) (W_ k) <> prod (W_ k) *m X_ k].
Proof.
move=> hon n0 law pi.
have half : 2%:R^-1 + 2%:R^-1 = 1 :> R by field.
have sum2 (F : bool -> R) : \sum_k F k = F true + F false by rewrite big_bool.
split.
- by move=> X W; apply: two_points_law.
- by split=> [k|]; [rewrite invr_ge0 ler0n | rewrite sum2].
- split=> [i p j|]; last by rewrite invr_gt0 ltr0n.
  by rewrite sum2 !two_points_prob !hon !ffunE /pi /=; field.
move=> k /matrixP/(_ 0 0); rewrite two_points_expected hon !one_path one_product invrK => h.
have := n0 k; rewrite one_product => /negP; apply; apply/eqP.
move: h; move: (X_ k 0 0) ((W_ k).1 0 0 * ((W_ k).2.1 0 0 * 1)) => x w.
case: k {n0} => /= h.
  have E : (2%:R * (x * 1 * w) + 2%:R * (x * 1 * w)) / 2%:R - x * w = x * w by field.
  by rewrite -E h subrr.
by rewrite -h; field.
Qed.
End Dependent.

Theorem needs_A5u_inputs : exists (law : 'M[R]_(last 1 [:: 1; 1], 1)%N -> net R 1 [:: 1; 1]%N ->
      activity 1 [:: 1; 1]%N 1 -> R) (pi : bool -> R) X_ W_ (rho : R),
  [/\ forall X W, is_law (law X W), is_law pi, A5u_weights law,
      A1p_m law pi X_ W_ rho /\ 0 < rho
    & forall k, expected_net law rho^-1 (X_ k) (W_ k) <> prod (W_ k) *m X_ k].
Proof.
pose X_ (k : bool) : 'M[R]_(last 1 [:: 1; 1], 1)%N := const_mx (if k then 1 else -1).
pose W_ (k : bool) : net R 1 [:: 1; 1]%N := (const_mx 1, (const_mx 1, tt)).
have [||h1 h2 h3 h4] := @needs_independence (fun X _ => 0 < X 0 0) X_ W_.
- by case; rewrite mxE ?ltr01 // oppr_gt0 ltr10.
- by case; rewrite one_product !mxE ?mulr1 ?oppr_eq0 oner_eq0.
by exists (dependent_law (fun X _ => 0 < X 0 0)), (fun _ => 2%:R^-1), X_, W_, 2%:R^-1; split.
Qed.
Theorem needs_A5u_weights : exists (law : 'M[R]_(last 1 [:: 1; 1], 1)%N -> net R 1 [:: 1; 1]%N ->
      activity 1 [:: 1; 1]%N 1 -> R) (pi : bool -> R) X_ W_ (rho : R),
  [/\ forall X W, is_law (law X W), is_law pi, A5u_inputs law,
      A1p_m law pi X_ W_ rho /\ 0 < rho
    & forall k, expected_net law rho^-1 (X_ k) (W_ k) <> prod (W_ k) *m X_ k].
Proof.
pose X_ (k : bool) : 'M[R]_(last 1 [:: 1; 1], 1)%N := const_mx 1.
pose W_ (k : bool) : net R 1 [:: 1; 1]%N := (const_mx (if k then 1 else -1), (const_mx 1, tt)).
have [||h1 h2 h3 h4] := @needs_independence (fun _ W => 0 < W.1 0 0) X_ W_.
- by case; rewrite mxE ?ltr01 // oppr_gt0 ltr10.
- by case; rewrite one_product !mxE ?mulr1 ?mul1r ?oppr_eq0 oner_eq0.
by exists (dependent_law (fun _ W => 0 < W.1 0 0)), (fun _ => 2%:R^-1), X_, W_, 2%:R^-1; split.
Qed.
End Counterexamples.
