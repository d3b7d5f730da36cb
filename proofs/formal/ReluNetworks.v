(* ReLU networks. Inputs that are not 0 keep their signs nearby. So where a hidden layer is
   off the network is 0 nearby, and where all units are on it is the linear network nearby.
   What does better is one unit, repeated through the layers. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsBreaking InnerProduct SmallParameter TwoEnds Networks Continuity.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section ReluNetworks.
Variable R : realFieldType.

Lemma max_close (x y : R) : `|Num.max 0 y - Num.max 0 x| <= `|y - x|.
Proof.
have [x0|x0] := lerP x 0; have [y0|y0] := lerP y 0; rewrite ?subrr ?normr0 //.
  by rewrite subr0 !gtr0_norm ?ler_addl ?oppr_ge0 // subr_gt0 (le_lt_trans x0).
by rewrite sub0r normrN distrC !gtr0_norm ?ler_addl ?oppr_ge0 // subr_gt0 (le_lt_trans y0).
Qed.

(* the outputs of the units, and the inputs of the next layer, are continuous *)
Lemma units_continuous m ds N (W : net R m ds) (X : 'M[R]_(last m ds, N)) eps : 0 < eps ->
  exists2 e, 0 < e & forall W', near e W W' -> close eps (units W X) (units W' X).
Proof.
elim: ds m W X eps => [|d ds IH] m W X eps e0.
  by exists 1 => // W' _ i j; rewrite subrr normr0.
have [e1 e10 h1] := mulmx_continuous W.1 (@units R d ds N W.2 X) e0.
have [e2 e20 h2] := IH d W.2 X e1 e10.
exists (Num.min e1 e2) => [|W' [nW nV] i j]; first by rewrite lt_minr e10.
rewrite /= mxE [X in _ - X]mxE (le_lt_trans (max_close _ _)) //; apply: h1 => [k l|].
  by apply: lt_le_trans (nW k l) _; rewrite le_minl lexx.
by apply: h2; apply: near_le nV; rewrite le_minl lexx orbT.
Qed.
Lemma inputs_continuous m d ds N (W : net R m (d :: ds)) (X : 'M[R]_(last d ds, N)) eps :
  0 < eps -> exists2 e, 0 < e & forall W', near e W W' ->
    close eps (W.1 *m @units R d ds N W.2 X) (W'.1 *m @units R d ds N W'.2 X).
Proof.
move=> e0; have [e1 e10 h1] := mulmx_continuous W.1 (@units R d ds N W.2 X) e0.
have [e2 e20 h2] := @units_continuous d ds N W.2 X e1 e10.
exists (Num.min e1 e2) => [|W' [nW nV]]; first by rewrite lt_minr e10.
apply: h1 => [k l|].
  by apply: lt_le_trans (nW k l) _; rewrite le_minl lexx.
by apply: h2; apply: near_le nV; rewrite le_minl lexx orbT.
Qed.

Lemma margin m n (A : 'M[R]_(m, n)) : (forall i j, A i j != 0) ->
  exists2 eps, 0 < eps & forall i j, eps <= `|A i j|.
Proof.
move=> A0; have [b b0 h] := entry_bound (map_mx GRing.inv A).
exists b^-1 => [|i j]; first by rewrite invr_gt0.
by have := h i j; rewrite mxE normfV -{1}[b]invrK lef_pinv ?posrE ?invr_gt0 ?normr_gt0.
Qed.

Lemma layer_off_open m ds N (W : net R m ds) (X : 'M[R]_(last m ds, N)) :
  some_layer_off W X ->
  exists2 e, 0 < e & forall W', near e W W' -> some_layer_off W' X.
Proof.
elim: ds m W X => [|d ds IH] m W X //= [neg|/IH[e e0 h]]; last first.
  by exists e => // W' [_ /h]; right.
have [|eps eps0 hm] := @margin _ _ (W.1 *m units W.2 X); first by move=> i j; rewrite lt_eqF.
have [e e0 h] := @inputs_continuous m d ds N W X eps eps0.
exists e => // W' /h c; left=> i j; have := lt_le_trans (c i j) (hm i j).
rewrite (ltr0_norm (neg i j)) ltr_norml => /andP[_].
by rewrite ltr_subl_addl addrN.
Qed.
Lemma units_on_open m ds N (W : net R m ds) (X : 'M[R]_(last m ds, N)) :
  all_units_on W X ->
  exists2 e, 0 < e & forall W', near e W W' -> all_units_on W' X.
Proof.
elim: ds m W X => [|d ds IH] m W X /=; first by move=> _; exists 1; rewrite ?ltr01.
move=> [pos /IH[e' e0' h']].
have [|eps eps0 hm] := @margin _ _ (W.1 *m units W.2 X); first by move=> i j; rewrite gt_eqF.
have [e e0 h] := @inputs_continuous m d ds N W X eps eps0.
exists (Num.min e e') => [|W' nW]; first by rewrite lt_minr e0.
split=> [i j|].
  have/h c : near e (W : net R m (d :: ds)) W'.
    by apply: (@near_le R _ _ m (d :: ds) _ _ _ nW); rewrite le_minl lexx.
  have := lt_le_trans (c i j) (hm i j).
  rewrite (gtr0_norm (pos i j)) distrC ltr_norml => /andP[_].
  by rewrite ltr_subl_addl ltr_addr.
by apply: h'; apply: (@near_le R _ _ d ds _ _ _ nW.2); rewrite le_minl lexx orbT.
Qed.

Lemma units_off m ds N (W : net R m ds) (X : 'M[R]_(last m ds, N)) :
  some_layer_off W X -> units W X = 0.
Proof.
elim: ds m W X => [|d ds IH] m W X //= [neg|/IH ->]; apply/matrixP => i j.
  by rewrite mxE; move: (neg i j) => /ltW h; rewrite [RHS]mxE; apply/max_idPl.
by rewrite mulmx0 !mxE maxxx.
Qed.
Lemma units_linear m ds N (W : net R m ds) (X : 'M[R]_(last m ds, N)) :
  all_units_on W X -> units W X = prod W *m X.
Proof.
elim: ds m W X => [|d ds IH] m W X /=; first by rewrite mul1mx.
move=> [pos /IH E]; rewrite -mulmxA -E; apply/matrixP => i j; rewrite mxE.
by apply/max_idPr; exact: ltW (pos i j).
Qed.
End ReluNetworks.
