(* The formal derivative of words is the derivative of their trace: moving the letters A to A + t B
   makes of a word a matrix of polynomials in t, whose coefficient of t is the sum of the words in which
   one A has been replaced by B. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import StatementsWords Words WordValues.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section Derivative.
Variables (R : realFieldType) (sz : nat -> nat) (ty : nat -> nat * nat).
Variable dirs : seq (nat * nat).
Hypothesis fit : directed ty dirs.
Variable val : forall i, 'M[R]_(sz (ty i).1, sz (ty i).2).

(* the direction of letter i: zero where it has none *)
Definition direction i : 'M[R]_(sz (ty i).1, sz (ty i).2) :=
  if turned dirs (i, false) is Some b then conform_mx 0 (val b.1) else 0.
Variable moved : R -> forall i, 'M[R]_(sz (ty i).1, sz (ty i).2).
Hypothesis movedE : forall t i, moved t i = val i + t *: direction i.

(* M is a matrix of polynomials with the values F t, the value A at 0 and the coefficient B of t *)
Definition expands m n (F : R -> 'M[R]_(m, n)) (A B : 'M[R]_(m, n)) :=
  exists M : 'M[{poly R}]_(m, n), [/\ forall t, F t = map_mx (horner_eval t) M,
    map_mx (coefp 0) M = A & map_mx (coefp 1) M = B].

