(* Networks: neighbourhoods, and a network as its first layer and the product of
   the others. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct SmallParameter.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section Networks.
Variable R : realFieldType.
Lemma near_refl e m ds (W : net R m ds) : 0 < e -> near e W W.
Proof.
move=> e0; elim: ds m W => [|d ds IH] m //= W; split=> [i j|]; last exact: IH.
by rewrite subrr normr0.
Qed.
Lemma near_trans e1 e2 m ds (W1 W2 W3 : net R m ds) :
  near e1 W1 W2 -> near e2 W2 W3 -> near (e1 + e2) W1 W3.
Proof.
elim: ds m W1 W2 W3 => [|d ds IH] m //= W1 W2 W3 [h1 n1] [h2 n2].
split=> [i j|]; last exact: IH n1 n2.
rewrite -(subrKA (W2.1 i j)) (le_lt_trans (ler_norm_add _ _)) // addrC.
exact: ltr_add.
Qed.

Lemma prod_split m d ds (W : net R m (d :: ds)) : prod W = upper W *m first_layer W.
Proof.
elim: ds m d W => [|d' ds IH] m d; first by move=> [W []]; rewrite /= mulmx1 mul1mx.
by move=> [W1 W2]; rewrite /= -mulmxA -IH.
Qed.
Lemma prod_set_first m d ds (W : net R m (d :: ds)) V :
  prod (set_first V W) = upper W *m V.
Proof.
elim: ds m d W V => [|d' ds IH] m d; first by move=> [W []] V; rewrite /= mulmx1 mul1mx.
by move=> [W1 W2] V; rewrite /= -mulmxA -IH.
Qed.
Lemma near_set_first e m d ds (W : net R m (d :: ds))
   (E : 'M[R]_(first_width m d ds, last d ds)) : 0 < e ->
  (forall i j, `|E i j| < e) -> near e W (set_first (first_layer W + E) W).
Proof.
move=> e0; elim: ds m d W E => [|d' ds IH] m d W E hE.
  by split=> // i j; rewrite mxE addrC addKr.
split; first by move=> i j; rewrite subrr normr0.
exact: (IH d d' W.2 E hE).
Qed.

(* no factor has a smaller width than the rank of the product *)
Lemma rank_prod_le m ds (W : net R m ds) :
  all (fun d => \rank (prod W) <= d)%N (m :: ds).
Proof.
elim: ds m W => [|d ds IH] m W; first by rewrite /= rank_leq_row.
case: W => W1 W2 /=; rewrite rank_leq_row /=.
apply: sub_all (IH d W2) => k; apply: leq_trans.
exact: mxrankM_maxr.
Qed.

End Networks.
