(* Weighted squared loss, 2-1-2, at the point e_2, e_2^T. With (x, 1 + s) for W_2 and
   (z, 1 + t) for W_1 the loss is
     (xz - 2)^2 + c x^2 (1 + t)^2 + c z^2 (1 + s)^2 + ((1 + s)(1 + t) - 1)^2
   >= 4 - 4xz + 2x^2 + 2z^2 >= 4 where c (1 + s)^2, c (1 + t)^2 >= 2; and it is below 4 for
   x = z = u, s = t = - u^2 and small u if c <= 2. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsBreaking.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section WeightedLoss.
Variables (R : realFieldType) (c : R).
Local Notation L := (@weighted_loss R 2 [:: 1; 2]%N 2 (off_diagonal_weight c) 1%:M (diag_2_1 R)).

Lemma weighted_formula (A : 'cV[R]_2) (B : 'rV[R]_2) :
  L (A, (B, tt)) = (A 0 0 * B 0 0 - 2%:R) ^+ 2 + c * (A 0 0 * B 0 1) ^+ 2
    + (c * (A 1 0 * B 0 0) ^+ 2 + (A 1 0 * B 0 1 - 1) ^+ 2).
Proof.
rewrite /weighted_loss /= mulmx1 mulmx1 !big_ord_recl !big_ord0 !addr0.
have -> : lift ord0 ord0 = 1 :> 'I_2 by apply/val_inj.
by rewrite !mxE !big_ord1 /= !subr0 !mul1r.
Qed.

Lemma weighted_ge (x z s t : R) : 2%:R <= c * (1 + s) ^+ 2 -> 2%:R <= c * (1 + t) ^+ 2 ->
  4%:R <= (x * z - 2%:R) ^+ 2 + c * (x * (1 + t)) ^+ 2
    + (c * ((1 + s) * z) ^+ 2 + ((1 + s) * (1 + t) - 1) ^+ 2).
Proof.
move=> hs ht; rewrite -subr_ge0.
have -> : (x * z - 2%:R) ^+ 2 + c * (x * (1 + t)) ^+ 2
    + (c * ((1 + s) * z) ^+ 2 + ((1 + s) * (1 + t) - 1) ^+ 2) - 4%:R
  = (x * z) ^+ 2 + 2%:R * (x - z) ^+ 2 + ((1 + s) * (1 + t) - 1) ^+ 2
    + (c * (1 + t) ^+ 2 - 2%:R) * x ^+ 2 + (c * (1 + s) ^+ 2 - 2%:R) * z ^+ 2 by ring.
by rewrite !addr_ge0 ?sqr_ge0 // mulr_ge0 ?sqr_ge0 ?ler0n // subr_ge0.
Qed.

Theorem weighted_locmin :
  locmin L (delta_mx 1 0, (delta_mx 0 1, tt)) <-> 2%:R < c.
Proof.
split=> [[e e0 h]|c2].
  rewrite ltNge; apply/negP => c2.
  pose u := Num.min (e / 2%:R) (2%:R^-1).
  have u0 : 0 < u by rewrite lt_minr divr_gt0 ?invr_gt0 ?ltr0n.
  have ue : u < e.
    by rewrite lt_minl ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
  have u1 : u < 1.
    by rewrite lt_minl invf_lt1 ?ltr0n // ltr1n orbT.
  pose A : 'cV[R]_2 := \col_i (if i == 0 then u else 1 - u ^+ 2).
  have hA : near e ((delta_mx 1 0, (delta_mx 0 1, tt)) : net R 2 [:: 1; 2]%N) (A, (A^T, tt)).
    have uu : `|1 - u ^+ 2 - 1| < e.
      rewrite addrAC subrr sub0r normrN ger0_norm ?sqr_ge0 // (le_lt_trans _ ue) //.
      by rewrite expr2 ler_pimull ?ltW.
    have un : `|u - 0| < e by rewrite subr0 gtr0_norm.
    split=> [i j|]; last split=> // i j; rewrite !mxE ?ord1.
      by case: i => [[|[|//]]] /= i.
    by case: j => [[|[|//]]] /= j.
  have := h _ hA; rewrite !weighted_formula !mxE /=.
  apply/negP; rewrite -ltNge.
  have u4 : u ^+ 4 < 1 by rewrite exprn_ilt1 // ltW.
  rewrite -subr_gt0; move: u u0 u4 {ue u1 A hA h} => u u0 u4.
  have -> : (0 * 0 - 2%:R) ^+ 2 + c * (0 * 1) ^+ 2 + (c * (1 * 0) ^+ 2 + (1 * 1 - 1) ^+ 2) -
    ((u * u - 2%:R) ^+ 2 + c * (u * (1 - u ^+ 2)) ^+ 2 +
     (c * ((1 - u ^+ 2) * u) ^+ 2 + ((1 - u ^+ 2) * (1 - u ^+ 2) - 1) ^+ 2))
    = u ^+ 4 * (2%:R + (1 - u ^+ 4)) + (2%:R - c) * (2%:R * (u * (1 - u ^+ 2)) ^+ 2) :> R by ring.
  apply: ltr_spaddl; first by rewrite mulr_gt0 ?exprn_gt0 // addr_gt0 ?ltr0n ?subr_gt0.
  by apply: mulr_ge0; [rewrite subr_ge0 | rewrite mulr_ge0 ?ler0n ?sqr_ge0].
pose k : R := (c - 2%:R) / (2%:R * c).
have c0 : 0 < c by rewrite (lt_trans _ c2) ?ltr0n.
have k0 : 0 < k by rewrite divr_gt0 ?subr_gt0 ?mulr_gt0 ?ltr0n.
have k1 (s : R) : `|s| < k -> 2%:R <= c * (1 + s) ^+ 2.
  rewrite ltr_norml => /andP[sk _].
  have -> : c * (1 + s) ^+ 2 = 2%:R + (c * s ^+ 2 + (2%:R * c) * (s - - k)).
    by rewrite /k; field; rewrite gt_eqF.
  rewrite ler_addl addr_ge0 // mulr_ge0 ?sqr_ge0 ?(ltW c0) // ?subr_ge0 ?(ltW sk) //.
  by rewrite mulr_ge0 ?ler0n ?(ltW c0).
exists k => // -[A [B []]] [/= nA [nB _]].
rewrite !weighted_formula !mxE /=.
have hA := nA 1 0; have hB := nB 0 1; rewrite !mxE /= in hA hB.
have := @weighted_ge (A 0 0) (B 0 0) (A 1 0 - 1) (B 0 1 - 1) (k1 _ hA) (k1 _ hB).
rewrite ![1 + (_ - 1)]addrC !subrK.
by apply: le_trans; rewrite le_eqVlt; apply/orP; left; apply/eqP; ring.
Qed.

Theorem weighted_values :
  L (delta_mx 1 0, (delta_mx 0 1, tt)) = 4%:R /\
  L (2%:R *: delta_mx 0 0, (delta_mx 0 0, tt)) = 1.
Proof. by split; rewrite weighted_formula !mxE /=; ring. Qed.
End WeightedLoss.