Lemma expands_const m n (A : 'M[R]_(m, n)) : expands (fun=> A) A 0.
Proof.
exists (map_mx polyC A); split=> [t||]; apply/matrixP => i j; rewrite !mxE /=.
- by rewrite /horner_eval hornerC.
- by rewrite coefC.
- by rewrite coefC.
Qed.
Lemma expands_line m n (A B : 'M[R]_(m, n)) : expands (fun t => A + t *: B) A B.
Proof.
exists (map_mx polyC A + 'X *: map_mx polyC B); split=> [t||]; apply/matrixP => i j; rewrite !mxE /=.
- by rewrite /horner_eval hornerD hornerM hornerX !hornerC.
- by rewrite coefD coefC coefXM addr0.
- by rewrite coefD coefC coefXM coefC add0r.
Qed.
Lemma expands_mul m n p F G (A B : 'M[R]_(m, n)) (C D : 'M[R]_(n, p)) :
  expands F A B -> expands G C D ->
  expands (fun t => F t *m G t) (A *m C) (B *m C + A *m D).
Proof.
move=> [M [FM <- <-]] [K [GK <- <-]]; exists (M *m K); split=> [t||].
- by rewrite FM GK map_mxM.
- apply/matrixP => i j; rewrite !mxE /= coef_sum; apply: eq_bigr => k _.
  by rewrite coefM big_ord1 !mxE.
apply/matrixP => i j; rewrite !mxE /= coef_sum -big_split /=; apply: eq_bigr => k _.
by rewrite coefM !big_ord_recl big_ord0 !mxE /= addr0 addrC.
Qed.
Lemma expands_add m n F G (A B C D : 'M[R]_(m, n)) : expands F A B -> expands G C D ->
  expands (fun t => F t + G t) (A + C) (B + D).
Proof.
move=> [M [FM <- <-]] [K [GK <- <-]]; exists (M + K); split=> [t||].
- by rewrite FM GK map_mxD.
- by apply/matrixP => i j; rewrite !mxE /= coefD.
- by apply/matrixP => i j; rewrite !mxE /= coefD.
Qed.
Lemma expands_tr m n F (A B : 'M[R]_(m, n)) : expands F A B -> expands (fun t => (F t)^T) A^T B^T.
Proof.
by move=> [M [FM <- <-]]; exists M^T; split=> [t||]; rewrite ?FM map_trmx.
Qed.
Lemma expands_conform m n m' n' F (A B : 'M[R]_(m, n)) : expands F A B ->
  expands (fun t => conform_mx (0 : 'M_(m', n')) (F t)) (conform_mx 0 A) (conform_mx 0 B).
Proof.
move=> h; have [e1|n1] := eqVneq m m'; last first.
  have [M [FM AE BE]] := expands_const (0 : 'M[R]_(m', n')).
  by exists M; split=> [t||]; rewrite nonconform_mx ?n1.
have [e2|n2] := eqVneq n n'; last first.
  have [M [FM AE BE]] := expands_const (0 : 'M[R]_(m', n')).
  by exists M; split=> [t||]; rewrite nonconform_mx ?n2 ?orbT.
move: F A B h; rewrite e1 e2 => F A B [M [FM AE BE]].
by exists M; split=> [t||]; rewrite conform_mx_id.
Qed.

Lemma conform_tr m n m' n' (A : 'M[R]_(m, n)) :
  conform_mx (0 : 'M_(n', m')) A^T = (conform_mx (0 : 'M_(m', n')) A)^T.
Proof.
have [e1|n1] := eqVneq m m'; last by rewrite !nonconform_mx ?trmx0 ?n1 ?orbT.
have [e2|n2] := eqVneq n n'; last by rewrite !nonconform_mx ?trmx0 ?n2 ?orbT.
by move: A; rewrite e1 e2 => A; rewrite !conform_mx_id.
Qed.

Lemma expands_ext m n F G (A B : 'M[R]_(m, n)) : (forall t, F t = G t) -> expands F A B -> expands G A B.
Proof. by move=> e [M [FM AE BE]]; exists M; split=> // t; rewrite -e. Qed.

Definition evd a := if turned dirs a is Some b then conform_mx 0 (evl val b)
  else 0 : 'M[R]_(sz (lrow ty a), sz (lcol ty a)).

Lemma expands_letter a : expands (fun t => evl (moved t) a) (evl val a) (evd a).
Proof.
have evdE : evd (a.1, false) = direction a.1.
  by rewrite /evd /direction /turned /=; case: [seq _ <- _ | _].
have line : expands (fun t => moved t a.1) (val a.1) (direction a.1).
  by apply: expands_ext (expands_line _ _) => t; rewrite movedE.
case: a evdE line => i [] /= <- line; last exact: line.
have -> : evd (i, true) = (evd (i, false))^T.
  rewrite /evd /turned /=; case: [seq _ <- _ | _] => [|d _] /=; first by rewrite trmx0.
  exact: conform_tr.
exact: (expands_tr line).
Qed.

(* the value of the sum of these words *)
Definition evws r c (ws : seq word) := \sum_(w <- ws) evw val r c w.

Lemma turned_size a b : turned dirs a = Some b -> lrow ty b = lrow ty a /\ lcol ty b = lcol ty a.
Proof.
rewrite /turned; case E: [seq _ <- _ | _] => [|d ds] // [<-].
have : d \in [seq d <- dirs | d.1 == a.1] by rewrite E mem_head.
rewrite mem_filter => /andP[/eqP da /(allP fit) /eqP e].
by rewrite /lrow /lcol /= -e da.
Qed.

Lemma conform_mul r r' k k' p (A : 'M[R]_(sz r, sz k)) (G : forall k, 'M[R]_(sz k, p)) :
  r = r' -> k = k' -> conform_mx (0 : 'M_(sz r', p)) (A *m G k)
    = conform_mx (0 : 'M_(sz r', sz k')) A *m G k'.
Proof. by move=> <- <-; rewrite !conform_mx_id. Qed.

Lemma evd_cons a w r c : lrow ty a = r ->
  evws r c (if turned dirs a is Some b then [:: b :: w] else [::])
  = conform_mx 0 (evd a *m evw val (lcol ty a) c w).
Proof.
move=> <-; rewrite conform_mx_id /evws /evd; case E: (turned _ _) => [b|]; last by rewrite big_nil mul0mx.
have [er ec] := turned_size E; rewrite big_seq1 /=.
exact: (conform_mul (evl val b) (fun k => evw val k c w) er ec).
Qed.

Lemma evws_cons a ws r c : lrow ty a = r ->
  evws r c [seq a :: v | v <- ws] = conform_mx 0 (evl val a *m evws (lcol ty a) c ws).
Proof.
move=> <-; rewrite conform_mx_id /evws big_map mulmx_sumr.
by apply: eq_bigr => w _ /=; rewrite conform_mx_id.
Qed.

Lemma expands_word w r c : typed ty w r c ->
  expands (fun t => evw (moved t) r c w) (evw val r c w) (evws r c (dword dirs w)).
Proof.
elim: w r => [|a w IH] r /=.
  move=> _; rewrite /evws big_nil; exact: expands_const.
move=> /andP[/eqP ra tw]; rewrite /evws big_cat -/(evws _ _ _) -/(evws _ _ _) evd_cons // evws_cons //.
have := expands_conform (sz r) (sz c) (expands_mul (expands_letter a) (IH _ tw)).
by rewrite -ra !conform_mx_id.
Qed.

Lemma typed_dword w r c v : typed ty w r c -> v \in dword dirs w -> typed ty v r c.
Proof.
elim: w r v => [|a w IH] r v //= /andP[/eqP ra tw]; rewrite mem_cat => /orP[].
  case E: (turned _ _) => [b|] //; rewrite inE => /eqP -> /=.
  by have [-> ->] := turned_size E; rewrite ra eqxx.
by move=> /mapP[u uin ->] /=; rewrite ra eqxx; exact: IH uin.
Qed.
Lemma dword_nonempty w v : v \in dword dirs w -> v != [::].
Proof.
case: w => [|a w] //=; rewrite mem_cat => /orP[|/mapP[u _ ->] //].
by case: (turned _ _) => [b|] //; rewrite inE => /eqP ->.
Qed.

Lemma slope_trw w : closed ty w ->
  slope (fun t => trw (moved t) w) (\sum_(v <- dword dirs w) trw val v).
Proof.
move=> /andP[_ tw]; have [M [FM _ BM]] := expands_word tw.
exists (\tr M) => [t|]; first by rewrite /trw FM trace_map_mx.
have -> : (\tr M)`_1 = \tr (map_mx (coefp 1) M).
  by rewrite /mxtrace coef_sum; apply: eq_bigr => i _; rewrite mxE.
rewrite BM /evws raddf_sum big_seq [RHS]big_seq; apply: eq_bigr => v vin.
by rewrite (trw_typed _ (dword_nonempty vin) (typed_dword tw vin)).
Qed.

(* The slope of the trace of a sum of closed words is the trace of its formal derivative. *)
Theorem slope_etr p : all_closed ty p ->
  slope (fun t => etr (moved t) p) (etr val (derivative dirs p)).
Proof.
elim: p => [|u p IH] /=; first by exists 0 => [t|]; rewrite ?horner0 ?coef0.
move=> /andP[/andP[_ cu] /IH[q qE q1]]; have [h hE h1] := slope_trw cu.
exists (frac R u.1 *: h + q) => [t|].
  by rewrite hornerD hornerZ -hE -qE.
rewrite coefD coefZ h1 q1 /derivative /= /etr sum_of_cat -/(etr _ _); congr (_ + _).
by elim: (dword _ _) => [|v vs IHv] /=; rewrite ?big_nil ?mulr0 // big_cons mulrDr IHv.
Qed.
End Derivative.

Lemma slope_ext (R : realFieldType) (f g : R -> R) (a b : R) :
  slope g b -> (forall t, f t = g t) -> a = b -> slope f a.
Proof. by move=> [p gE p1] fE ->; exists p => // t; rewrite fE. Qed.
