(* Two kinds of bad local minima of ReLU networks: with a layer that is off, and with all
   units on. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsBreaking InnerProduct TwoEnds Networks ReluNetworks OneUnit.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section ReluMinima.
Variable R : realFieldType.

Lemma layer_off_loss m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) :
  @some_layer_off R d ds N W.2 X -> relu_loss X Y W = sq Y.
Proof. by move=> off; rewrite /relu_loss /relu_net (units_off off) mulmx0 sub0r sqN. Qed.
Theorem layer_off_constant m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) :
  @some_layer_off R d ds N W.2 X ->
  exists2 e, 0 < e & forall W', near e W W' -> relu_loss X Y W' = relu_loss X Y W.
Proof.
move=> off; have [e e0 h] := layer_off_open off; exists e => // W' [_ /h off'].
by rewrite !layer_off_loss.
Qed.
Theorem layer_off_not_global m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) :
  positive [:: d, d' & ds] -> Y *m X^T != 0 -> @some_layer_off R d (d' :: ds) N W.2 X ->
  ~ globmin (relu_loss X Y) W.
Proof.
move=> pos g0 off h; have [W' hW'] := relu_better_than_zero pos g0.
by have := h W'; rewrite (layer_off_loss Y off) leNgt hW'.
Qed.

Lemma layer_off_ex d d' ds N (X : 'M[R]_(last d' ds, N)) (v : 'rV[R]_(last d' ds)) :
  (forall j, (v *m X) 0 j < 0) -> exists W : net R d (d' :: ds), some_layer_off W X.
Proof.
move=> hv; elim: ds d d' X v hv => [|d'' ds IH] d d' X v hv.
  by exists (const_mx 1 *m v, tt); left => i j; rewrite /= -mulmxA repeat_row.
by have [W hW] := IH d' d'' X v hv; exists (0, W); right.
Qed.

(* Near W the network without activation is the same, and no map does better than its
   product. *)
Theorem units_on_locmin m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) :
  @all_units_on R d ds N W.2 X -> grad X Y (prod W) = 0 -> locmin (relu_loss X Y) W.
Proof.
have E (V : net R m (d :: ds)) : @all_units_on R d ds N V.2 X -> relu_loss X Y V = loss X Y (prod V).
  move=> on; rewrite /relu_loss /relu_net (units_linear on) mulmxA; congr (sq (_ - _)).
move=> on g0; have [e e0 h] := units_on_open on; exists e => // W' [_ /h on'].
by rewrite !E // grad0_global.
Qed.
Theorem units_on_not_global m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) y z a b :
  positive [:: d, d' & ds] -> one_unit_beats_linear X Y y z a b ->
  exists W : net R m [:: d, d' & ds], [/\ @all_units_on R d (d' :: ds) N W.2 X,
    locmin (relu_loss X Y) W, ~ globmin (relu_loss X Y) W & globmin (net_loss X Y) W].
Proof.
move=> pos [hz g0 better].
have [W [eP eU /(_ N X hz) on]] := @one_unit_net R m d d' ds y z pos.
have [W' [_ eU' _]] := @one_unit_net R m d d' ds a b pos.
have g : grad X Y (prod W) = 0 by rewrite eP.
exists W; split=> //; first exact: units_on_locmin.
  move=> /(_ W'); rewrite /relu_loss eU' leNgt => /negP; apply.
  suff -> : relu_net W X = y *m z *m X by [].
  rewrite eU -mulmxA; congr (_ *m _); apply/rowP => j; rewrite mxE.
  by apply/max_idPr; exact: ltW (hz j).
by move=> V; apply: grad0_global.
Qed.

(* The best line through 1, 1, 4 at 0, 1, 2 is 1/2 + 3/2 t. *)
Theorem units_on_example :
  let X : 'M[R]_(2, 3) := \matrix_(i, j) (if i == 0 then 1 else j%:R) in
  let Y : 'M[R]_(1, 3) := \row_j (if (j == 2 :> nat)%N then 4%:R else 1) in
  exists y z a b, [/\ one_unit_beats_linear X Y y z a b, X *m X^T \in unitmx & Y *m X^T != 0].
Proof.
move=> X Y.
pose z : 'rV[R]_2 := \row_i (if i == 0 then 2%:R^-1 else 3%:R / 2%:R).
pose b : 'rV[R]_2 := \row_i (if i == 0 then - 2%:R else 3%:R).
have zX j : (z *m X) 0 j = 2%:R^-1 + 3%:R / 2%:R * j%:R.
  by rewrite mxE !big_ord_recl big_ord0 addr0 !mxE /= mulr1.
have bX j : (b *m X) 0 j = - 2%:R + 3%:R * j%:R.
  by rewrite mxE !big_ord_recl big_ord0 addr0 !mxE /= mulr1.
exists 1%:M, z, 1%:M, b; rewrite /one_unit_beats_linear /loss /grad !mul1mx.
have sum3 (F : 'I_3 -> R) : 
     \sum_j F j = F (@Ordinal 3 0 isT) + F (@Ordinal 3 1 isT) + F (@Ordinal 3 2 isT).
  by rewrite !big_ord_recl big_ord0 addr0 addrA; congr (F _ + F _ + F _); apply: val_inj.
split; [split|..].
- by move=> j; rewrite zX ltr_paddr ?mulr_ge0 ?ler0n ?invr_gt0 ?invr_ge0 ?ltr0n ?ler0n.
- apply/matrixP => i k; rewrite ord1 mxE sum3 !mxE !big_ord_recl !big_ord0 !mxE /=.
  by case: k => [[|[|//]]] k /=; field.
- have E j : (z *m X - Y) 0 j =
      2%:R^-1 + 3%:R / 2%:R * j%:R - if (j == 2 :> nat)%N then 4%:R else 1.
    by rewrite -zX !mxE.
  have Er j : (relu (b *m X) - Y) 0 j = if (j == 0 :> nat)%N then -1 else 0.
    rewrite !mxE [\sum__ _](_ : _ = - 2%:R + 3%:R * j%:R); last by rewrite -bX mxE.
    case: j => [[|[|[|//]]]] j /=.
    - by rewrite mulr0 addr0 max_l ?sub0r // oppr_le0 ler0n.
    - rewrite max_r; first by ring.
      by rewrite mulr1 addrC subr_ge0 ler_nat.
    rewrite max_r; first by ring.
    by rewrite addrC subr_ge0 -natrM ler_nat.
  rewrite !sqE !big_ord1 !sum3 !E !Er.
  rewrite -subr_gt0 [X in 0 < X](_ : _ = 2%:R^-1); first by rewrite invr_gt0 ltr0n.
  by rewrite /=; field.
- pose B : 'M[R]_2 := \matrix_(i, j)
    (if i == 0 then if j == 0 then 5%:R / 6%:R else - 2%:R^-1
     else if j == 0 then - 2%:R^-1 else 2%:R^-1).
  suff /mulmx1_unit[] : X *m X^T *m B = 1%:M by [].
  apply/matrixP => i k; rewrite mxE !big_ord_recl big_ord0 !mxE !sum3 !mxE.
  by case: i => [[|[|//]]] i; case: k => [[|[|//]]] k /=; field.
have g : (Y *m X^T) 0 0 = 6%:R by rewrite mxE sum3 !mxE /=; ring.
by apply/matrix0Pn; exists 0, 0; rewrite g pnatr_eq0.
Qed.
End ReluMinima.
