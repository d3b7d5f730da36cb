(* Lemma 4.6. At a critical W, C^T E = 0 gives P = Pi P* and E P^T = 0 then gives Pi Sigma Pi = Sigma Pi,
   so that Pi commutes with Sigma. For u in R(C) and v orthogonal to it, the exchange direction moves the
   product by v u^T P* + u v^T P* and has the second derivative |v|^2 u^T Sigma u - |u|^2 v^T Sigma v. With
   distinct eigenvalues, Pi is diagonal in the basis of eigenvectors, with entries 0 and 1, and no 0 comes
   before a 1. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct Networks Derivatives.
From DLN Require Import SecondDerivatives HessianBlocks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section TopEigenvectors.
Variable R : realFieldType.

(* Pi = C (C^T C)^- C^T is the orthogonal projector on R(C), for every generalised inverse. *)
Section Projector.
Variables (m n : nat) (C : 'M[R]_(m, n)) (G : 'M[R]_n).
Hypothesis hG : ginverse (C^T *m C) G.
Let P := C *m G *m C^T.
Lemma range_projK : P *m C = C. Proof. exact: ginv_gram. Qed.
Lemma range_proj_sym : P^T = P.
Proof.
have PPt : P *m P^T = P by rewrite {1}/P -mulmxA -trmx_mul range_projK.
by rewrite -PPt trmx_mul trmxK.
Qed.
Lemma range_proj_idem : P *m P = P.
Proof. by rewrite {2}/P !mulmxA range_projK. Qed.
Lemma range_proj_rank : \rank P = \rank C.
Proof.
apply/eqP; rewrite eqn_leq; apply/andP; split.
  by rewrite /P -mulmxA mxrankM_maxl.
by have := mxrankM_maxl P C; rewrite range_projK.
Qed.
End Projector.

(* the conditions of first order in the first layer and in the output layer *)
Lemma critical_first m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) :
  critical X Y W -> (upper W)^T *m grad X Y (prod W) = 0.
Proof.
move=> c; apply: dot_eq0 => D; rewrite dot_mull trmxK.
have := c (only_first D); rewrite line_loss_coef1 dprod_only_first => /eqP.
by rewrite mulrn_eq0 => /eqP.
Qed.
Lemma critical_output m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) :
  critical X Y W -> grad X Y (prod W) *m (prod W)^T = 0.
Proof.
move=> c; suff h : grad X Y (prod W) *m (prod W.2)^T = 0.
  rewrite (_ : (prod W)^T = (prod W.2)^T *m W.1^T); last exact: trmx_mul. 
  by rewrite mulmxA h mul0mx.
apply: dot_eq0 => D; rewrite dot_mulr trmxK.
have := c (D, zeronet R d ds); rewrite line_loss_coef1 /= dprod_zero mulmx0 addr0 => /eqP.
by rewrite mulrn_eq0 => /eqP.
Qed.

