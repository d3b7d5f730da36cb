(* Lemma 4.4 and Corollary 4.5. Take V' with C V' = 0: then the second derivative along V' vanishes,
   and on the plane of V and V' a semidefinite form c + x h(V, V') keeps its sign for all x only if
   h(V, V') = 2 <A_k^T E, V M V'> = 0. As V' runs through the kernel of C this says M = 0 on the kernel of C,
   or A_k^T E = 0. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import StatementsHessian InnerProduct SmallParameter Networks Derivatives.
From DLN Require Import SecondDerivatives HessianBlocks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section RangeCondition.
Variable R : realFieldType.

(* a direction in which a semidefinite form vanishes is orthogonal to all for it *)
Lemma semidefinite_null m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W V V' : net R m ds) :
  hess_semidefinite X Y W -> (line_loss X Y W V')`_2 = 0 -> hessian X Y W V V' = 0.
Proof.
move=> sd q0; have E x : (line_loss X Y W (move_net x V V'))`_2 =
    (line_loss X Y W V)`_2 + x * hessian X Y W V V'.
  by rewrite line_loss_coef2_move q0 mulr0 addr0.
case: sd => h; first by apply: (@lin_ge0 R (line_loss X Y W V)`_2) => x; rewrite -E; exact: h.
apply/eqP; rewrite -oppr_eq0; apply/eqP.
apply: (@lin_ge0 R (- (line_loss X Y W V)`_2)) => x.
have -> : - (line_loss X Y W V)`_2 + x * - hessian X Y W V V' =
    - (line_loss X Y W (move_net x V V'))`_2 by rewrite E opprD mulrN.
by rewrite oppr_ge0; exact: h.
Qed.

(* the projector 1 - Q on the kernel of A, with Q = A^T A Z *)
Lemma range_or_zero a b c q n (G : 'M[R]_(a, n)) (M : 'M[R]_(b, c)) (A : 'M[R]_(q, c)) :
  (forall V V', A *m V' = 0 -> dot G (V *m M *m V') = 0) ->
  range_sub M^T (A^T *m A) \/ G = 0.
Proof.
move=> h; have [Q [Qt _ QA [Z QE]]] := proj_ex (A^T *m A).
have AK : A *m (1%:M - Q) = 0.
  apply: gram_cancel; apply: trmx_inj; rewrite trmx0 trmx_mul trmx_mul trmxK compl_sym //.
  by rewrite mulmxBl mul1mx QA subrr.
have [MK|nz] := eqVneq (M *m (1%:M - Q)) 0; last first.
  by right; apply: (dot_bilin0 nz) => D E; rewrite mulmxA -mulmxA h // mulmxA AK mul0mx.
left; exists (Z *m M^T); rewrite mulmxA -QE -{1}Qt -trmx_mul.
by move/eqP: MK; rewrite mulmxBr mulmx1 subr_eq0 => /eqP <-.
Qed.
Lemma range_or_zero_left a b c N n (G : 'M[R]_(a, n)) (M : 'M[R]_(b, c)) (B : 'M[R]_(b, N)) :
  (forall V V', V *m B = 0 -> dot G (V *m M *m V') = 0) ->
  range_sub M (B *m B^T) \/ G = 0.
Proof.
move=> h; have h' V V' : B^T *m V' = 0 -> dot G^T (V *m M^T *m V') = 0.
  move/(congr1 trmx); rewrite trmx_mul trmxK trmx0 => /h hV.
  by rewrite -dot_tr !trmx_mul !trmxK mulmxA hV.
have [|/(congr1 trmx)] := range_or_zero h'; first by rewrite !trmxK; left.
by rewrite trmxK trmx0; right.
Qed.

Theorem range_condition m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k :
  hess_semidefinite X Y W -> (k < size ds)%N ->
  range_sub (middle k W)^T ((upper W)^T *m upper W) \/ (above k W)^T *m grad X Y (prod W) = 0.
Proof.
move=> sd hk; apply: range_or_zero => V V' CV.
have := @semidefinite_null _ _ _ X Y W (only V) (only_first V') sd.
rewrite line_loss_coef2 hessian_formula dprod_only_first d2prod_only_first_same d2prod_only_first //.
rewrite CV mul0mx sq0 dot0r addr0 => /(_ erefl)/eqP; rewrite dot0r add0r mulf_eq0 pnatr_eq0 /=.
by rewrite -!mulmxA dotC dot_mull dotC => /eqP.
Qed.

Theorem range_condition_blocks m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) k l :
  hess_semidefinite X Y W -> (k < l < size ds)%N ->
  (range_sub (between k l W)^T ((above l W)^T *m above l W) \/
   (above k W)^T *m grad X Y (prod W) *m (below l W)^T = 0) /\
  (range_sub (between k l W) (below k W *m X *m X^T *m (below k W)^T) \/
   (above k W)^T *m grad X Y (prod W) *m (below l W)^T = 0).
Proof.
move=> sd kl; have /andP[lt ls] := kl; have ks := ltn_trans lt ls.
have H V V' : above l W *m V' = 0 \/ V *m (below k W *m X) = 0 ->
    dot ((above k W)^T *m grad X Y (prod W) *m (below l W)^T) (V *m between k l W *m V') = 0.
  move=> z; suff : hessian X Y W (only V) (only V') = 0.
    rewrite hessian_formula !dprod_only // d2prod_only //; set D := dot (_ *m X) _.
    have -> : D = 0.
      by rewrite /D; case: z => z; [rewrite z !mul0mx dot0r | rewrite -!mulmxA z mulmx0 dot0l].
    move/eqP; rewrite add0r mulf_eq0 pnatr_eq0 /= => /eqP <-.
    by rewrite dot_sandwich !mulmxA.
  case: z => z.
    apply: semidefinite_null => //; rewrite line_loss_coef2 dprod_only //.
    by rewrite d2prod_only_same dot0r z !mul0mx sq0 addr0.
  rewrite hessianC; apply: semidefinite_null => //; rewrite line_loss_coef2 dprod_only //.
  by rewrite d2prod_only_same dot0r -!mulmxA z mulmx0 sq0 addr0.
split; first by apply: range_or_zero => V V' z; apply: H; left.
rewrite -(mulmxA (below k W *m X)) -trmx_mul.
by apply: range_or_zero_left => V V' z; apply: H; right.
Qed.

(* rank M <= rank C, and C = (A_k W_k) M *)
Theorem rank_condition m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k :
  hess_semidefinite X Y W -> (k < size ds)%N ->
  (\rank (middle k W) <= \rank (above k W *m layer k W))%N \/
  (above k W)^T *m grad X Y (prod W) = 0.
Proof.
move=> sd hk; have [[Z ZE]|] := range_condition sd hk; [left | by right].
rewrite -mxrank_tr ZE (leq_trans (mxrankM_maxl _ _)) // (leq_trans (mxrankM_maxr _ _)) //.
by rewrite (upper_split W hk) mxrankM_maxl.
Qed.
End RangeCondition.
