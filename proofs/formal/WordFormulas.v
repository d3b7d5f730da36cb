(* Words as they are written on paper. The values of WordValues.v are made for proofs; here is the same
   product A *m B *m C for a word, without a cast or a factor 1, and the same sum for a sum, so that for given
   words they are by computation what a statement shows. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import zify ssrZ.
From DLN Require Import StatementsWords Words WordValues WordDerivatives.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* names of sizes, compared by computation *)
Fixpoint same (m n : nat) : option (m = n) := match m, n with
  | 0, 0 => Some erefl
  | m.+1, n.+1 => if same m n is Some e then Some (congr1 succn e) else None
  | _, _ => None end.

Section Coefficients.
Variables (R : realFieldType) (V : lmodType R).
(* c A, as A, - A or n / d *: A *)
Definition scaled (c : fraction) (A : V) : V := match c with
  | (Zpos xH, Zpos xH) => A
  | (Zneg xH, Zpos xH) => - A
  | (Zpos p, Zpos q) => ((Pos.to_nat p)%:R / (Pos.to_nat q)%:R) *: A
  | (Zneg p, Zpos q) => (- ((Pos.to_nat p)%:R / (Pos.to_nat q)%:R)) *: A
  | _ => frac R c *: A end.
Lemma scaledE c A : scaled c A = frac R c *: A.
Proof.
have pos n d : frac R (Zpos n, Zpos d) = (Pos.to_nat n)%:R / (Pos.to_nat d)%:R by [].
have neg n d : frac R (Zneg n, d) = - frac R (Zpos n, d) by rewrite -fracN.
have one : frac R (Zpos xH, Zpos xH) = 1 by exact: divr1.
case: c => [n d]; case: n => [|n|n]; case: d => [|d|d]; try by [].
- by case: n.
- by case: n => [n|n|]; case: d => [d|d|]; rewrite /scaled ?one ?scale1r ?pos.
- by case: n.
- by case: n.
- by case: n => [n|n|]; case: d => [d|d|]; rewrite /scaled ?neg ?one ?scaleN1r ?pos.
- by case: n.
Qed.

Variable value : word -> V.
Definition formula (p : wsum) : V :=
  if p is t :: p then foldl (fun A u => A + scaled u.1 (value u.2)) (scaled t.1 (value t.2)) p
  else 0.
Lemma formulaE p : formula p = sum_of value p.
Proof.
case: p => [|t p] //=; rewrite scaledE; move: (_ *: _) => A.
elim: p A => [|u p IH] A /=; first by rewrite addr0.
by rewrite IH scaledE addrA.
Qed.
End Coefficients.

Section Formulas.
Variables (R : realFieldType) (sz : nat -> nat) (ty : nat -> nat * nat).
Variable val : forall i, 'M[R]_(sz (ty i).1, sz (ty i).2).
Local Notation evl := (evl val).

