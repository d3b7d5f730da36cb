(* Proposition 2.1 (i), at any depth: in one layer the product is affine, and the squared
   error is convex. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section LayerConvexity.
Variable R : realFieldType.

(* t |A|^2 + (1 - t) |B|^2 - |tA + (1 - t)B|^2 = t (1 - t) |A - B|^2 *)
Lemma sq_convex p q : convex_in (@sq R p q).
Proof.
move=> t A B /andP[t0 t1]; rewrite -subr_ge0.
have -> : t * sq A + (1 - t) * sq B - sq (t *: A + (1 - t) *: B) = t * (1 - t) * sq (A - B).
  by rewrite !sqD sqN !sqZ dotNr dotZl dotZr; ring.
by rewrite !mulr_ge0 ?sq_ge0 // subr_ge0.
Qed.
Lemma loss_convex m n N (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)) : convex_in (loss X Y).
Proof.
move=> t A B t01; rewrite /loss; apply: le_trans (sq_convex _ _ t01).
suff -> : (t *: A + (1 - t) *: B) *m X - Y = t *: (A *m X - Y) + (1 - t) *: (B *m X - Y) by [].
rewrite mulmxDl -!scalemxAl !scalerBr addrACA -opprD -scalerDl.
by rewrite addrCA subrr addr0 scale1r.
Qed.
Lemma conv_id t m ds (W : net R m ds) : conv t W W = W.
Proof.
elim: ds m W => [|d ds IH] m; first by case.
by move=> [W1 W2] /=; rewrite IH -scalerDl addrCA subrr addr0 scale1r.
Qed.
Lemma prod_conv t m ds (W V : net R m ds) : one_layer W V ->
  prod (conv t W V) = t *: prod W + (1 - t) *: prod V.
Proof.
have same (M : 'M[R]_(_, _)) : M = t *: M + (1 - t) *: M.
  by rewrite -scalerDl addrCA subrr addr0 scale1r.
elim: ds m W V => [|d ds IH] m W V /=; first by move=> _; apply: same.
case=> [->|[-> /IH ->]]; first by rewrite conv_id mulmxDl -!scalemxAl.
by rewrite -same mulmxDr -!scalemxAr.
Qed.
Theorem net_loss_convex m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) t (W V : net R m ds) :
  one_layer W V -> 0 <= t <= 1 ->
  net_loss X Y (conv t W V) <= t * net_loss X Y W + (1 - t) * net_loss X Y V.
Proof. by move=> /prod_conv e t01; rewrite /net_loss e; apply: loss_convex. Qed.

End LayerConvexity.
