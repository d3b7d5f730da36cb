(* Lemma 4.3: the second derivatives of the loss in two layers. In one layer the product
   W_{H+1} ... W_1 is linear; in two layers k > l its mixed part is A_k V (W_{k-1} ... W_{l+1}) V' B_l. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsHessian InnerProduct Networks Derivatives SecondDerivatives.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section HessianBlocks.
Variable R : realFieldType.

(* directions that vanish *)
Lemma dprod_zero m ds (W : net R m ds) : dprod W (zeronet R m ds) = 0.
Proof. by elim: ds m W => [|d ds IH] m W //=; rewrite IH mul0mx mulmx0 addr0. Qed.
Lemma d2prod_zero m ds (W V : net R m ds) : d2prod W (zeronet R m ds) V = 0.
Proof.
by elim: ds m W V => [|d ds IH] m W V //=; rewrite IH dprod_zero !mul0mx !mulmx0 !addr0.
Qed.

(* directions in one layer *)
Lemma dprod_only m ds k (W : net R m ds) V : (k < size ds)%N ->
  dprod W (only V) = above k W *m V *m below k W.
Proof.
elim: ds m k W V => [|d ds IH] m [|k] //= W V hk.
  by rewrite dprod_zero mulmx0 addr0 mul1mx.
by rewrite mul0mx add0r IH // !mulmxA.
Qed.
Lemma dprod_only_first m d ds (W : net R m (d :: ds)) V :
  dprod W (only_first V) = upper W *m V.
Proof.
elim: ds m d W V => [|d' ds IH] m d W V; first by rewrite /= mulmx1 mulmx0 addr0 mul1mx.
rewrite -[LHS]/(0 *m _ + W.1 *m @dprod R d (d' :: ds) W.2 (@only_first R d d' ds V)).
by rewrite IH mul0mx add0r mulmxA.
Qed.
Lemma d2prod_only_same m ds k (W : net R m ds) (V V' : 'M_(out_width m ds k, in_width m ds k)) :
  d2prod W (only V) (only V') = 0.
Proof.
elim: ds m k W V V' => [|d ds IH] m [|k] //= W V V'.
  by rewrite !dprod_zero d2prod_zero !mulmx0 !addr0.
by rewrite !mul0mx IH mulmx0 !addr0.
Qed.
Lemma d2prod_only_first_same m d ds (W : net R m (d :: ds)) V V' :
  d2prod W (only_first V) (only_first V') = 0.
Proof.
elim: ds m d W V V' => [|d' ds IH] m d W V V'; first by rewrite /= !mulmx0 !addr0.
rewrite -[LHS]/(0 *m _ + 0 *m _ + W.1 *m @d2prod R d (d' :: ds) W.2
  (@only_first R d d' ds V) (@only_first R d d' ds V')).
by rewrite IH !mul0mx mulmx0 !addr0.
Qed.

(* directions in two layers *)
Lemma d2prod_only m ds k l (W : net R m ds) (V : 'M_(out_width m ds k, in_width m ds k))
    (V' : 'M_(out_width m ds l, in_width m ds l)) : (k < l < size ds)%N ->
  d2prod W (only V) (only V') = above k W *m V *m between k l W *m V' *m below l W.
Proof.
elim: ds m k l W V V' => [|d ds IH] m [|k] [|l] //= W V V' kl.
- by rewrite andbF in kl.
- by rewrite dprod_only // d2prod_zero mul0mx mulmx0 !addr0 mul1mx !mulmxA.
- by rewrite !mul0mx !add0r IH ?mulmxA ?kl.
Qed.
Lemma d2prod_only_first m d ds k (W : net R m (d :: ds))
    (V : 'M_(out_width m (d :: ds) k, in_width m (d :: ds) k)) V' : (k < size ds)%N ->
  d2prod W (only V) (only_first V') = above k W *m V *m middle k W *m V'.
Proof.
elim: ds m d k W V V' => [|d' ds IH] m d [|k] // W V V' hk.
  rewrite -[LHS]/(V *m @dprod R d (d' :: ds) W.2 (@only_first R d d' ds V') + 0 *m _
    + W.1 *m @d2prod R d (d' :: ds) W.2 (zeronet R d (d' :: ds)) (@only_first R d d' ds V')).
  by rewrite dprod_only_first d2prod_zero mul0mx mulmx0 !addr0 mul1mx !mulmxA.
rewrite -[LHS]/(0 *m _ + 0 *m _ + W.1 *m @d2prod R d (d' :: ds) W.2
  (@only R d (d' :: ds) k V) (@only_first R d d' ds V')).
by rewrite (IH d d' k) // !mul0mx !add0r !mulmxA.
Qed.

(* P = A_k W_k B_k, B_k = (W_{k-1} ... W_{l+1}) W_l B_l, C = A_k W_k (W_{k-1} ... W_2) *)
Lemma prod_layer m ds k (W : net R m ds) : (k < size ds)%N ->
  prod W = above k W *m layer k W *m below k W.
Proof.
elim: ds m k W => [|d ds IH] m [|k] //= W hk; first by rewrite mul1mx.
by rewrite (IH _ k) // !mulmxA.
Qed.
Lemma below_between m ds k l (W : net R m ds) : (k < l < size ds)%N ->
  below k W = between k l W *m layer l W *m below l W.
Proof.
elim: ds m k l W => [|d ds IH] m [|k] [|l] //= W kl.
- by rewrite andbF in kl.
- exact: prod_layer.
- exact: IH.
Qed.
Lemma upper_split m d ds k (W : net R m (d :: ds)) : (k < size ds)%N ->
  upper W = above k W *m layer k W *m middle k W.
Proof.
elim: ds m d k W => [|d' ds IH] m d [|k] // W hk; first by rewrite /= mul1mx.
by rewrite -[LHS]/(W.1 *m @upper R d d' ds W.2) (IH d d' k) // !mulmxA.
Qed.

(* entries of products with coordinate matrices *)
Lemma dot_row m m' n (A : 'M[R]_(m, n)) (B : 'M[R]_(m', n)) i j :
  dot (row i A) (row j B) = (A *m B^T) i j.
Proof. by rewrite dotE big_ord1 mxE; apply: eq_bigr => k _; rewrite !mxE. Qed.
Lemma dot_col m n n' (A : 'M[R]_(m, n)) (B : 'M[R]_(m, n')) i j :
  dot (col i A) (col j B) = (A^T *m B) i j.
Proof. by rewrite dotE mxE; apply: eq_bigr => k _; rewrite big_ord1 !mxE. Qed.
Lemma mul_delta m a b n (A : 'M[R]_(m, a)) (B : 'M[R]_(b, n)) p q :
  A *m delta_mx p q *m B = col p A *m row q B.
Proof. by rewrite colE rowE -(mul_delta_mx (0 : 'I_1)) !mulmxA. Qed.
Lemma mul_delta2 m a b c d n (A : 'M[R]_(m, a)) (M : 'M[R]_(b, c)) (B : 'M[R]_(d, n)) p q r s :
  A *m delta_mx p q *m M *m delta_mx r s *m B = M q r *: (col p A *m row s B).
Proof.
have -> : M q r = (col r (row q M)) 0 0 by rewrite !mxE.
rewrite !mul_delta; move: (col p A) (row q M) => u w.
have -> : col r (u *m w) = u *m col r w by rewrite !colE mulmxA.
by move: (col r w) => x; rewrite [in LHS](mx11_scalar x) mul_mx_scalar -scalemxAl.
Qed.
Lemma dot_delta m n a b c d N (A : 'M[R]_(m, a)) (A' : 'M[R]_(m, c)) (B : 'M[R]_(b, n))
    (B' : 'M[R]_(d, n)) (X : 'M[R]_(n, N)) p q r s :
  dot (A *m delta_mx p q *m B *m X) (A' *m delta_mx r s *m B' *m X) =
  (A^T *m A') p r * (B *m X *m X^T *m B'^T) q s.
Proof.
rewrite !mul_delta -!mulmxA -!row_mul dot_outer dot_col dot_row; congr (_ * _).
by rewrite trmx_mul !mulmxA.
Qed.
Lemma dot_sandwich m n a b (E : 'M[R]_(m, n)) (A : 'M[R]_(m, a)) (B : 'M[R]_(b, n)) Z :
  dot (A^T *m E *m B^T) Z = dot E (A *m Z *m B).
Proof. by rewrite [RHS]dotC [RHS]dot_mulr [RHS]dot_mull [RHS]dotC mulmxA. Qed.
Lemma dot_delta2 m n a b c d (E : 'M[R]_(m, n)) (A : 'M[R]_(m, a)) (M : 'M[R]_(b, c))
    (B : 'M[R]_(d, n)) p q r s :
  dot E (A *m delta_mx p q *m M *m delta_mx r s *m B) = (A^T *m E *m B^T) p s * M q r.
Proof.
rewrite mul_delta2 dotZr mulrC; congr (_ * _).
by rewrite dotC dot_mull dotC tr_col -row_mul dot_row.
Qed.
End HessianBlocks.
