(* The inner product <A, B> = tr(A B^T), generalised inverses and orthogonal
   projectors, over an arbitrary ordered field: no square roots, no spectral theorem. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section InnerProduct.
Variable R : realFieldType.
Lemma dotE m n (A B : 'M[R]_(m, n)) : dot A B = \sum_i \sum_j A i j * B i j.
Proof.
by apply: eq_bigr => i _; rewrite mxE; apply: eq_bigr => j _; rewrite !mxE.
Qed.
Lemma dotC m n (A B : 'M[R]_(m, n)) : dot A B = dot B A.
Proof. by rewrite /dot -mxtrace_tr trmx_mul trmxK. Qed.
Lemma dotDl m n (A B C : 'M[R]_(m, n)) : dot (A + B) C = dot A C + dot B C.
Proof. by rewrite /dot mulmxDl linearD. Qed.
Lemma dotDr m n (A B C : 'M[R]_(m, n)) : dot A (B + C) = dot A B + dot A C.
Proof. by rewrite dotC dotDl !(dotC _ A). Qed.
Lemma dotZl m n a (A B : 'M[R]_(m, n)) : dot (a *: A) B = a * dot A B.
Proof. by rewrite /dot -scalemxAl linearZ. Qed.
Lemma dotZr m n a (A B : 'M[R]_(m, n)) : dot A (a *: B) = a * dot A B.
Proof. by rewrite dotC dotZl dotC. Qed.
Lemma dotNl m n (A B : 'M[R]_(m, n)) : dot (- A) B = - dot A B.
Proof. by rewrite -scaleN1r dotZl mulN1r. Qed.
Lemma dotNr m n (A B : 'M[R]_(m, n)) : dot A (- B) = - dot A B.
Proof. by rewrite dotC dotNl dotC. Qed.
Lemma dot0l m n (B : 'M[R]_(m, n)) : dot 0 B = 0.
Proof. by rewrite /dot mul0mx linear0. Qed.
Lemma dot0r m n (B : 'M[R]_(m, n)) : dot B 0 = 0.
Proof. by rewrite dotC dot0l. Qed.
Lemma dot_mull m n p (A : 'M[R]_(m, n)) (B : 'M_(n, p)) C :
  dot (A *m B) C = dot B (A^T *m C).
Proof. by rewrite /dot trmx_mul trmxK -mulmxA mxtrace_mulC mulmxA. Qed.
Lemma dot_mulr m n p (A : 'M[R]_(m, n)) (B : 'M_(n, p)) C :
  dot (A *m B) C = dot A (C *m B^T).
Proof. by rewrite /dot trmx_mul trmxK mulmxA. Qed.
Lemma dot_tr m n (A B : 'M[R]_(m, n)) : dot A^T B^T = dot A B.
Proof. by rewrite /dot trmxK mxtrace_mulC -/(dot B A) dotC. Qed.
Lemma sqE m n (A : 'M[R]_(m, n)) : sq A = \sum_i \sum_j A i j ^+ 2.
Proof.
by rewrite /sq dotE; apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite expr2.
Qed.
Lemma sq_ge0 m n (A : 'M[R]_(m, n)) : 0 <= sq A.
Proof. by rewrite sqE; apply: sumr_ge0 => i _; apply: sumr_ge0 => j _; rewrite sqr_ge0. Qed.
Lemma sq_eq0 m n (A : 'M[R]_(m, n)) : (sq A == 0) = (A == 0).
Proof.
apply/eqP/eqP => [A0|->]; last by rewrite /sq dot0l.
apply/matrixP => i j; rewrite mxE; apply/eqP; rewrite -sqrf_eq0; apply/eqP.
have Hi: forall k, true -> 0 <= \sum_l A k l ^+ 2.
  by move=> k _; apply: sumr_ge0 => l _; rewrite sqr_ge0.
move: A0; rewrite sqE => /(psumr_eq0P Hi) /(_ i isT).
by move/psumr_eq0P => -> // k _; rewrite sqr_ge0.
Qed.
Lemma sq0 m n : sq (0 : 'M[R]_(m, n)) = 0.
Proof. by rewrite /sq dot0l. Qed.
Lemma sq_gt0 m n (A : 'M[R]_(m, n)) : (0 < sq A) = (A != 0).
Proof. by rewrite lt_def sq_ge0 andbT sq_eq0. Qed.
Lemma sqD m n (A B : 'M[R]_(m, n)) : sq (A + B) = sq A + dot A B *+ 2 + sq B.
Proof. by rewrite /sq dotDl !dotDr (dotC B A) mulr2n !addrA. Qed.
Lemma sqN m n (A : 'M[R]_(m, n)) : sq (- A) = sq A.
Proof. by rewrite /sq dotNl dotNr opprK. Qed.
Lemma sqZ m n a (A : 'M[R]_(m, n)) : sq (a *: A) = a ^+ 2 * sq A.
Proof. by rewrite /sq dotZl dotZr mulrA expr2. Qed.
Lemma sq_tr m n (A : 'M[R]_(m, n)) : sq A^T = sq A.
Proof. exact: dot_tr. Qed.
Lemma dot_eq0 m n (A : 'M[R]_(m, n)) : (forall B, dot A B = 0) -> A = 0.
Proof. by move/(_ A)/eqP; rewrite -/(sq A) sq_eq0 => /eqP. Qed.
Lemma sq_cols m n (A : 'M[R]_(m, n)) : sq A = \sum_j sq (col j A).
Proof.
rewrite sqE exchange_big; apply: eq_bigr => j _ /=.
by rewrite sqE; apply: eq_bigr => i _; rewrite big_ord1 mxE.
Qed.
Lemma sq_outer m n (u : 'cV[R]_m) (v : 'rV[R]_n) : sq (u *m v) = sq u * sq v.
Proof.
rewrite /sq dot_mulr -mulmxA [v *m v^T]mx11_scalar mul_mx_scalar dotZr mulrC.
by congr (_ * _); rewrite /dot /mxtrace big_ord1.
Qed.
Lemma dot_outer p q (u w : 'cV[R]_p) (r s : 'rV[R]_q) :
  dot (u *m r) (w *m s) = dot u w * dot r s.
Proof.
rewrite dot_mulr -mulmxA [s *m r^T]mx11_scalar mul_mx_scalar dotZr mulrC.
by congr (_ * _); rewrite dotC /dot /mxtrace big_ord1.
Qed.

(* Over the reals A^T A X = 0 only if A X = 0, since |A X|^2 = <X, A^T A X>. *)
Lemma gram_cancel m n p (A : 'M[R]_(m, n)) (X : 'M_(n, p)) :
  A^T *m A *m X = 0 -> A *m X = 0.
Proof.
move=> h; apply/eqP; rewrite -sq_eq0 /sq dot_mull mulmxA h dot0r; exact: eqxx.
Qed.

(* So C (C^T C)^- C^T C = C for every generalised inverse: the Gram factor cancels in
   C^T C ((C^T C)^- C^T C - 1) = 0. *)
Lemma ginv_gram m n (C : 'M[R]_(m, n)) (G : 'M_n) :
  C^T *m C *m G *m (C^T *m C) = C^T *m C -> C *m G *m C^T *m C = C.
Proof.
move=> h; apply/eqP; rewrite -subr_eq0; apply/eqP.
suff: C *m (G *m C^T *m C - 1%:M) = 0 by rewrite mulmxBr mulmx1 !mulmxA.
by apply: gram_cancel; rewrite mulmxBr mulmx1 !mulmxA in h *; rewrite h subrr.
Qed.
Lemma ginv_ex n (S : 'M[R]_n) : S *m pinvmx S *m S = S.
Proof. by rewrite mulmxKpV. Qed.

(* The algebra of Lemma 4.2: solve C^T C W XX^T = C^T Y X^T for C W. *)
Lemma lemma_4_2_formula m p n N (C : 'M[R]_(m, p)) (W : 'M_(p, n)) (X : 'M_(n, N))
    (Y : 'M_(m, N)) (G : 'M_p) :
  C^T *m C *m G *m (C^T *m C) = C^T *m C ->
  X *m X^T \in unitmx ->
  C^T *m (C *m W *m X - Y) *m X^T = 0 ->
  C *m W = C *m G *m C^T *m Y *m X^T *m invmx (X *m X^T).
Proof.
move=> hG Xu /eqP; rewrite mulmxBr mulmxBl subr_eq0 => /eqP h.
have: C^T *m (C *m W) = C^T *m Y *m X^T *m invmx (X *m X^T).
  by rewrite -h -!mulmxA (mulmxA X) mulmxV // mulmx1.
move/(congr1 (mulmx (C *m G))); rewrite !mulmxA => <-.
by rewrite (ginv_gram hG).
Qed.

(* The orthogonal projector on the column space of A is A (A^T A)^- A^T; the trace of a
   projector is its rank. *)
Lemma proj_ex m k (A : 'M[R]_(m, k)) :
  exists Q : 'M[R]_m, [/\ Q^T = Q, Q *m Q = Q, Q *m A = A & exists Z, Q = A *m Z].
Proof.
pose G := pinvmx (A^T *m A); pose Q := A *m G *m A^T.
have QA : Q *m A = A by apply: ginv_gram; rewrite ginv_ex.
have QQt : Q *m Q^T = Q.
  by rewrite {1}/Q -mulmxA -trmx_mul QA.
have Qt : Q^T = Q by rewrite -QQt trmx_mul trmxK.
exists Q; split=> //; first by rewrite -{2}Qt.
by exists (G *m A^T); rewrite mulmxA.
Qed.
Lemma trace_idem m (Q : 'M[R]_m) : Q *m Q = Q -> \tr Q = (\rank Q)%:R.
Proof.
move=> QQ; rewrite -{1}(mulmx_base Q) mxtrace_mulC.
suff -> : row_base Q *m col_base Q = 1%:M by rewrite mxtrace1.
have /row_fullP[B hB] := col_base_full Q.
have /row_freeP[C hC] := row_base_free Q.
move: (mulmx_base Q) hB hC; move: (col_base Q) (row_base Q) => c r cr hB hC.
have: B *m ((c *m r) *m (c *m r)) *m C = B *m (c *m r) *m C by rewrite cr QQ.
by rewrite !mulmxA hB !mul1mx -!mulmxA hC !mulmx1.
Qed.
Lemma proj_exr m k (A : 'M[R]_(m, k)) :
  exists Q : 'M[R]_m, [/\ Q^T = Q, Q *m Q = Q, Q *m A = A,
    exists Z, Q = A *m Z & \tr Q = (\rank A)%:R].
Proof.
have [Q [Qt QQ QA [Z QE]]] := proj_ex A.
exists Q; split=> //; first by exists Z.
rewrite trace_idem //; congr _%:R; apply/eqP; rewrite eqn_leq.
have h1 : (\rank (A *m Z) <= \rank A)%N by exact: mxrankM_maxl.
have h2 : (\rank (Q *m A) <= \rank Q)%N by exact: mxrankM_maxl.
by rewrite QA in h2; rewrite h2 andbT {1}QE.
Qed.
Lemma compl_idem k (L : 'M[R]_k) : L *m L = L -> (1%:M - L) *m (1%:M - L) = 1%:M - L.
Proof. by move=> LL; rewrite mulmxBl mul1mx mulmxBr mulmx1 LL subrr subr0. Qed.
Lemma compl_sym k (L : 'M[R]_k) : L^T = L -> (1%:M - L)^T = 1%:M - L.
Proof. by move=> Lt; rewrite linearB /= trmx1 Lt. Qed.
Lemma sq_proj_mul k (A B : 'M[R]_k) : A^T = A -> A *m A = A -> B^T = B ->
  B *m B = B -> sq (A *m B) = \tr (A *m B).
Proof.
move=> At AA Bt BB; rewrite /sq /dot trmx_mul At Bt mulmxA -(mulmxA A) BB.
by rewrite mxtrace_mulC mulmxA AA.
Qed.
Lemma sq_proj_le k p (L : 'M[R]_k) (A : 'M[R]_(k, p)) : L^T = L -> L *m L = L ->
  sq ((1%:M - L) *m A) <= sq A.
Proof.
move=> Lt LL; rewrite -[in X in _ <= X](subrK (L *m A) A).
have -> : A - L *m A = (1%:M - L) *m A by rewrite mulmxBl mul1mx.
rewrite sqD dotC dot_mull mulmxA Lt mulmxBr mulmx1 LL subrr mul0mx dot0r.
by rewrite mul0rn addr0 ler_addl sq_ge0.
Qed.
Lemma sq_trmul p q k (A : 'M[R]_(p, q)) (B : 'M[R]_(p, k)) :
  sq (A^T *m B) = \sum_j sq ((col j A)^T *m B).
Proof.
rewrite -sq_tr sq_cols; apply: eq_bigr => j _.
by rewrite -tr_row sq_tr row_mul tr_col.
Qed.

(* <G, D B E> = 0 for all D and E, with one B <> 0, only if G = 0. *)
Lemma dot_bilin0 p q r s (G : 'M[R]_(p, s)) (B : 'M[R]_(q, r)) : B != 0 ->
  (forall D E, dot G (D *m B *m E) = 0) -> G = 0.
Proof.
move=> Bn0 h; apply/matrixP => k l; rewrite mxE.
have /matrix0Pn[i [j Bij]] := Bn0.
have := h (delta_mx k 0 *m (delta_mx 0 i : 'rV_q)) ((delta_mx j 0 : 'cV_r) *m delta_mx 0 l).
rewrite -(mulmxA _ _ B) -rowE mulmxA -(mulmxA _ _ (delta_mx j 0)) -colE.
rewrite [col _ _]mx11_scalar !mxE mul_mx_scalar -scalemxAl mul_delta_mx dotZr.
move/eqP; rewrite mulf_eq0 (negPf Bij) => /eqP; rewrite dotE.
rewrite (bigD1 k) //= (bigD1 l) //= !mxE !eqxx mulr1.
rewrite big1 => [|j' jl]; last by rewrite mxE (negPf jl) andbF mulr0.
rewrite big1 => [|i' ik]; first by rewrite !addr0.
by rewrite big1 // => j' _; rewrite mxE (negPf ik) mulr0.
Qed.
Lemma cancel_mid p q r s (A : 'M[R]_(p, q)) (k : 'M[R]_(r, s)) : k != 0 ->
  (forall Z, A *m Z *m k = 0) -> A = 0.
Proof.
move=> k0 h; have kt0 : k^T != 0.
  by apply: contraNneq k0 => e; rewrite -[k]trmxK e trmx0.
apply: (dot_bilin0 kt0) => D E; rewrite dotC !dot_mulr !trmxK -mulmxA.
by rewrite mulmxA h dot0r.
Qed.

End InnerProduct.
