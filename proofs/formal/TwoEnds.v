(* The problem of two ends: |U K V X - Y|^2 as a function of U and V, K fixed.
   Where the gradient vanishes and the second derivatives are >= 0, U K V is optimal among all maps
   whose rank is at most its own; and if its rank is below that of K, its gradient as a
   map vanishes, and it is optimal among all maps. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct SmallParameter.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section TwoEnds.
Variables (R : realFieldType) (m n N : nat).
Variables (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)).
Local Notation loss := (loss X Y).
Local Notation grad := (grad X Y).

Lemma lossD M D : loss (M + D) = loss M + dot (grad M) D *+ 2 + sq (D *m X).
Proof.
rewrite /loss mulmxDl -addrA [D *m X + _]addrC addrA sqD; congr (_ + _ *+ 2 + _).
by rewrite dotC dot_mulr dotC.
Qed.
Lemma grad0_global M : grad M = 0 -> forall M', loss M <= loss M'.
Proof.
move=> g0 M'; rewrite -[M'](subrK M) addrC lossD g0 dot0l mul0rn addr0.
by rewrite ler_addl sq_ge0.
Qed.

Lemma ker_prod p q r (A : 'M[R]_(p, q)) (B : 'M[R]_(q, r)) :
  (\rank (A *m B) < \rank A)%N -> kermx (A *m B) *m A != 0.
Proof.
apply: contraTneq => /eqP; rewrite -sub_kermx => /mxrankS.
rewrite !mxrank_ker -leqNgt; have := rank_leq_row A; have := rank_leq_row (A *m B).
lia.
Qed.


