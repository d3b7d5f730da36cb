(* One unit, repeated: rows z in the first layer, then layers that pass the first unit on,
   and y at the end. Without activation the map is y z, of rank one and arbitrary; with
   ReLU it is y max(0, z x). *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsBreaking InnerProduct.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section OneUnit.
Variable R : realFieldType.

Lemma repeat_row m n (A : 'rV[R]_n) i j : ((const_mx 1 : 'cV_m) *m A) i j = A 0 j.
Proof. by rewrite mxE big_ord1 mxE mul1r. Qed.
Lemma pick_row d n (o : 'I_d) (A : 'rV[R]_n) :
  delta_mx 0 o *m ((const_mx 1 : 'cV_d) *m A) = A.
Proof. by apply/rowP => j; rewrite -rowE mxE repeat_row. Qed.
Lemma relu_repeat m n (A : 'rV[R]_n) :
  relu ((const_mx 1 : 'cV_m) *m A) = const_mx 1 *m relu A.
Proof. by apply/matrixP => i j; rewrite mxE !repeat_row mxE. Qed.
Lemma relu_idem m n (A : 'M[R]_(m, n)) : relu (relu A) = relu A.
Proof. by apply/matrixP => i j; rewrite !mxE; apply/max_idPr; rewrite le_maxr lexx. Qed.

Lemma repeated d d' ds (z : 'rV[R]_(last d' ds)) : positive (d' :: ds) ->
  exists W : net R d (d' :: ds), [/\ prod W = const_mx 1 *m z,
    forall N (X : 'M[R]_(last d' ds, N)), units W X = const_mx 1 *m relu (z *m X)
  & forall N (X : 'M[R]_(last d' ds, N)), (forall j, 0 < (z *m X) 0 j) -> all_units_on W X].
Proof.
elim: ds d d' z => [|d'' ds IH] d d' z /=.
  move=> _; exists (const_mx 1 *m z, tt); split=> [|N X|N X h]; first by rewrite /= mulmx1.
    by rewrite /= -mulmxA relu_repeat.
  by split=> // i j; rewrite /= -mulmxA repeat_row.
move=> /andP[d0 /(IH d' d'' z)[W [eP eU eA]]].
pose o : 'I_d' := Ordinal d0.
pose A : 'M[R]_(d, d') := (const_mx 1 : 'cV_d) *m delta_mx 0 o.
have pA n (B : 'rV_n) : A *m (const_mx 1 *m B) = const_mx 1 *m B.
  by rewrite -mulmxA pick_row.
exists (A, W); split=> [|N X|N X h].
- by transitivity (A *m prod W); rewrite // eP pA.
- by transitivity (relu (A *m units W X)); rewrite // eU pA relu_repeat relu_idem.
split; last exact: eA.
move=> i j; suff : 0 < (A *m units W X) i j by [].
by rewrite eU pA repeat_row mxE lt_maxr h orbT.
Qed.

Theorem one_unit_net m d d' ds (y : 'cV[R]_m) (z : 'rV[R]_(last m [:: d, d' & ds])) :
  positive [:: d, d' & ds] ->
  exists W : net R m [:: d, d' & ds], [/\ prod W = y *m z,
    forall N (X : 'M[R]_(_, N)), relu_net W X = y *m relu (z *m X)
  & forall N (X : 'M[R]_(_, N)), (forall j, 0 < (z *m X) 0 j) ->
      @all_units_on R d (d' :: ds) N W.2 X].
Proof.
move=> /andP[d0 /(@repeated d d' ds z)[W [eP eU eA]]]; pose o : 'I_d := Ordinal d0.
exists (y *m (delta_mx 0 o : 'rV_d), W); split=> [|N X|N X h]; last exact: eA.
  by transitivity (y *m delta_mx 0 o *m prod W); rewrite // eP -mulmxA pick_row.
by rewrite /relu_net eU -mulmxA pick_row.
Qed.

(* Some multiple of an A that is not orthogonal to Y is nearer to Y than 0. *)
Lemma better_multiple m n (A Y : 'M[R]_(m, n)) : dot A Y != 0 ->
  exists t, sq (t *: A - Y) < sq Y.
Proof.
move=> g0; have a0 : 0 < sq A.
  by rewrite sq_gt0; apply: contraNneq g0 => ->; rewrite dot0l.
exists (dot A Y / sq A); rewrite sqD sqN dotNr dotZl sqZ.
move: (dot A Y) (sq A) (sq Y) g0 a0 => g a y g0 a0.
have -> : (g / a) ^+ 2 * a + - (g / a * g) *+ 2 + y = y - g ^+ 2 / a.
  by field; rewrite gt_eqF.
by rewrite gtr_addl oppr_lt0 divr_gt0 // lt_def sqr_ge0 sqrf_eq0 g0.
Qed.

(* If YX^T <> 0, some network without activation does better than zero; *)
Theorem better_than_zero m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) :
  positive [:: d, d' & ds] -> Y *m X^T != 0 ->
  exists W : net R m [:: d, d' & ds], net_loss X Y W < sq Y.
Proof.
move=> pos g0; have /matrix0Pn[k [l gkl]] := g0.
have [|t ht] := @better_multiple m N ((delta_mx k 0 : 'cV_m) *m delta_mx 0 l *m X) Y; last first.
  have [W [eW _ _]] := @one_unit_net m d d' ds (t *: delta_mx k 0) (delta_mx 0 l) pos.
  by exists W; rewrite /net_loss /loss eW -!scalemxAl.
rewrite dot_mulr mul_delta_mx dotE (bigD1 k) //= (bigD1 l) //= mxE !eqxx mul1r.
rewrite !big1 ?addr0 // => [i ik|j jl]; last by rewrite mxE (negPf jl) andbF mul0r.
by rewrite big1 // => j _; rewrite mxE (negPf ik) mul0r.
Qed.

(* and so does some ReLU network: max(0, u x) - max(0, -u x) = u x, so that one of
   both is not orthogonal to Y. *)
Theorem relu_better_than_zero m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) :
  positive [:: d, d' & ds] -> Y *m X^T != 0 ->
  exists W : net R m [:: d, d' & ds], relu_loss X Y W < sq Y.
Proof.
move=> pos g0.
have [u hu] : exists u : 'rV_(last m [:: d, d' & ds]), Y *m (relu (u *m X))^T != 0.
  have /matrix0Pn[k [l gkl]] := g0; pose u : 'rV[R]_(last m [:: d, d' & ds]) := delta_mx 0 l.
  have [h|h] := eqVneq (Y *m (relu (u *m X))^T) 0; last by exists u.
  exists (- u); move: gkl; apply: contraNneq => h'.
  have E : u *m X = relu (u *m X) - relu (- u *m X).
    rewrite mulNmx; apply/matrixP => i j; rewrite !mxE; move: (\sum__ _) => x.
    have [x0|/ltW x0] := lerP x 0.
      by rewrite max_r ?sub0r ?opprK // oppr_ge0.
    by rewrite max_l ?subr0 // oppr_le0.
  have : Y *m (u *m X)^T = 0.
    by rewrite E linearB /= mulmxBr h h' subr0.
  rewrite trmx_mul mulmxA trmx_delta => /colP/(_ k).
  by rewrite -colE !mxE => ->.
pose y := Y *m (relu (u *m X))^T.
have [|t ht] := @better_multiple m N (y *m relu (u *m X)) Y.
  by rewrite dot_mulr -/y -/(sq y) sq_eq0.
have [W [_ eW _]] := @one_unit_net m d d' ds (t *: y) u pos.
by exists W; rewrite /relu_loss eW -scalemxAl.
Qed.
End OneUnit.
