(* The loss along the line W + tV is a polynomial in t. Its coefficient of t is
   Lemma 4.1, for any number of layers. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct SmallParameter TwoEnds Networks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section Derivatives.
Variable R : realFieldType.
Lemma horner_prod m ds (W V : net R m ds) t :
  map_mx (horner_eval t) (prod (line W V)) = prod (move_net t W V).
Proof.
elim: ds m W V => [|d ds IH] m W V; first by rewrite /= map_mx1.
rewrite /= map_mxM; congr (_ *m _); last exact: IH.
by apply/matrixP => i j; rewrite !mxE /= /horner_eval hornerD hornerM hornerX !hornerC.
Qed.

(* the polynomial has the values of the loss *)
Lemma line_loss_horner m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) W V t :
  (line_loss X Y W V).[t] = net_loss X Y (move_net t W V).
Proof.
rewrite /net_loss /loss sqE /line_loss /sqr_err -horner_evalE rmorph_sum.
apply: eq_bigr => i _; rewrite rmorph_sum; apply: eq_bigr => j _.
rewrite rmorphX; congr (_ ^+ 2); rewrite -horner_prod.
set P := prod _.
have -> : P *m map_mx polyC X - map_mx polyC Y =
   \matrix_(i, j) (P *m map_mx polyC X - map_mx polyC Y) i j by apply/matrixP => ? ?; rewrite mxE.
rewrite mxE !mxE rmorphB rmorph_sum /= /horner_eval hornerC; congr (_ - _).
by apply: eq_bigr => k _; rewrite !mxE /= /horner_eval hornerM hornerC.
Qed.

(* the derivative of the product W_{H+1} ... W_1 along V *)
Fixpoint dprod m ds : net R m ds -> net R m ds -> 'M[R]_(m, last m ds) :=
  match ds return net R m ds -> net R m ds -> 'M[R]_(m, last m ds) with
  | [::] => fun _ _ => 0
  | d :: ds' => fun W V => V.1 *m prod W.2 + W.1 *m dprod W.2 V.2
  end.
Lemma shuffle6 (Z : zmodType) (a b c d e f : Z) :
  a + b + c + (d + e + f) = a + (d + b) + (e + c + f).
Proof.
by rewrite -!addrA; congr (_ + _); rewrite (addrCA c d) (addrCA b d) (addrCA c e).
Qed.
Lemma prod_poly m ds (W V : net R m ds) : exists M : 'M[{poly R}]_(m, last m ds),
  prod (line W V) = map_mx polyC (prod W) + 'X *: map_mx polyC (dprod W V) + 'X^2 *: M.
Proof.
elim: ds m W V => [|d ds IH] m W V.
  by exists 0; rewrite /= map_mx1 map_mx0 !scaler0 !addr0.