Lemma sq_scalar m (u : 'cV[R]_m) : sq u = (u^T *m u) 0 0.
Proof. by rewrite sqE mxE; apply: eq_bigr => i _; rewrite big_ord1 !mxE expr2. Qed.

Section LeastSquares.
Variables (m n N : nat) (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)).
Hypothesis Xu : X *m X^T \in unitmx.
Let Ps := least_squares X Y.
Lemma least_squaresE : Ps *m (X *m X^T) = Y *m X^T.
Proof. by rewrite /Ps /least_squares mulmxKV. Qed.
Lemma Sigma_gram : Sigma X Y = Ps *m X *m (Ps *m X)^T.
Proof.
rewrite /Sigma -/Ps trmx_mul -!mulmxA; congr (_ *m _); apply: trmx_inj.
by rewrite !trmx_mul !trmxK -(mulmxA Ps) least_squaresE.
Qed.
Lemma Sigma_sym : (Sigma X Y)^T = Sigma X Y.
Proof. by rewrite Sigma_gram trmx_mul trmxK. Qed.
Lemma form_Sigma (u : 'cV[R]_m) : form (Sigma X Y) u = sq (u^T *m (Ps *m X)).
Proof.
rewrite /form Sigma_gram dotC -mulmxA dot_mull; move: (Ps *m X) => A.
by rewrite -/(sq _) -sq_tr trmx_mul trmxK.
Qed.

(* u^T M = u^T P* if u^T E = 0 *)
Lemma row_least_squares (M : 'M[R]_(m, n)) (u : 'cV[R]_m) :
  u^T *m grad X Y M = 0 -> u^T *m M = u^T *m Ps.
Proof.
rewrite /grad mulmxBl mulmxBr => /eqP; rewrite subr_eq0 => /eqP h.
by rewrite /Ps /least_squares !mulmxA -(mulmxA u^T) -h !mulmxA -!(mulmxA _ X) mulmxK.
Qed.
Lemma row_grad (M : 'M[R]_(m, n)) (v : 'cV[R]_m) :
  v^T *m M = 0 -> v^T *m grad X Y M = - (v^T *m Y *m X^T).
Proof. by move=> vM; rewrite /grad mulmxBl mulmxBr !mulmxA vM !mul0mx sub0r. Qed.
End LeastSquares.

Theorem exchange_coef2 m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N))
    (W : net R m [:: d, d' & ds]) u v z :
  critical X Y W -> X *m X^T \in unitmx -> u = upper W *m z -> (upper W)^T *m v = 0 ->
  (line_loss X Y W (exchange X Y W u v z))`_2 =
  sq v * form (Sigma X Y) u - sq u * form (Sigma X Y) v.
Proof.
move=> c Xu uE Cv; set E := grad X Y (prod W); set Ps := least_squares X Y.
have uEz : u^T *m E = 0 by rewrite uE trmx_mul -mulmxA critical_first // mulmx0.
have vC : v^T *m upper W = 0 by apply: trmx_inj; rewrite trmx_mul trmxK Cv trmx0.
have uv : dot u v = 0 by rewrite uE dot_mull Cv dot0r.
have vE : v^T *m E = - (v^T *m Y *m X^T).
  by apply: row_grad; rewrite prod_split (mulmxA v^T) vC mul0mx.
set V := @only_first R d d' ds (z *m v^T *m Ps); set W2 : net R d (d' :: ds) := W.2.
have CE : upper W = W.1 *m upper W2 by [].
have PE : prod W = W.1 *m prod W2 by [].
have d1 : dprod W (exchange X Y W u v z) = v *m (u^T *m Ps) + u *m (v^T *m Ps).
  rewrite -[LHS]/(v *m u^T *m W.1 *m prod W2 + W.1 *m dprod W2 V) dprod_only_first.
  by rewrite -(row_least_squares Xu uEz) PE uE CE !mulmxA.
have d2 : d2prod W (exchange X Y W u v z) (exchange X Y W u v z) =
    sq u *: (v *m (v^T *m Ps)) *+ 2.
  rewrite -[LHS]/(v *m u^T *m W.1 *m dprod W2 V + v *m u^T *m W.1 *m dprod W2 V
    + W.1 *m d2prod W2 V V) d2prod_only_first_same mulmx0 addr0 -mulr2n dprod_only_first.
  congr (_ *+ 2); transitivity (v *m (u^T *m u) *m (v^T *m Ps)).
    by rewrite {3}uE CE /V !mulmxA.
  by rewrite [u^T *m u]mx11_scalar mul_mx_scalar -scalemxAl -sq_scalar.
rewrite line_loss_coef2 d1 d2 -/E mulr2n dotDr -mulr2n dotZr mulmxDl -!(mulmxA _ _ X) sqD dot_outer.
rewrite (dotC v) uv mul0r mul0rn addr0 !sq_outer -!form_Sigma //.
have -> : dot E (v *m (v^T *m Ps)) = - form (Sigma X Y) v.
  rewrite dotC dot_mull vE dotNr /form /Sigma -/Ps; congr (- _).
  rewrite (dotC v) dot_mull Sigma_sym //.
  Show.
  admit.
ring.
Admitted.
End TopEigenvectors.
