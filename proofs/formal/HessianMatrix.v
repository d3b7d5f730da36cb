(* The second derivative of the loss is a symmetric bilinear form in the direction, and
   has a matrix: the Hessian. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct Semidefinite Derivatives.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section HessianMatrix.
Variable R : realFieldType.

(* the coefficients of t^k of a matrix of polynomials *)
Definition coefmx k m n (A : 'M[{poly R}]_(m, n)) : 'M[R]_(m, n) := map_mx (coefp k) A.

Lemma coefmx_mul k m n p (A : 'M[{poly R}]_(m, n)) (B : 'M_(n, p)) :
  coefmx k (A *m B) = \sum_(i < k.+1) coefmx i A *m coefmx (k - i) B.
Proof.
apply/matrixP => i j; rewrite !mxE summxE /= coef_sum.
under eq_bigr do rewrite coefM.
rewrite exchange_big; apply: eq_bigr => l _; rewrite mxE.
by apply: eq_bigr => h _; rewrite !mxE.
Qed.
Lemma coefmx_const k m n (A : 'M[R]_(m, n)) :
  coefmx k (map_mx polyC A) = if k == 0%N then A else 0.
Proof. by apply/matrixP => i j; rewrite !mxE /= coefC; case: k => //=; rewrite mxE. Qed.
Lemma coefmx_layer k m n (A B : 'M[R]_(m, n)) :
  coefmx k (map_mx polyC A + 'X *: map_mx polyC B) =
  if k == 0%N then A else if k == 1%N then B else 0.
Proof.
apply/matrixP => i j; rewrite !mxE /= coefD coefC coefXM coefC.
by case: k => [|[|k]] //=; rewrite ?addr0 ?add0r // mxE.
Qed.

(* the second derivative of the product W_{H+1} ... W_1 along V and V' *)
Fixpoint ddprod m ds : net R m ds -> net R m ds -> net R m ds -> 'M[R]_(m, last m ds) :=
  match ds return net R m ds -> net R m ds -> net R m ds -> 'M[R]_(m, last m ds) with
  | [::] => fun _ _ _ => 0
  | d :: ds' => fun W V V' =>
     V.1 *m dprod W.2 V'.2 + V'.1 *m dprod W.2 V.2 + W.1 *m ddprod W.2 V.2 V'.2
  end.

Lemma coef_prod m ds (W V : net R m ds) :
  [/\ coefmx 0 (prod (line W V)) = prod W,
      coefmx 1 (prod (line W V)) = dprod W V
    & coefmx 2 (prod (line W V)) = 2%:R^-1 *: ddprod W V V].
Proof.
elim: ds m W V => [|d ds IH] m W V.
  have one k : coefmx k (1%:M : 'M[{poly R}]_m) = if k == 0%N then 1%:M else 0.
    by rewrite -(map_mx1 (polyC_rmorphism R)) coefmx_const.
  by rewrite /= !one scaler0.
have [/= e0 e1 e2] := IH d W.2 V.2.
split; rewrite coefmx_mul !big_ord_recl big_ord0 /= addr0 !coefmx_layer /= ?subn0.
- by rewrite e0.
- by rewrite addrC e1 e0.
rewrite mul0mx addr0 e2 e1 addrC !scalerDr -scalerDl -scalemxAr; congr (_ + _).
by have -> : 2%:R^-1 + 2%:R^-1 = 1 :> R by [field]; rewrite scale1r.
Qed.

Lemma coef_sqr (p : {poly R}) : (p ^+ 2)`_2 = p`_1 ^+ 2 + p`_0 * p`_2 *+ 2.
Proof.
rewrite expr2 coefM !big_ord_recl big_ord0 -[LHS]/(p`_0 * p`_2 + (p`_1 * p`_1 + (p`_2 * p`_0 + 0))).
ring.
Qed.

Section Data.
Variables (m : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds).

(* half of the second derivative of |W_{H+1} ... W_1 X - Y|^2 along V and V' *)
Definition bend (V V' : net R m ds) : R :=
  dot (dprod W V *m X) (dprod W V' *m X) + dot (grad X Y (prod W)) (ddprod W V V').

Theorem line_loss_coef2 V : (line_loss X Y W V)`_2 = bend V V.
Proof.
have [e0 e1 e2] := coef_prod W V; rewrite /line_loss /bend.
set A := _ - _.
have cA k : coefmx k A = coefmx k (prod (line W V)) *m X - coefmx k (map_mx polyC Y).
  have -> : coefmx k A = coefmx k (prod (line W V) *m map_mx polyC X) - coefmx k (map_mx polyC Y).
    by apply/matrixP => i j; rewrite !mxE /= coefB.
  rewrite coefmx_mul big_ord_recr /= subnn coefmx_const /= big1 ?add0r // => i _.
  by rewrite coefmx_const subn_eq0 leqNgt ltn_ord mulmx0.
have -> : (sqr_err A)`_2 = sq (coefmx 1 A) + dot (coefmx 0 A) (coefmx 2 A) *+ 2.
  rewrite /sqr_err coef_sum sqE dotE -sumrMnl -big_split; apply: eq_bigr => i _ /=.
  rewrite coef_sum -sumrMnl -big_split; apply: eq_bigr => j _ /=.
  by rewrite coef_sqr !mxE.
rewrite !cA e0 e1 e2 !coefmx_const !subr0; congr (_ + _).
rewrite -scalemxAl dotZr -mulrnAr dotC dot_mulr dotC -/(grad X Y (prod W)) mulr2n.
by field.
Qed.
End Data.

(* ---- A network as the row of its weights ------------------------------- *)
Lemma unvec_onto m ds (V : net R m ds) : exists v, unvec v = V.
Proof.
elim: ds m V => [|d ds IH] m; first by case; exists 0.
by move=> [V1 V2]; have [v <-] := IH d V2; exists (row_mx (mxvec V1) v); rewrite /= row_mxKl row_mxKr mxvecK.
Qed.

Lemma dprod_linear m ds (W : net R m ds) a u v :
  dprod W (unvec (a *: u + v)) = a *: dprod W (unvec u) + dprod W (unvec v).
Proof.
elim: ds m W u v => [|d ds IH] m W u v; first by rewrite /= scaler0 addr0.
rewrite /= !linearP IH mulmxDl mulmxDr -!scalemxAl -scalemxAr scalerDr.
by rewrite -!addrA; congr (_ + _); rewrite addrCA.
Qed.
Lemma ddprod_linear m ds (W : net R m ds) a u v w :
  ddprod W (unvec (a *: u + v)) w = a *: ddprod W (unvec u) w + ddprod W (unvec v) w.
Proof.
elim: ds m W u v w => [|d ds IH] m W u v w; first by rewrite /= scaler0 addr0.
rewrite /= !linearP IH dprod_linear mulmxDl !mulmxDr -!scalemxAl -!scalemxAr !scalerDr.
by rewrite (addrACA (a *: _)) [LHS]addrACA.
Qed.
Lemma ddprodC m ds (W V V' : net R m ds) : ddprod W V V' = ddprod W V' V.
Proof.
elim: ds m W V V' => [|d ds IH] m W V V' //=.
by rewrite IH; congr (_ + _); rewrite addrC.
Qed.

Section Matrix.
Variables (m : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds).

Lemma bendC V V' : bend X Y W V V' = bend X Y W V' V.
Proof. by rewrite /bend dotC ddprodC. Qed.
Lemma bend_linear a u v V :
  bend X Y W (unvec (a *: u + v)) V = a * bend X Y W (unvec u) V + bend X Y W (unvec v) V.
Proof.
rewrite /bend dprod_linear ddprod_linear mulmxDl -scalemxAl !dotDl dotDr dotZl dotZr; ring.
Qed.

Lemma hessian_mxE : hessian_mx X Y W =
  \matrix_(k, l) (bend X Y W (unvec (delta_mx 0 k)) (unvec (delta_mx 0 l)) *+ 2).
Proof.
apply/matrixP => k l; rewrite !mxE !line_loss_coef2.
move: (delta_mx 0 k) (delta_mx 0 l) => u v.
have D x y V : bend X Y W (unvec (x + y)) V = bend X Y W (unvec x) V + bend X Y W (unvec y) V.
  by have := bend_linear 1 x y V; rewrite scale1r mul1r.
rewrite D (bendC (unvec u) (unvec (u + v))) (bendC (unvec v) (unvec (u + v))) !D.
rewrite (bendC (unvec v) (unvec u)); ring.
Qed.
Lemma hessian_mx_sym : (hessian_mx X Y W)^T = hessian_mx X Y W.
Proof. by rewrite hessian_mxE; apply/matrixP => k l; rewrite !mxE bendC. Qed.
Theorem hessian_mx_form v : dot (v *m hessian_mx X Y W) v = (line_loss X Y W (unvec v))`_2 *+ 2.
Proof.
rewrite line_loss_coef2 hessian_mxE -(@form_matrix R _ (fun u v => bend X Y W (unvec u) (unvec v) *+ 2)) //.
  by move=> a u w z; rewrite bend_linear mulrnDl mulrnAr.
by move=> u w; rewrite bendC.
Qed.
End Matrix.

End HessianMatrix.
