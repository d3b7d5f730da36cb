(* A24: where a pivot (i, j) is not tightened, some second derivative is negative. Only W_i and
   W_j move; then the loss is that of A U K V B with U = W_i, V = W_j, and
   K = W_{i-1} ... W_{j+1}, A and B the products of the layers above and below. If the second
   derivatives are >= 0 and rank K > r = rank(A U K V B), then A^T G B^T = 0 (TwoEnds), where
   G = W_{H+1} ... W_1 XX^T - YX^T. So B XY^T A is the transpose of A^T (A U K V B) XX^T B^T,
   and its rank is at most r. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import StatementsHessian InnerProduct Semidefinite TwoEnds Derivatives HessianMatrix.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section Pivots.
Variable R : realFieldType.

Lemma dprod_zero m ds (W : net R m ds) : dprod W (zeronet R m ds) = 0.
Proof. by elim: ds m W => [|d ds IH] m W //=; rewrite mul0mx IH mulmx0 addr0. Qed.
Lemma ddprod_zero m ds (W V : net R m ds) : ddprod W V (zeronet R m ds) = 0.
Proof.
elim: ds m W V => [|d ds IH] m W V //=.
by rewrite dprod_zero IH mul0mx !mulmx0 !addr0.
Qed.

(* One i: A above W_i = U, and M between W_i and the rest. *)
Lemma flat_tightened_at q N (Y : 'M[R]_(q, N)) a b (A : 'M[R]_(q, a)) (U : 'M[R]_(a, b)) :
    forall m ds (M : 'M[R]_(b, m)) (W : net R m ds) (X : 'M[R]_(last m ds, N))
    (P : 'M[R]_(q, last m ds)), P = A *m U *m M *m prod W ->
  (forall D V, 0 <= sq ((A *m D *m M *m prod W + A *m U *m M *m dprod W V) *m X)
     + (dot (grad X Y P) (A *m D *m M *m dprod W V) *+ 2
        + dot (grad X Y P) (A *m U *m M *m ddprod W V V))) ->
  tightened_at A M W (X *m Y^T) (\rank P).
Proof.
move=> m ds; elim: ds m => [|d ds IH] m M W X P //= PE h; apply/andP; split; last first.
  apply: (IH d (M *m W.1) W.2 X) => [|D V]; first by rewrite PE !mulmxA.
  have := h D (0, V); rewrite /= !(mul0mx, add0r) !mulmxA.
  by [].
rewrite leqNgt; case: ltnP => //= rk.
have G0 : A^T *m grad X Y P *m (prod W.2)^T = 0.
  apply: (@flat_middle_grad0 _ _ _ _ X _ _ _ _ _ A (prod W.2) M U W.1) => [D E|].
    have := h D (E, zeronet R d ds).
    rewrite /= dprod_zero ddprod_zero !(mul0mx, mulmx0, addr0, dot0r).
    by rewrite mulmxDr !mulmxDl !mulmxA.
  by move: rk; rewrite PE !mulmxA.
have -> : prod W.2 *m (X *m Y^T) *m A = (A^T *m (P *m X *m X^T) *m (prod W.2)^T)^T.
  apply: trmx_inj; rewrite trmxK !trmx_mul !trmxK.
  move/eqP: G0; rewrite /grad mulmxBl mulmxBr mulmxBl subr_eq0 => /eqP ->.
  by rewrite !mulmxA.
rewrite mxrank_tr (leq_trans (mxrankM_maxl _ _)) // (leq_trans (mxrankM_maxr _ _)) //.
by rewrite (leq_trans (mxrankM_maxl _ _)) // mxrankM_maxl.
Qed.

(* Every i: C above W. *)
Lemma flat_tightened q N (Y : 'M[R]_(q, N)) : forall m ds (C : 'M[R]_(q, m)) (W : net R m ds)
    (X : 'M[R]_(last m ds, N)) (P : 'M[R]_(q, last m ds)), P = C *m prod W ->
  (forall V, 0 <= sq (C *m dprod W V *m X) + dot (grad X Y P) (C *m ddprod W V V)) ->
  all_tightened C W (X *m Y^T) (\rank P).
Proof.
move=> m ds; elim: ds m => [|d ds IH] m C W X P //= PE h; apply/andP; split; last first.
  apply: IH => [|V]; first by rewrite PE mulmxA.
  by have := h (0, V); rewrite /= !(mul0mx, add0r) !mulmxA.
apply: (@flat_tightened_at _ _ _ _ _ _ W.1) => [|D V]; first by rewrite PE mulmx1 mulmxA.
have := h (D, V); rewrite /= !mulmx1 !mulmxDr !dotDr mulr2n !mulmxA.
by rewrite addrA.
Qed.

Theorem psd_tightened m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds) :
  hess_psd X Y W -> tightened X Y W.
Proof.
move=> h; apply: flat_tightened => [|V]; first by rewrite mul1mx.
by have := h V; rewrite line_loss_coef2 /bend !mul1mx.
Qed.

End Pivots.