have [M /= ->] := IH d W.2 V.2.
pose p k l (A : 'M[R]_(k, l)) := map_mx (@polyC R) A.
exists (p _ _ V.1 *m p _ _ (dprod W.2 V.2) + p _ _ W.1 *m M + 'X *: (p _ _ V.1 *m M)).
rewrite map_mxD !map_mxM -!/(p _ _ _) /=.
rewrite !mulmxDl !mulmxDr -!scalemxAl -!scalemxAr !scalerDr !scalerA -?exprS -?exprSr -!expr2.
exact: shuffle6.
Qed.
Lemma line_loss_coef1 m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W V : net R m ds) :
  (line_loss X Y W V)`_1 = dot (grad X Y (prod W)) (dprod W V) *+ 2.
Proof.
have [M hM] := prod_poly W V; rewrite /line_loss hM.
set Z := prod W *m X - Y.
have -> : (map_mx polyC (prod W) + 'X *: map_mx polyC (dprod W V) + 'X^2 *: M) *m
   map_mx polyC X - map_mx polyC Y = map_mx polyC Z + 'X *: map_mx polyC (dprod W V *m X)
   + 'X^2 *: (M *m map_mx polyC X).
  rewrite !mulmxDl -!scalemxAl map_mxB !map_mxM.
  by rewrite -!addrA; congr (_ + _); rewrite addrA addrC.
have -> : dot (grad X Y (prod W)) (dprod W V) = dot Z (dprod W V *m X).
  by rewrite dot_mulr trmxK.
rewrite /sqr_err coef_sum dotE -sumrMnl; apply: eq_bigr => i _.
rewrite coef_sum -sumrMnl; apply: eq_bigr => j _; rewrite !mxE.
move: (\sum_k M i k * _) => q; set z := \sum__ _ - _; set y := \sum__ _.
have -> : (z%:P + 'X * y%:P + 'X^2 * q) ^+ 2 =
  (z ^+ 2)%:P + ((z * y *+ 2)%:P + ('X * ((y ^+ 2)%:P + q * (z%:P *+ 2 + 'X * (y%:P *+ 2) + 'X^2 * q)))) * 'X.
  rewrite !rmorphX rmorphMn rmorphM /=; ring.
by rewrite coefD coefC /= add0r coefMX /= coefD coefC /= coefXM addr0.
Qed.

(* the derivative along V, in matrix form *)
Lemma dot_dprod m ds : forall q (C : 'M[R]_(q, m)) (W V : net R m ds) G,
  dot G (C *m dprod W V) = slope_sum C W V G.
Proof.
elim: ds m => [|d ds IH] m q C W V G; first by rewrite /= mulmx0 dot0r.
rewrite /= mulmxDr dotDr mulmxA -IH mulmxA; congr (_ + _).
by rewrite dot_mull trmxK dot_mulr trmxK.
Qed.
Theorem slope_formula m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W V : net R m ds) :
  (line_loss X Y W V)`_1 = slope_sum 1%:M W V (grad X Y (prod W)) *+ 2.
Proof. by rewrite line_loss_coef1 -dot_dprod mul1mx. Qed.
Lemma slope_sum_zero m ds : forall q (C : 'M[R]_(q, m)) (W : net R m ds) G,
  slope_sum C W (zeronet R m ds) G = 0.
Proof. by elim: ds m => [|d ds IH] m q C W G //=; rewrite dot0r add0r IH. Qed.
Lemma slope_sum_first_order m ds : forall q (C : 'M[R]_(q, m)) (W : net R m ds) G,
  (forall V, slope_sum C W V G = 0) <-> first_order C W G.
Proof.
elim: ds m => [|d ds IH] m q C W G; first by split.
split=> [h|[h1 h2] V]; last first.
  by rewrite /= h1 dot0l add0r; exact: (proj2 (IH d q (C *m W.1) W.2 G) h2 V.2).
split.
  by apply: dot_eq0 => D; have := h (D, zeronet R d ds); rewrite /= slope_sum_zero addr0.
by apply: (proj1 (IH d q (C *m W.1) W.2 G)) => V; have := h (0, V); rewrite /= dot0r add0r.
Qed.

(* vec(S)^T (A (x) B) = vec(A^T S B)^T: the Kronecker form of the same *)
Lemma place_index m n (i : 'I_m) (j : 'I_n) : place (mxvec_index i j) = (i, j).
Proof. by rewrite /place /mxvec_index cast_ordK enum_rankK. Qed.
Lemma sum_places m n (f : 'I_(m * n) -> R) :
  \sum_s f s = \sum_i \sum_j f (mxvec_index i j).
Proof.
rewrite pair_bigA /= (reindex (fun ij : 'I_m * 'I_n => mxvec_index ij.1 ij.2)) //.
exists (@place m n) => [[i j] _|s _]; first exact: place_index.
by case/mxvec_indexP: s => i j; rewrite place_index.
Qed.
Lemma mxvec_kron q m n d (S : 'M[R]_(q, n)) (A : 'M[R]_(q, m)) (B : 'M[R]_(n, d)) :
  mxvec S *m kron A B = mxvec (A^T *m (S *m B)).
Proof.
apply/rowP => t; case/mxvec_indexP: t => j l; rewrite mxvecE !mxE sum_places.
apply: eq_bigr => i _; rewrite !mxE big_distrr /=; apply: eq_bigr => k _.
by rewrite mxvecE !mxE !place_index /= mulrCA.
Qed.
Lemma dot_mxvec m n (A B : 'M[R]_(m, n)) : dot (mxvec A) (mxvec B) = dot A B.
Proof.
rewrite !dotE big_ord1 sum_places.
by apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite !mxvecE.
Qed.
Lemma layer_kron N q m k d (r : 'M[R]_(N, q)) (C : 'M[R]_(q, m)) (P : 'M[R]_(k, d))
    (X : 'M[R]_(d, N)) :
  mxvec r^T *m kron C (P *m X)^T = mxvec (C^T *m (r^T *m X^T *m P^T)).
Proof. by rewrite mxvec_kron trmx_mul !mulmxA. Qed.
Lemma kron_slope_sumE N q m ds (r : 'M[R]_(N, q)) : forall (C : 'M[R]_(q, m))
    (X : 'M[R]_(last m ds, N)) (W V : net R m ds),
  kron_slope_sum r C X W V = slope_sum C W V (r^T *m X^T).
Proof.
elim: ds m => [|d ds IH] m C X W V //=.
by rewrite layer_kron dot_mxvec IH.
Qed.
Lemma kron_first_orderE N q m ds (r : 'M[R]_(N, q)) : forall (C : 'M[R]_(q, m))
    (X : 'M[R]_(last m ds, N)) (W : net R m ds),
  kron_first_order r C X W <-> first_order C W (r^T *m X^T).
Proof.
elim: ds m => [|d ds IH] m C X W //=; rewrite layer_kron.
have e A : mxvec (A : 'M[R]_(m, d)) = 0 <-> A = 0.
  by split=> [/eqP|->]; [rewrite mxvec_eq0 => /eqP|rewrite linear0].
by rewrite e; split=> -[h1 h2]; split=> //; apply/(IH d (C *m W.1) X W.2).
Qed.

(* polynomials with the same values are equal *)
Lemma poly_ext (p q : {poly R}) : (forall t, p.[t] = q.[t]) -> p = q.
Proof.
move=> h; apply/eqP; rewrite -subr_eq0; apply/negPn/negP => n0.
pose rs := [seq (i%:R : R) | i <- iota 0 (size (p - q))].
have : (size rs < size (p - q)%R)%N.
  apply: max_poly_roots => //.
    by apply/allP => x _; rewrite /root hornerD hornerN h subrr.
  by rewrite map_inj_uniq ?iota_uniq // => i j /eqP; rewrite eqr_nat => /eqP.
by rewrite size_map size_iota ltnn.
Qed.
Lemma move_set_first m d ds t (W : net R m (d :: ds)) E :
  move_net t W (set_first E (zeronet R m (d :: ds))) = set_first (first_layer W + t *: E) W.
Proof.
elim: ds m d W E => [|d' ds IH] m d; first by move=> [W []].
by move=> [W1 W2] E; rewrite /= scaler0 addr0; congr (_, _); exact: (IH d d' W2 E).
Qed.

End Derivatives.
