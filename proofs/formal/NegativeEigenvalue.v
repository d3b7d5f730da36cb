(* Over a real closed field: a symmetric matrix that is not positive semidefinite
   has a strictly negative eigenvalue.  No spectral theorem, no complex numbers:
   mu |-> y (A + mu)^-1 y^T is decreasing wherever it is defined. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp.real_closed Require Import polyrcf.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section NegativeEigenvalue.
Variable R : rcfType.

Lemma crossing (q : {poly R}) (a b : R) : a < b -> q.[a] < 0 -> 0 < q.[b] ->
  exists c, [/\ a < c, c < b, root q c & 0 <= q^`().[c]].
Proof.
move: {2}(size q) (leqnn (size q)) => n; elim: n q b => [|n IH] q b.
  by rewrite leqn0 size_poly_eq0 => /eqP-> _; rewrite horner0 ltxx.
move=> sq ab qa qb.
have [c] : {c | c \in `]a, b[ & root q c}.
  by apply: ivt_sign; rewrite ?ltW // ltr0_sg // gtr0_sg // mulr1.
rewrite in_itv /= => /andP[ac cb] qc.
have /factor_theorem[r qE] := qc.
have q'c x : q^`().[x] = r^`().[x] * (x - c) + r.[x].
  by rewrite qE derivM derivXsubC mulr1 !hornerE.
have [rc|rc] := leP 0 r.[c].
  by exists c; split=> //; rewrite q'c subrr mulr0 add0r.
have ra : (- r).[a] < 0.
  move: qa; rewrite qE !hornerE oppr_lt0 nmulr_llt0 // subr_lt0 //.
have rc' : 0 < (- r).[c] by rewrite hornerN oppr_gt0.
have sr : (size (- r)%R <= n)%N.
  have r0 : r != 0 by apply: contraTneq rc => ->; rewrite horner0 ltxx.
  by move: sq; rewrite qE size_Mmonic ?monicXsubC // size_XsubC addn2 size_opp.
have [d [ad dc rd dd]] := IH (- r) c sr ac ra rc'.
have {}rd : r.[d] = 0 by move: rd; rewrite rootN => /rootP.
exists d; split=> //; first exact: lt_trans cb.
  by rewrite qE rootM /root rd eqxx.
rewrite q'c rd addr0; move: dd; rewrite derivN hornerN oppr_ge0 => dd.
by rewrite mulr_le0 // subr_le0 ltW.
Qed.

Lemma deriv_mulmx m n p (A : 'M[{poly R}]_(m, n)) (B : 'M_(n, p)) :
  map_mx (@deriv R) (A *m B) = map_mx (@deriv R) A *m B + A *m map_mx (@deriv R) B.
Proof.
apply/matrixP => i j; rewrite !mxE linear_sum -big_split /=.
by apply: eq_bigr => k _; rewrite derivM !mxE.
Qed.

Section Sym.
Variables (n : nat) (A : 'M[R]_n).
Hypothesis At : A^T = A.
Let Pm mu := A + mu%:M.
Let P : 'M[{poly R}]_n := map_mx polyC A + 'X%:M.
Let D := \det P.
Let K := \adj P.

Lemma evalP mu : map_mx (horner_eval mu) P = Pm mu.
Proof.
apply/matrixP => i j; rewrite !mxE /= /horner_eval hornerD hornerC hornerMn hornerX.
by [].
Qed.
Lemma evalD mu : D.[mu] = \det (Pm mu).
Proof. by rewrite -evalP det_map_mx. Qed.
Lemma evalK mu : map_mx (horner_eval mu) K = \adj (Pm mu).
Proof. by rewrite map_mx_adj evalP. Qed.

Lemma derivP : map_mx (@deriv R) P = 1%:M.
Proof.
apply/matrixP => i j; rewrite !mxE derivD derivC add0r derivMn derivX.
by [].
Qed.

(* D K' + K K = D' K *)
Lemma adj_ode : D *: map_mx (@deriv R) K + K *m K = D^`() *: K.
Proof.
have h : map_mx (@deriv R) (K *m P) = D^`()%:M.
  rewrite mul_adj_mx; apply/matrixP => i j; rewrite !mxE.
  by rewrite derivMn.
have := congr1 (mulmxr K) h; rewrite /= deriv_mulmx derivP mulmx1 mulmxDl -mulmxA.
by rewrite mul_mx_adj mul_mx_scalar mul_scalar_mx.
Qed.

Variable y : 'rV[R]_n.
Let yp : 'rV[{poly R}]_n := map_mx polyC y.
Let N : {poly R} := (yp *m K *m yp^T) 0 0.
Lemma evalyp mu : map_mx (horner_eval mu) yp = y.
Proof. by apply/matrixP => i j; rewrite !mxE /= /horner_eval hornerC. Qed.
Lemma derivyp : map_mx (@deriv R) yp = 0.
Proof. by apply/matrixP => i j; rewrite !mxE derivC. Qed.
Lemma evalN mu : N.[mu] = (y *m \adj (Pm mu) *m y^T) 0 0.
Proof.
have -> : N.[mu] = (map_mx (horner_eval mu) (yp *m K *m yp^T)) 0 0 by rewrite [RHS]mxE.
by rewrite !map_mxM -map_trmx evalK evalyp.
Qed.
Lemma N_ode : D * N^`() + (yp *m K *m K *m yp^T) 0 0 = D^`() * N.
Proof.
have -> : N^`() = (yp *m map_mx (@deriv R) K *m yp^T) 0 0.
  have -> : N^`() = (map_mx (@deriv R) (yp *m K *m yp^T)) 0 0 by rewrite [RHS]mxE.
  by rewrite !deriv_mulmx derivyp mul0mx add0r -map_trmx derivyp trmx0 mulmx0 addr0.
have := congr1 (fun Z => (yp *m Z *m yp^T) 0 0) adj_ode.
rewrite /= mulmxDr mulmxDl -!scalemxAr -!scalemxAl !mulmxA => h.
by move: h; rewrite mxE [in X in X + _]mxE [in X in _ = X]mxE.
Qed.
End Sym.

Lemma quad_lower n (A : 'M[R]_n) : exists2 C, 0 <= C &
  forall x : 'rV_n, - C * sq x <= dot (x *m A) x.
Proof.
exists (\sum_i \sum_j `|A i j|).
  by apply: sumr_ge0 => i _; apply: sumr_ge0.
move=> x; have sqx : sq x = \sum_k x 0 k ^+ 2 by rewrite sqE big_ord1.
have bound k : x 0 k ^+ 2 <= sq x.
  by rewrite sqx (bigD1 k) //= ler_addl; apply: sumr_ge0 => l _; rewrite sqr_ge0.
have -> : dot (x *m A) x = \sum_i \sum_j x 0 i * A i j * x 0 j.
  rewrite dotE big_ord1 exchange_big /=; apply: eq_bigr => j _.
  by rewrite mxE mulr_suml.
rewrite mulNr mulr_suml -sumrN; apply: ler_sum => i _.
rewrite mulr_suml -sumrN; apply: ler_sum => j _.
rewrite ler_oppl (le_trans (ler_norm _)) // normrN !normrM mulrAC mulrC.
rewrite ler_wpmul2l //; have sqn k : `|x 0 k| * `|x 0 k| <= sq x.
  by rewrite -normrM -expr2 ger0_norm ?sqr_ge0.
have [le|/ltW le] := leP `|x 0 i| `|x 0 j|.
  by apply: le_trans (sqn j); rewrite ler_wpmul2r.
by apply: le_trans (sqn i); rewrite ler_wpmul2l.
Qed.

Theorem not_psd_neg_eigenvalue n (A : 'M[R]_n) (v : 'rV_n) :
  A^T = A -> dot (v *m A) v < 0 -> exists2 l, l < 0 & eigenvalue A l.
Proof.
move=> At neg; have cn0 : char_poly A != 0 by rewrite monic_neq0 ?char_poly_monic.
have [/hasP[l]|/hasPn noeig] := boolP (has (fun x => x < 0) (rootsR (char_poly A))).
  rewrite -(roots_on_rootsR cn0) in_itv /= => rl l0; exists l => //.
  by rewrite eigenvalue_root_char.
exfalso; have det0 mu : 0 < mu -> \det (A + mu%:M) != 0.
  move=> mu0; apply/negP => /eqP d0.
  have /noeig : - mu \in rootsR (char_poly A).
    rewrite -(roots_on_rootsR cn0) in_itv /= -eigenvalue_root_char /eigenvalue.
    rewrite /eigenspace kermx_eq0 row_free_unit unitmxE raddfN /= opprK d0.
    by rewrite unitr0.
  by rewrite oppr_lt0 mu0.
have v0 : 0 < sq v.
  by rewrite sq_gt0; apply: contraTneq neg => ->; rewrite mul0mx dot0l ltxx.
pose a := - dot (v *m A) v / (2%:R * sq v).
have a0 : 0 < a by rewrite divr_gt0 ?oppr_gt0 // mulr_gt0 ?ltr0n.
pose y := v *m (A + a%:M).
have qf mu (x : 'rV_n) : dot (x *m (A + mu%:M)) x = dot (x *m A) x + mu * sq x.
  by rewrite mulmxDr mul_mx_scalar dotDl dotZl.
have dot00 (x z : 'rV[R]_n) : dot x z = (x *m z^T) 0 0.
  by rewrite /dot /mxtrace big_ord1.
have sym mu : (A + mu%:M)^T = A + mu%:M by rewrite linearD /= At tr_scalar_mx.
have va : dot (v *m (A + a%:M)) v < 0.
  rewrite qf; have -> : a * sq v = - dot (v *m A) v / 2%:R.
    by rewrite /a; field; rewrite gt_eqF.
  rewrite mulNr subr_lt0; move: neg; set t := dot _ _ => neg.
  by rewrite -[X in X < _]mulr1 ltr_nmul2l // invf_lt1 ?ltr0n // ltr1n.
have yN mu : y *m \adj (A + mu%:M) *m (A + mu%:M) = \det (A + mu%:M) *: y.
  by rewrite -mulmxA mul_adj_mx mul_mx_scalar.
have y0 : y != 0.
  by apply: contraTneq va; rewrite -/y => ->; rewrite dot0l ltxx.
have [C C0 low] := quad_lower A.
pose b := a + C + 1.
have ab : a < b by rewrite /b -addrA ltr_addl ltr_spaddr ?ltr01.
have bpos : 0 < b by rewrite (lt_trans a0).
pose D := \det (map_mx polyC A + 'X%:M).
pose N := (map_mx polyC y *m \adj (map_mx polyC A + 'X%:M) *m (map_mx polyC y)^T) 0 0.
have qE mu : (N * D).[mu] = (y *m \adj (A + mu%:M) *m y^T) 0 0 * \det (A + mu%:M).
  by rewrite hornerM evalN evalD.
have adjT mu : (\adj (A + mu%:M))^T = \adj (A + mu%:M) by rewrite trmx_adj sym.
have qa : (N * D).[a] < 0.
  rewrite qE /y -(mulmxA v) mul_mx_adj mul_mx_scalar -scalemxAl mxE trmx_mul sym.
  rewrite mulmxA -dot00 mulrAC -expr2 pmulr_rlt0 //.
  by rewrite exprn_even_gt0 //= det0.
clearbody y; have xb : y *m \adj (A + b%:M) != 0.
  apply/eqP => x0; have := yN b; rewrite x0 mul0mx => /esym/eqP.
  by rewrite scaler_eq0 (negPf (det0 _ bpos)) (negPf y0).
have qb : 0 < (N * D).[b].
  have -> : (N * D).[b] = dot (y *m \adj (A + b%:M) *m (A + b%:M)) (y *m \adj (A + b%:M)).
    by rewrite qE yN dot00 -scalemxAl [in RHS]mxE trmx_mul adjT mulmxA mulrC.
  rewrite qf; apply: lt_le_trans (ler_add (low _) (lexx _)).
  rewrite -mulrDl mulr_gt0 ?sq_gt0 //; have -> : - C + b = a + 1 by rewrite /b; ring.
  by rewrite addr_gt0 ?ltr01.
have [c [ac cb /rootP qc q'c]] := crossing ab qa qb.
have cpos : 0 < c by rewrite (lt_trans a0).
have Dc : D.[c] != 0 by rewrite evalD det0.
have Nc : N.[c] = 0.
  by move/eqP: qc; rewrite hornerM mulf_eq0 (negPf Dc) orbF => /eqP.
have xc : y *m \adj (A + c%:M) != 0.
  apply/eqP => x0; have := yN c; rewrite x0 mul0mx => /esym/eqP.
  by rewrite scaler_eq0 (negPf (det0 _ cpos)) (negPf y0).
have := congr1 (horner^~ c) (N_ode A y); rewrite -/N -/D hornerD !hornerM Nc mulr0.
have -> : ((map_mx polyC y *m \adj (map_mx polyC A + 'X%:M) *m
    \adj (map_mx polyC A + 'X%:M) *m (map_mx polyC y)^T) 0 0).[c]
    = sq (y *m \adj (A + c%:M)).
  set Z := _ *m _; have -> : (Z 0 0).[c] = (map_mx (horner_eval c) Z) 0 0 by rewrite [RHS]mxE.
  rewrite !map_mxM -map_trmx !evalyp evalK /sq dot00 trmx_mul adjT.
  by rewrite !mulmxA.
move: q'c; rewrite derivM hornerD !hornerM Nc mul0r addr0 mulrC => h1 h2.
have : 0 < D.[c] * N^`().[c] + sq (y *m \adj (A + c%:M)).
  by rewrite ltr_spaddr // sq_gt0.
by rewrite h2 ltxx.
Qed.
End NegativeEigenvalue.