(* A times the letters of w *)
Fixpoint onward r m (A : 'M[R]_(sz r, sz m)) (w : word) c : 'M[R]_(sz r, sz c) :=
  match w with
  | [::] => if same m c is Some e then ecast k 'M_(sz r, sz k) e A else 0
  | b :: w => if same (lrow ty b) m is Some e
      then onward (A *m ecast k 'M_(sz k, sz (lcol ty b)) e (evl b)) w c else 0
  end.
Definition written r c (w : word) : 'M[R]_(sz r, sz c) := match w with
  | [::] => if same r c is Some e then ecast k 'M_(sz r, sz k) e 1%:M else 0
  | a :: w => if same (lrow ty a) r is Some e
      then onward (ecast k 'M_(sz k, sz (lcol ty a)) e (evl a)) w c else 0
  end.

Lemma same_refl m : same m m = Some erefl.
Proof. by elim: m => [|m IH] //=; rewrite IH. Qed.

Lemma onwardE r m (A : 'M[R]_(sz r, sz m)) w c : typed ty w m c ->
  onward A w c = A *m evw val m c w.
Proof.
elim: w m A => [|b w IH] m A /=.
  by move=> /eqP e; case: c / e; rewrite same_refl /= conform_mx_id mulmx1.
move=> /andP[/eqP e tw]; case: m / e A => A.
by rewrite same_refl /= IH // conform_mx_id mulmxA.
Qed.
Lemma writtenE r c w : typed ty w r c -> written r c w = evw val r c w.
Proof.
case: w => [|a w] /=.
  by move=> /eqP e; case: c / e; rewrite same_refl /= conform_mx_id.
move=> /andP[/eqP e tw]; case: r / e.
by rewrite same_refl /= onwardE // conform_mx_id.
Qed.

Lemma eq_formula (V : lmodType R) (f g : word -> V) (p : wsum) :
  (forall t, t \in p -> f t.2 = g t.2) -> formula f p = sum_of g p.
Proof.
rewrite formulaE; elim: p => [|t p IH] //= h; rewrite h ?mem_head // IH // => u uin.
by apply: h; rewrite inE uin orbT.
Qed.

Definition typed_sum r c (p : wsum) := all (fun t => typed ty t.2 r c) p.
Lemma formula_ev r c p : typed_sum r c p -> formula (written r c) p = ev val r c p.
Proof. by move=> /allP tp; apply: eq_formula => t /tp; exact: writtenE. Qed.

(* the trace of each word *)
Definition tformula (p : wsum) : R :=
  formula (fun w => \tr (written (start ty w) (start ty w) w) : R^o) p.
Lemma tformula_etr p : all_closed ty p -> tformula p = etr val p.
Proof.
move=> /allP cp; apply: (@eq_formula [lmodType R of R^o]) => t /cp /andP[_ /andP[_ tt]].
by rewrite writtenE.
Qed.

(* all facts, as they are written *)
Fixpoint given (fs : seq fact) : Prop := if fs is f :: fs
  then formula (written (frow f) (fcol f)) (fsum f) = 0 /\ given fs else True.
Lemma given_holds fs : all (fits ty) fs -> given fs -> forall k, holds val (nth nofact fs k).
Proof.
elim: fs => [|f fs IH] /=; first by move=> _ _ k; rewrite nth_nil.
move=> /andP[ff ffs] [hf hfs] [|k] /=; last exact: IH.
by rewrite /holds -formula_ev //; exact: fits_typed.
Qed.

(* ---- What an exported certificate applies ---- *)
Theorem word_identity fs zs xs r c p q :
  [&& check ty fs zs xs r (p ++ negate q), typed_sum r c p & typed_sum r c q] ->
  given fs -> formula (written r c) p = formula (written r c) q.
Proof.
move=> /and3P[ok tp tq] hf; rewrite !formula_ev //.
have /andP[ff _] := ok; have := check_sound c ok (given_holds ff hf).
by rewrite ev_cat /ev sum_of_negate => /eqP; rewrite subr_eq0 => /eqP.
Qed.

Lemma trace_values fs zs xs p q :
  check_trace ty fs zs xs (p ++ negate q) -> given fs -> etr val p = etr val q.
Proof.
move=> ok hf; have /andP[ff _] := ok; have := check_trace_sound ok (given_holds ff hf).
by rewrite /etr sum_of_cat sum_of_negate => /eqP; rewrite subr_eq0 => /eqP.
Qed.

Theorem trace_identity fs zs xs p q :
  [&& check_trace ty fs zs xs (p ++ negate q), all_closed ty p & all_closed ty q] ->
  given fs -> tformula p = tformula q.
Proof. by move=> /and3P[ok cp cq] hf; rewrite !tformula_etr //; exact: trace_values ok hf. Qed.
End Formulas.

Section Derivatives.
Variables (R : realFieldType) (sz : nat -> nat) (ty : nat -> nat * nat).
Local Notation values := (forall i, 'M[R]_(sz (ty i).1, sz (ty i).2)).
(* t moves every letter along its direction *)
Definition moves dirs (val : values) (moved : R -> values) :=
  forall t i, moved t i = val i + t *: direction dirs val i.

Theorem slope_identity dirs (val : values) moved fs zs xs p q :
  [&& check_trace ty fs zs xs (derivative dirs p ++ negate q), all_closed ty p,
      all_closed ty q & directed ty dirs] ->
  moves dirs val moved -> given val fs ->
  slope (fun t => tformula (moved t) p) (tformula val q).
Proof.
move=> /and4P[ok cp cq fit] mv hf; apply: (slope_ext (slope_etr fit mv cp)) => [t|].
  exact: tformula_etr.
by rewrite tformula_etr // (trace_values ok hf).
Qed.

Theorem mixed_slope_identity d1 d2 (val : values) moved (moved2 : R -> R -> values) fs zs xs p q :
  [&& check_trace ty fs zs xs (derivative d2 (derivative d1 p) ++ negate q), all_closed ty p,
      all_closed ty (derivative d1 p), all_closed ty q & directed ty d1 && directed ty d2] ->
  moves d2 val moved -> (forall s, moves d1 (moved s) (moved2 s)) -> given val fs ->
  mixed_slope (fun s t => tformula (moved2 s t) p) (tformula val q).
Proof.
move=> /and5P[ok cp cdp cq /andP[fit1 fit2]] mv mv2 hf.
exists (fun s => etr (moved s) (derivative d1 p)) => [s|].
  by apply: (slope_ext (slope_etr fit1 (mv2 s) cp)) => // t; exact: tformula_etr.
apply: (slope_ext (slope_etr fit2 mv cdp)) => //.
by rewrite tformula_etr // (trace_values ok hf).
Qed.
End Derivatives.
