(* A symmetric matrix over an ordered field is positive semidefinite or has a vector of
   negative value, and which of the two is decided by symmetric elimination. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section Semidefinite.
Variable R : realFieldType.

Lemma dot_row_mx m n1 n2 (A C : 'M[R]_(m, n1)) (B D : 'M[R]_(m, n2)) :
  dot (row_mx A B) (row_mx C D) = dot A C + dot B D.
Proof. by rewrite /dot tr_row_mx mul_row_col linearD. Qed.

(* the value of [[a, b^T], [b, D]] at (x, y): a x^2 + 2 x <b, y> + <y D, y> *)
Lemma dot_block n (a : R) (b : 'cV[R]_n) (D : 'M[R]_n) (x : R) (y : 'rV[R]_n) :
  let v := row_mx (x%:M : 'M_1) y in
  dot (v *m block_mx a%:M b^T b D) v = a * x ^+ 2 + (x * dot y b^T) *+ 2 + dot (y *m D) y.
Proof.
move=> v; rewrite /v mul_row_block dot_row_mx !mul_scalar_mx dotDl dotDl.
have -> : dot (x *: a%:M : 'M_1) x%:M = a * x ^+ 2.
  by rewrite /dot tr_scalar_mx mul_mx_scalar scalerA scale_scalar_mx mxtrace_scalar; ring.
have -> : dot (y *m b) x%:M = x * dot y b^T.
  by rewrite /dot tr_scalar_mx trmxK mul_mx_scalar linearZ.
by rewrite dotZl (dotC b^T) mulr2n !addrA.
Qed.

Lemma symmetric_block n (A : 'M[R]_(1 + n)) : A^T = A ->
  A = block_mx (A 0 0)%:M (dlsubmx A)^T (dlsubmx A) (drsubmx A) /\
  (drsubmx A)^T = drsubmx A.
Proof.
move=> At; have {1}-> : (dlsubmx A)^T = ursubmx A by rewrite trmx_dlsub At.
rewrite trmx_drsub At; split=> //; rewrite -[LHS]submxK; congr (block_mx _ _ _ _).
rewrite [ulsubmx A]mx11_scalar !mxE; congr (A _ _)%:M; exact: val_inj.
Qed.

Definition psd_or_negative n (A : 'M[R]_n) :=
  (exists v, dot (v *m A) (v : 'rV_n) < 0) \/ (forall v : 'rV_n, 0 <= dot (v *m A) v).

(* Elimination of the first variable. If its pivot a is positive, complete the square: the
   rest is the Schur complement. If it is negative, stop. If it is zero, either
   its row is zero, or 2 x b_j + d_jj is negative for some x. *)
Lemma eliminate n : (forall D : 'M[R]_n, D^T = D -> psd_or_negative D) ->
  forall A : 'M[R]_(1 + n), A^T = A -> psd_or_negative A.
Proof.
move=> IH A At; have [AE Dt] := symmetric_block At; rewrite AE.
move: (A 0 0) (dlsubmx A) (drsubmx A) Dt => a b D Dt {A At AE}.
have split_row (v : 'rV[R]_(1 + n)) : v = row_mx (v 0 0)%:M (rsubmx v).
  rewrite -[LHS]hsubmxK; congr row_mx; rewrite [lsubmx v]mx11_scalar mxE.
  by congr (v _ _)%:M; exact: val_inj.
have [a_neg|a_pos|a0] := ltrgt0P a; last first.
- have [b0|/matrix0Pn[j [k bj]]] := eqVneq b 0.
    have [[y hy]|h] := IH D Dt; [left | right => v].
      by exists (row_mx 0%:M y); rewrite dot_block a0 b0 trmx0 dot0r !mul0r mul0rn !add0r.
    by rewrite (split_row v) dot_block a0 b0 trmx0 dot0r mulr0 mul0r mul0rn !add0r.
  left; pose y : 'rV[R]_n := delta_mx 0 j; pose c := dot y b^T.
  have c0 : c != 0.
    rewrite /c /dot trmxK -rowE /mxtrace big_ord1 mxE.
    by rewrite (ord1 k) in bj.
  exists (row_mx (- (dot (y *m D) y + 1) / (c *+ 2))%:M y).
  rewrite dot_block a0 mul0r add0r -mulrnAr -/c divfK ?mulrn_eq0 //.
  by rewrite opprD addrAC addNr add0r oppr_lt0 ltr01.
- by left; exists (row_mx 1%:M 0); rewrite dot_block dot0l mul0mx dot0l mulr0 mul0rn !addr0 expr1n mulr1.
pose S := D - a^-1 *: (b *m b^T).
have St : S^T = S by rewrite linearB /= Dt linearZ /= trmx_mul trmxK.
have E x y : dot (row_mx x%:M y *m block_mx a%:M b^T b D) (row_mx x%:M y) =
    a * (x + a^-1 * dot y b^T) ^+ 2 + dot (y *m S) y.
  rewrite dot_block mulmxBr dotDl dotNl -scalemxAr dotZl mulmxA.
  have -> : dot (y *m b *m b^T) y = dot y b^T ^+ 2.
    rewrite [y *m b]mx11_scalar mul_scalar_mx dotZl dotC expr2; congr (_ * _).
    by rewrite /dot trmxK /mxtrace big_ord1.
  by field; rewrite gt_eqF.
have [[y hy]|h] := IH S St; [left | right => v].
  exists (row_mx (- (a^-1 * dot y b^T))%:M y).
  by rewrite E addNr expr0n mulr0 add0r.
by rewrite (split_row v) E addr_ge0 // mulr_ge0 ?sqr_ge0 // ltW.
Qed.
Theorem psd_dec n (A : 'M[R]_n) : A^T = A -> psd_or_negative A.
Proof.
elim: n A => [|n IH] A; last exact: eliminate.
by right=> v; rewrite [v]thinmx0 dot0r.
Qed.

(* A symmetric form, linear on the left, is the form of its matrix. *)
Section Form.
Variables (n : nat) (b : 'rV[R]_n -> 'rV[R]_n -> R).
Hypothesis lin : forall a u v w, b (a *: u + v) w = a * b u w + b v w.
Hypothesis sym : forall u v, b u v = b v u.
Lemma form_matrix u v : b u v = dot (u *m (\matrix_(k, l) b (delta_mx 0 k) (delta_mx 0 l))) v.
Proof.
have b0 w : b 0 w = 0.
  by have := lin (-1) 0 0 w; rewrite scaler0 addr0 mulN1r addNr.
have suml w z : b w z = \sum_k w 0 k * b (delta_mx 0 k) z.
  rewrite {1}[w]row_sum_delta; elim/big_ind2: _ => //= [x c y d <- <-|k _].
    by have := lin 1 x y z; rewrite scale1r mul1r.
  by have := lin (w 0 k) (delta_mx 0 k) 0 z; rewrite !addr0 b0 addr0.
rewrite dotE big_ord1 sym suml; apply: eq_bigr => l _; rewrite mulrC; congr (_ * _).
by rewrite sym suml mxE; apply: eq_bigr => k _; rewrite mxE.
Qed.

Corollary form_dec : (exists v, b v v < 0) \/ (forall v, 0 <= b v v).
Proof.
have [|[v h]|h] := @psd_dec n (\matrix_(k, l) b (delta_mx 0 k) (delta_mx 0 l)).
- by apply/matrixP => k l; rewrite !mxE.
- by left; exists v; rewrite form_matrix.
by right=> v; rewrite form_matrix.
Qed.
End Form.

End Semidefinite.
