(* Lemma 4.6. At a critical W, C^T E = 0 gives P = Pi P* and E P^T = 0 then gives Pi Sigma Pi = Sigma Pi,
   so that Pi commutes with Sigma. For u in R(C) and v orthogonal to it, the exchange direction moves the
   product by v u^T P* + u v^T P* and has the second derivative |v|^2 u^T Sigma u - |u|^2 v^T Sigma v. With
   distinct eigenvalues, Pi is diagonal in the basis of eigenvectors, with entries 0 and 1, and no 0 comes
   before a 1. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import StatementsHessian InnerProduct Networks Derivatives.
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
rewrite line_loss_coef2 d1 d2 -/E mulr2n dotDr -mulr2n dotZr mulmxDl -(mulmxA v) -(mulmxA u).
rewrite -(mulmxA u^T) -(mulmxA v^T) sqD dot_outer (dotC v) uv mul0r mul0rn addr0 !sq_outer.
rewrite -!form_Sigma //; have -> : dot E (v *m (v^T *m Ps)) = - form (Sigma X Y) v.
  rewrite dotC dot_mull vE dotNr /form /Sigma -/Ps; congr (- _); move: (Ps) => Q.
  by rewrite -dot_tr !trmx_mul !trmxK dot_mull trmxK !mulmxA.
ring.
Qed.

(* Pi commutes with Sigma *)
Lemma range_proj_commutes m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N))
    (W : net R m [:: d, d' & ds]) G (P := upper W *m G *m (upper W)^T) :
  critical X Y W -> X *m X^T \in unitmx -> ginverse ((upper W)^T *m upper W) G ->
  P *m Sigma X Y = Sigma X Y *m P.
Proof.
move=> c Xu hG; set Ps := least_squares X Y.
have Pt : P^T = P by apply: range_proj_sym.
have WE : prod W = P *m Ps.
  have := critical_first c; rewrite prod_split /grad mulmxA => h.
  by rewrite (lemma_4_2_formula hG Xu h) -!(mulmxA P).
have := critical_output c; rewrite WE /grad !mulmxBl => /eqP; rewrite subr_eq0 => /eqP.
have S1 : Sigma X Y = Ps *m X *m (X^T *m Ps^T) by rewrite Sigma_gram // trmx_mul.
have S2 : Sigma X Y = Y *m (X^T *m Ps^T) by rewrite -Sigma_sym // /Sigma -/Ps !trmx_mul trmxK.
have St := Sigma_sym Y Xu; clearbody P Ps; rewrite trmx_mul Pt.
move: (Sigma X Y) S1 S2 St => S S1 S2 St h.
have {h} PSP : P *m S *m P = S *m P by rewrite {1}S1 S2 !mulmxA in h *.
by have := congr1 trmx PSP; rewrite !trmx_mul Pt St mulmxA PSP => <-.
Qed.

Theorem forms_at_semidefinite m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N))
    (W : net R m [:: d, d' & ds]) G (P := upper W *m G *m (upper W)^T) u v :
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse ((upper W)^T *m upper W) G ->
  P *m u = u -> P *m v = 0 -> sq u * form (Sigma X Y) v <= sq v * form (Sigma X Y) u.
Proof.
move=> c psd Xu hG Pu Pv; rewrite -subr_ge0.
have Cv : (upper W)^T *m v = 0.
  by rewrite -(range_projK hG) trmx_mul range_proj_sym // -/P -mulmxA Pv mulmx0.
rewrite -(@exchange_coef2 _ _ _ _ _ X Y W u v (G *m (upper W)^T *m u) c Xu _ Cv); first exact: psd.
by rewrite -[LHS]Pu /P -!mulmxA.
Qed.

Theorem eigenvalues_at_semidefinite m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) G (P := upper W *m G *m (upper W)^T)
    (u v : 'cV[R]_m) a b :
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse ((upper W)^T *m upper W) G ->
  Sigma X Y *m u = a *: u -> Sigma X Y *m v = b *: v -> u != 0 -> v != 0 ->
  P *m u = u -> P *m v = 0 -> b <= a.
Proof.
move=> c psd Xu hG Su Sv u0 v0 Pu Pv.
have := forms_at_semidefinite c psd Xu hG Pu Pv; rewrite /form Su Sv !dotZr -/(sq u) -/(sq v).
by rewrite mulrCA (mulrCA (sq v)) (mulrC (sq v)) ler_pmul2r // mulr_gt0 // sq_gt0.
Qed.

(* two families with the same sum, one below the other, are equal *)
Lemma sum_le_eq m (f g : 'I_m -> R) :
  (forall i, f i <= g i) -> \sum_i f i = \sum_i g i -> forall i, f i = g i.
Proof.
move=> le e i; apply/eqP; rewrite eq_sym -subr_eq0; apply/eqP.
apply: (@psumr_eq0P _ _ xpredT (fun i => g i - f i)) => // [j _|]; first by rewrite subr_ge0.
by rewrite sumrB e subrr.
Qed.

(* A matrix that commutes with a diagonal matrix of distinct entries is diagonal. *)
Lemma commutes_diagonal m (T : 'M[R]_m) (lambda : 'rV[R]_m) :
  T *m diag_mx lambda = diag_mx lambda *m T ->
  (forall i j : 'I_m, (i < j)%N -> lambda 0 j < lambda 0 i) ->
  forall i j, i != j -> T i j = 0.
Proof.
move=> com dec i j ij; have := congr1 (fun A : 'M_m => A i j) com.
rewrite mul_mx_diag mul_diag_mx !mxE.
move/eqP; rewrite mulrC -subr_eq0 -mulrBl mulf_eq0 subr_eq0 => /orP[/eqP e|/eqP//].
case: (ltngtP i j) => [/dec|/dec|/val_inj] h; first by rewrite e ltxx in h.
  by rewrite e ltxx in h.
by rewrite h eqxx in ij.
Qed.

(* A diagonal projector with no 0 before a 1 is pid_mx. *)
Lemma diagonal_projector m (T : 'M[R]_m) :
  T *m T = T -> (forall i j, i != j -> T i j = 0) ->
  (forall i j : 'I_m, T i i = 1 -> T j j = 0 -> (i < j)%N) ->
  T = pid_mx (\rank T).
Proof.
move=> TT off before.
have bin i : T i i = 1 \/ T i i = 0.
  have := congr1 (fun A : 'M_m => A i i) TT; rewrite mxE (bigD1 i) //= big1 ?addr0.
    move/eqP; rewrite -subr_eq0 -{3}[T i i]mulr1 -mulrBr mulf_eq0 subr_eq0.
    by case/orP => /eqP; [right | left].
  by move=> k ki; rewrite off ?mul0r // eq_sym.
set r := \rank T; have rm : (r <= m)%N by exact: rank_leq_row.
pose J : 'M[R]_m := pid_mx r.
have JE i : J i i = (i < r)%:R by rewrite mxE eqxx.
have trJ : \tr T = \tr J by rewrite !trace_idem ?pid_mx_id // rank_pid_mx.
have diag i : T i i = J i i.
  rewrite JE; case: (ltnP i r) => ir; case: (bin i) => // Ti; exfalso.
    (* a 0 at i < r: all 1s come before i *)
    have le j : T j j <= J j j.
      rewrite JE; case: (bin j) => Tj; last by rewrite Tj ler0n.
      by rewrite Tj (ltn_trans (before _ _ Tj Ti) ir).
    by have := sum_le_eq le trJ i; rewrite Ti JE ir => /eqP; rewrite eq_sym oner_eq0.
  (* a 1 at i >= r: no 0 comes before i *)
  have ge j : J j j <= T j j.
    rewrite JE; case: (bin j) => Tj; rewrite Tj; first by rewrite lern1 leq_b1.
    by rewrite ltnNge (leq_trans ir) // ltnW // before.
  by have := sum_le_eq ge (esym trJ) i; rewrite Ti JE ltnNge ir => /eqP; rewrite eq_sym oner_eq0.
apply/matrixP => i j; have [->|ij] := eqVneq i j; first exact: diag.
rewrite off // mxE; case: eqP => [/val_inj e|//]; by rewrite e eqxx in ij.
Qed.

Theorem top_eigenvectors m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N))
    (W : net R m [:: d, d' & ds]) G (U : 'M[R]_m) (lambda : 'rV[R]_m) :
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse ((upper W)^T *m upper W) G ->
  U *m U^T = 1%:M -> Sigma X Y = U *m diag_mx lambda *m U^T ->
  (forall i j : 'I_m, (i < j)%N -> lambda 0 j < lambda 0 i) ->
  upper W *m G *m (upper W)^T = U *m pid_mx (\rank (upper W)) *m U^T.
Proof.
move=> c psd Xu hG UU SE dec; have VU : U^T *m U = 1%:M by apply: mulmx1C.
have := range_proj_commutes c Xu hG; have := range_proj_idem hG.
have := @eigenvalues_at_semidefinite _ _ _ _ _ X Y W G _ _ _ _ c psd Xu hG.
rewrite -(range_proj_rank hG); move: (_ *m (upper W)^T) => P.
set D := diag_mx lambda in SE *; move: (Sigma X Y) SE => S SE top PP com.
pose T := U^T *m P *m U.
have PE : P = U *m T *m U^T by rewrite /T !mulmxA UU mul1mx -mulmxA UU mulmx1.
have PU : P *m U = U *m T by rewrite /T !mulmxA UU mul1mx.
have SU : S *m U = U *m D by rewrite SE -mulmxA VU mulmx1.
have US : U^T *m S = D *m U^T by rewrite SE !mulmxA VU mul1mx.
have rkT : \rank P = \rank T.
  apply/eqP; rewrite eqn_leq; apply/andP; split.
    by rewrite {1}PE (leq_trans (mxrankM_maxl _ _)) // mxrankM_maxr.
  by rewrite /T (leq_trans (mxrankM_maxl _ _)) // mxrankM_maxr.
have TT : T *m T = T by rewrite {1}/T -mulmxA -PU mulmxA -(mulmxA U^T P) PP.
have off : forall i j, i != j -> T i j = 0.
  apply: (commutes_diagonal _ dec); rewrite -/D.
  by rewrite /T -mulmxA -SU mulmxA -(mulmxA _ P) com mulmxA US !mulmxA.
clearbody T; have eigP k : P *m col k U = T k k *: col k U.
  have -> : P *m col k U = col k (U *m T) by rewrite -PU !colE mulmxA.
  apply/matrixP => a b; rewrite !mxE (bigD1 k) //= big1 ?addr0 1?mulrC // => l lk.
  by rewrite off ?mulr0.
have eigS k : S *m col k U = lambda 0 k *: col k U.
  have -> : S *m col k U = col k (U *m D) by rewrite -SU !colE mulmxA.
  by apply/matrixP => a b; rewrite mul_mx_diag !mxE mulrC.
have colU k : col k U != 0 by rewrite -sq_eq0 /sq dot_col VU mxE eqxx oner_neq0.
rewrite {1}PE rkT; congr (_ *m _ *m _); apply: diagonal_projector => // i j Ti Tj.
have ji := top _ _ _ _ (eigS i) (eigS j) (colU i) (colU j).
rewrite !eigP Ti Tj scale1r scale0r in ji; have {}ji := ji erefl erefl.
case: (ltngtP i j) => // [/dec|/val_inj e]; first by rewrite ltNge ji.
by move: Tj; rewrite -e Ti => /eqP; rewrite oner_eq0.
Qed.
End TopEigenvectors.
