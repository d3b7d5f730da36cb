(* Corollary 2.4, H >= 2: the network of zeros. Along every line through it the product is
   t^(H+1) times a constant, so that the first and second derivatives are zero; and it is
   not a global minimum, since some product has a positive inner product with Y X^T. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct SmallParameter TwoEnds Networks LocalMinima Derivatives.
From DLN Require Import LocalMaxima HessianMatrix.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section ZeroNetwork.
Variable R : realFieldType.

Lemma prod_zero m d ds : prod (zeronet R m (d :: ds)) = 0.
Proof. by rewrite /= mul0mx. Qed.
Lemma dprod_at_zero m d d' ds (V : net R m [:: d, d' & ds]) : dprod (zeronet R m _) V = 0.
Proof. by rewrite /= !mul0mx mulmx0 addr0. Qed.
Lemma ddprod_at_zero m d d' d'' ds (V V' : net R m [:: d, d', d'' & ds]) :
  ddprod (zeronet R m _) V V' = 0.
Proof. by rewrite /= !mul0mx !mulmx0 !addr0 !mulmx0 addr0. Qed.

Lemma no_second_order m d d' d'' ds N (X : 'M[R]_(last m [:: d, d', d'' & ds], N)) (Y : 'M[R]_(m, N))
   (V V' : net R m [:: d, d', d'' & ds]) : bend X Y (zeronet R m _) V V' = 0.
Proof. by rewrite /bend ddprod_at_zero dprod_at_zero mul0mx dot0l dot0r addr0. Qed.

(* Only G = 0 is orthogonal to all products. *)
Lemma products_span m d ds (G : 'M[R]_(m, last d ds)) : positive (d :: ds) ->
  (forall W : net R m (d :: ds), dot G (prod W) = 0) -> G = 0.
Proof.
move=> pos h; apply: trmx_inj; rewrite trmx0.
have [//|G0] := eqVneq G^T 0.
have [W _ n0] := @reach_nonzero R ds d m G^T _ (@closed_true R d ds) G0 pos (zeronet R d ds) I.
case/eqP: n0; apply: trmx_inj; rewrite trmx_mul trmxK trmx0; apply: dot_eq0 => T.
by rewrite dotC -dot_mulr dotC; apply: (h (T, W)).
Qed.

(* Along M the loss of the zero map is |Y|^2 - 2t <YX^T, M> + t^2 |MX|^2. *)
Lemma zero_not_globmin m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N)) :
  positive (d :: ds) -> Y *m X^T != 0 -> ~ globmin (net_loss X Y) (zeronet R m (d :: ds)).
Proof.
move=> pos YX h; case/eqP: YX; apply: (products_span pos) => W.
pose M : 'M[R]_(m, last d ds) := prod W.
have [] := @quad_small R (dot (Y *m X^T) M *- 2) (sq (M *m X)) 0 0 1 ltr01.
  move=> t _; have := h (t *: W.1, W.2).
  rewrite /net_loss prod_zero /= -scalemxAl -/M -[t *: _]add0r lossD.
  rewrite -addrA ler_addl dotZr -scalemxAl sqZ /grad mul0mx sub0r mulNmx dotNl.
  by rewrite !mulr0 !addr0 mulrN mulrN mulrnAr mulNrn.
by move/eqP; rewrite oppr_eq0 mulrn_eq0 => /eqP.
Qed.

Theorem zero_bad_saddle m d d' d'' ds N (X : 'M[R]_(last m [:: d, d', d'' & ds], N)) (Y : 'M[R]_(m, N)) :
  positive [:: m, d, d', d'' & ds] -> Y *m X^T != 0 ->
  bad_saddle X Y (zeronet R m [:: d, d', d'' & ds]).
Proof.
move=> pos YX; have pos' : positive [:: d, d', d'' & ds] by case/andP: pos.
have X0 : X != 0 by apply: contraNneq YX => ->; rewrite trmx0 mulmx0.
split; last by move=> V; rewrite line_loss_coef2 no_second_order.
split=> [V|lm|]; last exact: no_locmax X0 pos.
  by rewrite line_loss_coef1 dprod_at_zero dot0r mul0rn.
exact: (zero_not_globmin pos' YX (local_min_global lm)).
Qed.
Theorem zero_hessian_mx m d d' d'' ds N (X : 'M[R]_(last m [:: d, d', d'' & ds], N)) (Y : 'M[R]_(m, N)) :
  hessian_mx X Y (zeronet R m [:: d, d', d'' & ds]) = 0.
Proof. by apply/matrixP => k l; rewrite hessian_mxE !mxE no_second_order mul0rn. Qed.

End ZeroNetwork.