(* The middle K of A U K V B, where U and V move. If rank(A U K V B) < rank K, then either K V B or
   A U K loses rank (Frobenius' inequality). A vector of the kernel makes the second
   derivative linear in a free parameter, so that its coefficient vanishes. *)
Theorem flat_middle_grad0 a b c d (G : 'M[R]_(m, n)) (A : 'M[R]_(m, c)) (B : 'M[R]_(d, n))
    (K : 'M[R]_(a, b)) (U : 'M[R]_(c, a)) (V : 'M[R]_(b, d)) :
  (forall D E, 0 <= sq (A *m (D *m K *m V + U *m K *m E) *m B *m X)
                    + dot G (A *m (D *m K *m E) *m B) *+ 2) ->
  (\rank (A *m (U *m K *m V) *m B) < \rank K)%N -> A^T *m G *m B^T = 0.
Proof.
move=> h rk.
have dotE Z : dot (A^T *m G *m B^T) Z = dot G (A *m Z *m B).
  by rewrite dot_mulr trmxK dot_mull trmxK mulmxA.
have [lt1|ge1] := ltnP (\rank (K *m (V *m B))) (\rank K).
  have [k kk kn0] : exists2 k : 'M_a, k *m (K *m (V *m B)) = 0 & k *m K != 0.
    by exists (kermx (K *m (V *m B))); [exact: mulmx_ker | exact: ker_prod].
  apply: (dot_bilin0 kn0) => D E; rewrite dotE.
  apply: (@lin_ge0 R (sq (A *m (U *m K *m E) *m B *m X) / 2%:R)) => x.
  have := h (x *: (D *m k)) E.
  have -> : A *m (x *: (D *m k) *m K *m V + U *m K *m E) *m B = A *m (U *m K *m E) *m B.
    rewrite mulmxDr mulmxDl -!scalemxAl -scalemxAr -scalemxAl -!mulmxA kk.
    by rewrite !mulmx0 scaler0 add0r.
  rewrite -!scalemxAl -scalemxAr -scalemxAl dotZr => /halfD.
  by rewrite -(mulmxA D k K).
have [lt2|ge2] := ltnP (\rank (A *m U *m K)) (\rank K).
  have [k kk kn0] : exists2 k : 'M_b, A *m U *m K *m k = 0 & K *m k != 0.
    have lt2' : (\rank (K^T *m (A *m U)^T) < \rank K^T)%N by rewrite -trmx_mul !mxrank_tr.
    have := ker_prod lt2'; rewrite -trmx_mul; move: (mulmx_ker (A *m U *m K)^T).
    move: (kermx _) => k kk kn0; exists k^T.
      by apply: trmx_inj; rewrite trmx_mul trmxK kk trmx0.
    by apply: contraNneq kn0 => e; rewrite -[k]trmxK -trmx_mul e trmx0.
  apply: (dot_bilin0 kn0) => D E; rewrite dotE.
  apply: (@lin_ge0 R (sq (A *m (D *m K *m V) *m B *m X) / 2%:R)) => x.
  have := h D (x *: (k *m E)).
  have -> : A *m (D *m K *m V + U *m K *m (x *: (k *m E))) *m B = A *m (D *m K *m V) *m B.
    rewrite mulmxDr mulmxDl -!scalemxAr -scalemxAl !mulmxA kk.
    by rewrite !mul0mx scaler0 addr0.
  rewrite -!scalemxAr -scalemxAl dotZr => /halfD.
  by rewrite (mulmxA _ k E) -(mulmxA D K k).
have := mxrank_Frobenius (A *m U) K (V *m B).
have -> : A *m U *m K *m (V *m B) = A *m (U *m K *m V) *m B by rewrite !mulmxA.
move=> F; have := leq_trans (leq_add ge2 ge1) F; rewrite leq_add2l => F'.
by move: rk; rewrite ltnNge F'.
Qed.

Variables (a b : nat) (K : 'M[R]_(a, b)) (U : 'M[R]_(m, a)) (V : 'M[R]_(b, n)).
Variable M : 'M[R]_(m, n).
Hypothesis ME : M = U *m K *m V.


(* The conditions of first and second order: the coefficients of t and t^2 in the loss
   of (U + tD) K (V + tE). *)
Definition curvature D E :=
  sq ((D *m K *m V + U *m K *m E) *m X) + dot (grad M) (D *m K *m E) *+ 2.
Definition crit1 := forall D E, dot (grad M) (D *m K *m V + U *m K *m E) = 0.
Definition crit2 := crit1 /\ forall D E, 0 <= curvature D E.
Lemma crit1_left : crit1 -> grad M *m (K *m V)^T = 0.
Proof.
move=> h; apply: dot_eq0 => D; rewrite dot_mulr trmxK mulmxA.
by move: (h D 0); rewrite mulmx0 addr0.
Qed.
Lemma crit1_right : crit1 -> (U *m K)^T *m grad M = 0.
Proof.
move=> h; apply: dot_eq0 => E; rewrite dot_mull trmxK.
by move: (h 0 E); rewrite !mul0mx add0r.
Qed.

(* The formula that replaces singular values. With Z X the projector on the row space of X, for
   u^T M = 0 and w = M g, the direction D = u w^T U, E = V g u^T (Y Z - M) has the curvature
   |u|^2 |w^T M X|^2 - |w|^2 |u^T (Y Z - M) X|^2. *)
Lemma cross_curvature (Z : 'M[R]_(N, n)) (u : 'cV[R]_m) (g : 'cV[R]_n) :
  X *m Z *m X = X -> (Z *m X)^T = Z *m X -> u^T *m M = 0 ->
  curvature (u *m (M *m g)^T *m U) (V *m g *m u^T *m (Y *m Z - M)) =
  sq u * sq ((M *m g)^T *m (M *m X)) - sq (M *m g) * sq (u^T *m (Y *m Z - M) *m X).
Proof.
move=> XZX Pt uM; set w := M *m g; pose T := Y *m Z - M; rewrite -/T.
pose e := u^T *m T *m X; rewrite -/e.
have eP : e *m (Z *m X) = e by rewrite -mulmxA (mulmxA X) XZX.
have uw : dot u w = 0.
  rewrite dotC dot_mull; suff -> : M^T *m u = 0 by rewrite dot0r.
  by apply: trmx_inj; rewrite trmx_mul trmxK uM trmx0.
rewrite /curvature -(mulmxA (V *m g) u^T).
have -> : u *m w^T *m U *m K *m V = u *m (w^T *m M) by rewrite ME !mulmxA.
have -> : U *m K *m (V *m g *m (u^T *m T)) = w *m (u^T *m T).
  by rewrite /w ME !mulmxA.
have -> : u *m w^T *m U *m K *m (V *m g *m (u^T *m T)) = sq w *: (u *m (u^T *m T)).
  rewrite -!(mulmxA u); move: (u^T *m T) => r.
  have -> : w^T *m U *m K *m (V *m g *m r) = w^T *m w *m r.
    by rewrite /w ME !mulmxA.
  rewrite [w^T *m w]mx11_scalar mul_scalar_mx -scalemxAr; congr (_ *: _).
  by rewrite /sq /dot mxtrace_mulC /mxtrace big_ord1.
have -> : (u *m (w^T *m M) + w *m (u^T *m T)) *m X = u *m (w^T *m (M *m X)) + w *m e.
  by rewrite mulmxDl !mulmxA.
rewrite sqD dot_outer uw mul0r mul0rn addr0 !sq_outer dotZr.
have -> : dot (grad M) (u *m (u^T *m T)) = - sq e.
  rewrite /grad dot_mulr trmxK -(mulmxA u) -/e dotC dot_mull -{1}eP dot_mulr Pt -mulmxA.
  have -> : (M *m X - Y) *m (Z *m X) = - (T *m X).
    by rewrite mulmxA !mulmxBl -(mulmxA M X) -(mulmxA M) XZX opprB.
  by rewrite mulmxN mulmxA -/e dotNr.
by rewrite mulrN mulNrn; ring.
Qed.

(* It replaces Eckart-Young. With Q and T the projectors on the images of M and M', take for u the
   columns of C = (1 - Q) T, for w those of D = Q (1 - T). If none of these finitely many
   directions has a negative curvature, sum over them: since |C|^2 = tr T - tr TQ <= tr Q - tr TQ = |D|^2
   when rank M' <= rank M, |T E|^2 = |C^T E|^2 <= |D^T S|^2 = |(1 - T) S|^2, S = M X, E = Y Z X - S. *)
Theorem cross_or_best (M' : 'M[R]_(m, n)) : crit1 -> (\rank M' <= \rank M)%N ->
  (exists (Z : 'M[R]_(N, n)) (u : 'cV[R]_m) (g : 'cV[R]_n),
    [/\ X *m Z *m X = X, (Z *m X)^T = Z *m X, u^T *m M = 0
     & curvature (u *m (M *m g)^T *m U) (V *m g *m u^T *m (Y *m Z - M)) < 0])
  \/ loss M <= loss M'.
Proof.
move=> c1 rk.
have [P [Pt PP PX [Z PE]]] := proj_ex X^T.
have XP : X *m P = X by apply: trmx_inj; rewrite trmx_mul Pt PX.
have PZ : P = Z^T *m X by rewrite -Pt PE trmx_mul trmxK.
have [Q [Qt QQ QM [B QE] trQ]] := proj_exr M.
have [L [Lt LL LM [B' _] trL]] := proj_exr M'.
pose S := M *m X; pose E := Y *m P - S.
pose C := (1%:M - Q) *m L; pose D := Q *m (1%:M - L).
have CM : C^T *m M = 0.
  by rewrite trmx_mul compl_sym // Lt -mulmxA mulmxBl mul1mx QM subrr mulmx0.
have [/forallP cols|] := boolP [forall i, forall j, sq ((col i C)^T *m E) * sq (col j D)
     <= sq (col i C) * sq ((col j D)^T *m S)]; last first.
  case/forallPn => i /forallPn[j]; rewrite -ltNge => neg; left.
  have XZX : X *m Z^T *m X = X by rewrite -mulmxA -PZ.
  have ZXt : (Z^T *m X)^T = Z^T *m X by rewrite -PZ.
  have uM : (col i C)^T *m M = 0 by rewrite colE trmx_mul -mulmxA CM mulmx0.
  exists Z^T, (col i C), (B *m (1%:M - L) *m delta_mx j 0); split=> //.
  rewrite cross_curvature // subr_lt0.
  have -> : M *m (B *m (1%:M - L) *m delta_mx j 0) = col j D by rewrite colE /D QE !mulmxA.
  rewrite [X in _ < X]mulrC; congr (_ < _ * _): neg.
  by rewrite -!mulmxA mulmxBl -(mulmxA Y) -PZ.
right; have EG : E = - ((M *m X - Y) *m P).
  by rewrite mulmxBl -mulmxA XP opprB.
have Mt_E : M^T *m E = 0.
  rewrite EG PE mulmxA -/(grad M) mulmxN mulmxA {1}ME trmx_mul.
  by rewrite -(mulmxA V^T) crit1_right // mulmx0 mul0mx oppr0.
have E_St : E *m S^T = 0.
  rewrite EG mulNmx trmx_mul -mulmxA (mulmxA P) PX mulmxA -/(grad M) {2}ME.
  by rewrite -mulmxA trmx_mul mulmxA crit1_left // mul0mx oppr0.
have QS : Q *m S = S by rewrite mulmxA QM.
have QE0 : Q *m E = 0.
  by rewrite -Qt QE trmx_mul -mulmxA Mt_E mulmx0.
(* reduce to the projected target Y P *)
have lossP A : loss A = sq (A *m X - Y *m P) + sq (Y *m P - Y).
  rewrite /loss -[A *m X - Y](subrKA (Y *m P)) sqD.
  have -> : A *m X - Y *m P = (A *m X - Y) *m P by rewrite mulmxBl -mulmxA XP.
  have h : (Y *m P - Y) *m P = 0 by rewrite mulmxBl -mulmxA PP subrr.
  by rewrite dot_mulr Pt h dot0r mul0rn addr0.
rewrite !lossP ler_add2r -/S -sqN opprB -/E.
(* project on the complement of the column space of M' *)
apply: le_trans (sq_proj_le (M' *m X - Y *m P) Lt LL).
have -> : (1%:M - L) *m (M' *m X - Y *m P) = - ((1%:M - L) *m S + (1%:M - L) *m E).
  have SE : S + E = Y *m P by rewrite addrC subrK.
  rewrite -mulmxDr SE mulmxBr mulmxA (mulmxBl _ _ M') mul1mx LM subrr.
  by rewrite mul0mx add0r.
rewrite sqN [in X in _ <= X]sqD.
have -> : dot ((1%:M - L) *m S) ((1%:M - L) *m E) = 0.
  rewrite /dot trmx_mul mulmxA -(mulmxA _ S) -[S]trmxK -trmx_mul E_St.
  by rewrite trmx0 mulmx0 mul0mx linear0.
rewrite mul0rn addr0.
have cross : sq (C^T *m E) * sq D <= sq C * sq (D^T *m S).
  rewrite !sq_trmul !(sq_cols D) (sq_cols C) !big_distrlr /=.
  by apply: ler_sum => i _; apply: ler_sum => j _; have /forallP := cols i; apply.
have trCD : sq C <= sq D.
  rewrite !sq_proj_mul ?compl_sym ?compl_idem //.
  rewrite mulmxBl mulmxBr mul1mx mulmx1 !linearB /= ler_add2r.
  by rewrite trL trQ ler_nat.
have CE : sq (C^T *m E) = sq (L *m E).
  by rewrite trmx_mul compl_sym // Lt -mulmxA mulmxBl mul1mx QE0 subr0.
have DS : sq (D^T *m S) = sq ((1%:M - L) *m S).
  by rewrite trmx_mul compl_sym // Qt -mulmxA QS.
have le1 : sq (L *m E) <= sq ((1%:M - L) *m S).
  rewrite -CE -DS; have [D0|Dn0] := eqVneq D 0.
    have : sq C <= 0 by rewrite (le_trans trCD) // D0 sq0.
    rewrite le_eqVlt ltNge sq_ge0 orbF sq_eq0 => /eqP ->.
    by rewrite trmx0 mul0mx sq0 sq_ge0.
  have Dp : 0 < sq D by rewrite sq_gt0.
  rewrite -(ler_pmul2r Dp) (le_trans cross) // mulrC.
  by rewrite ler_wpmul2l ?sq_ge0.
have -> : sq E = sq ((1%:M - L) *m E) + sq (L *m E).
  rewrite -[in LHS](subrK (L *m E) E).
  have -> : E - L *m E = (1%:M - L) *m E by rewrite (mulmxBl 1%:M) mul1mx.
  rewrite sqD (_ : dot _ _ = 0) ?mul0rn ?addr0 //.
  rewrite dotC dot_mull mulmxA Lt (mulmxBr L) mulmx1 LL subrr.
  by rewrite mul0mx dot0r.
by rewrite addrC ler_add2r.
Qed.
Theorem crit2_opt : crit2 ->
  forall M' : 'M[R]_(m, n), (\rank M' <= \rank M)%N -> loss M <= loss M'.
Proof.
move=> [c1 c2] M' rk; have [[Z [u [g [_ _ _ neg]]]]|//] := cross_or_best c1 rk.
by move: neg; rewrite ltNge c2.
Qed.

(* A = B = 1 above. *)
Theorem crit2_grad0 : crit2 -> (\rank M < \rank K)%N -> grad M = 0.
Proof.
move=> [_ h] rk; suff: 1%:M^T *m grad M *m 1%:M^T = 0 by rewrite !trmx1 mul1mx mulmx1.
apply: (@flat_middle_grad0 _ _ _ _ _ _ _ K U V) => [D E|]; last by rewrite mul1mx mulmx1 -ME.
by rewrite !mul1mx !mulmx1; apply: h.
Qed.

(* So in both cases the point is optimal among all maps of rank at most rank K. *)
Theorem crit2_rankK : crit2 ->
  forall M', (\rank M' <= \rank K)%N -> loss M <= loss M'.
Proof.
move=> c2 M' rk; have [lt|ge] := ltnP (\rank M) (\rank K).
  exact/grad0_global/crit2_grad0.
exact/crit2_opt/(leq_trans rk).
Qed.

End TwoEnds.
