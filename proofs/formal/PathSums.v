(* Networks as sums over paths: multiplied out, W_{H+1} ... W_1 X is the sum over the paths of
   inputs times weights, and a ReLU network is the same sum over the paths that are on. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsPaths.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section PathSums.
Variable R : realFieldType.

Lemma linear_path_sum m ds N (W : net R m ds) (X : 'M[R]_(last m ds, N)) i j :
  (prod W *m X) i j = \sum_p X (path_input i p) j * path_weight W i p.
Proof.
elim: ds m W X i => [|d ds IH] m W X i.
  by rewrite mul1mx (big_pred1 tt) ?mulr1 // => -[].
transitivity ((W.1 *m (@prod R d ds W.2 *m X)) i j); first by rewrite mulmxA.
rewrite mxE -(pair_bigA _ (fun k p => X (@path_input d ds k p) j * (W.1 i k * path_weight W.2 k p))) /=.
by apply: eq_bigr => k _; rewrite IH mulr_sumr; apply: eq_bigr => p _; rewrite mulrCA.
Qed.

Lemma units_path_sum m ds N (W : net R m ds) (X : 'M[R]_(last m ds, N)) i j :
  units W X i j = \sum_p X (path_input i p) j * (path_on W X i p j)%:R * path_weight W i p.
Proof.
elim: ds m W X i => [|d ds IH] m W X i.
  by rewrite (big_pred1 tt) ?mulr1 // => -[].
transitivity (Num.max 0 ((W.1 *m @units R d ds N W.2 X) i j)); first by rewrite /= mxE.
rewrite -(pair_bigA _ (fun k p => X (@path_input d ds k p) j *
  ((0 < (W.1 *m @units R d ds N W.2 X) i j) && @path_on R d ds N W.2 X k p j)%:R *
  (W.1 i k * path_weight W.2 k p))) /=.
have E : (W.1 *m @units R d ds N W.2 X) i j = \sum_k \sum_p
    X (@path_input d ds k p) j * (@path_on R d ds N W.2 X k p j)%:R * (W.1 i k * path_weight W.2 k p).
  rewrite mxE; apply: eq_bigr => k _; rewrite IH mulr_sumr.
  by apply: eq_bigr => p _; rewrite mulrCA.
have [x0|x0] := ltrP; first by rewrite E.
by rewrite big1 // => k _; rewrite big1 // => p _; rewrite mulr0 mul0r.
Qed.

Theorem relu_path_sum m d ds N (W : net R m (d :: ds)) (X : 'M[R]_(last m (d :: ds), N)) :
  relu_net W X = path_net 1 X W (relu_activity W X).
Proof.
apply/matrixP => i j; rewrite !mxE mul1r.
transitivity (\sum_k \sum_p X (@path_input d ds k p) j *
    (@path_on R d ds N W.2 X k p j)%:R * (W.1 i k * path_weight W.2 k p)).
  apply: eq_bigr => k _; rewrite units_path_sum mulr_sumr.
  by apply: eq_bigr => p _; rewrite mulrCA.
rewrite (pair_bigA _ (fun k p => X (@path_input d ds k p) j *
  (@path_on R d ds N W.2 X k p j)%:R * (W.1 i k * path_weight W.2 k p))) /=.
by apply: eq_bigr => p _; rewrite ffunE.
Qed.

(* The expectation of a sum is the sum of the expectations, whatever the law. *)
Theorem mean_reduction m ds N
    (law : 'M[R]_(last m ds, N) -> net R m ds -> activity m ds N -> R) (rho : R) X W :
  (forall i p j, prob (law X W) (fun Z => Z (i, p, j)) = rho) -> rho != 0 ->
  expected_net law rho^-1 X W = prod W *m X.
Proof.
move=> hrho rho0; apply/matrixP => i j; rewrite linear_path_sum summxE.
transitivity (\sum_(Z : activity m ds N) \sum_p rho^-1 * (law X W Z * (Z (i, p, j))%:R) *
    (X (path_input i p) j * path_weight W i p)).
  apply: eq_bigr => Z _; rewrite !mxE !mulr_sumr; apply: eq_bigr => p _.
  by move: (X _ j) (path_weight _ _ _) (law _ _ _) (_%:R) => *; ring.
rewrite exchange_big; apply: eq_bigr => p _ /=; rewrite -mulr_suml -mulr_sumr.
suff -> : \sum_(Z : activity m ds N) law X W Z * (Z (i, p, j))%:R = rho.
  by rewrite mulVf // mul1r.
rewrite -(hrho i p j) /prob [RHS]big_mkcond; apply: eq_bigr => Z _.
by case: (Z _); rewrite ?mulr1 ?mulr0.
Qed.

(* Under A5u-m the mixture over X and W of laws of Z is each of them. *)
Lemma mixture m ds N (law : 'M[R]_(last m ds, N) -> net R m ds -> activity m ds N -> R)
    (K : finType) (pi : K -> R) X_ W_ (rho : R) :
  is_law pi -> A5u_m law -> A1p_m law pi X_ W_ rho ->
  forall X W i p j, prob (law X W) (fun Z => Z (i, p, j)) = rho.
Proof.
move=> [_ pi1] [hX hW] h X W i p j; rewrite -(h i p j).
rewrite -[LHS]mul1r -pi1 mulr_suml; apply: eq_bigr => k _; congr (_ * _).
by apply: eq_bigr => Z _; rewrite (hX X (X_ k)) (hW _ W (W_ k)).
Qed.
End PathSums.
