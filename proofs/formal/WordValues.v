(* What an accepted certificate of matrix words says: with a matrix for each letter, of any sizes, the
   claim vanishes wherever the facts do. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import zify ssrZ.
From DLN Require Import Statements InnerProduct Words.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* ---- Fractions are numbers ------------------------------------------------- *)
Section Fractions.
Variable R : realFieldType.

Definition whole (z : Z) : R := (int_of_Z z)%:~R.
Definition frac (x : fraction) : R := whole x.1 / whole x.2.

Lemma wholeD a b : whole (Z.add a b) = whole a + whole b.
Proof. by rewrite /whole -intrD; congr (_%:~R); lia. Qed.
Lemma wholeM a b : whole (Z.mul a b) = whole a * whole b.
Proof. by rewrite /whole -intrM; congr (_%:~R); lia. Qed.
Lemma wholeN a : whole (Z.opp a) = - whole a.
Proof. by rewrite /whole -mulrNz; congr (_%:~R); lia. Qed.
Lemma whole_eq0 a : (whole a == 0) = Z.eqb a 0.
Proof. by rewrite /whole intr_eq0; lia. Qed.
Lemma fok_neq0 x : fok x -> whole x.2 != 0.
Proof. by rewrite whole_eq0. Qed.
Lemma fracD x y : fok x -> fok y -> frac (fadd x y) = frac x + frac y.
Proof. by move=> /fok_neq0 hx /fok_neq0 hy; rewrite /frac /= wholeD !wholeM addf_div. Qed.
Lemma fracM x y : frac (fmul x y) = frac x * frac y.
Proof. by rewrite /frac /= !wholeM mulf_div. Qed.
Lemma fracN x : frac (fopp x) = - frac x.
Proof. by rewrite /frac /= wholeN mulNr. Qed.
Lemma frac0 x : Z.eqb x.1 0 -> frac x = 0.
Proof. by rewrite -whole_eq0 /frac => /eqP ->; rewrite mul0r. Qed.
Lemma fok_add x y : fok x -> fok y -> fok (fadd x y).
Proof. by rewrite /fok /=; lia. Qed.
Lemma fok_mul x y : fok x -> fok y -> fok (fmul x y).
Proof. by rewrite /fok /=; lia. Qed.
End Fractions.

Lemma leqbP a b : leqb a b -> a = b.
Proof.
by case: a b => [i x] [j y] /andP[/PeanoNat.Nat.eqb_eq /= ->]; case: x; case: y.
Qed.
Lemma weqbP u v : weqb u v -> u = v.
Proof. by elim: u v => [|a u IH] [|b v] //= /andP[/leqbP -> /IH ->]. Qed.

(* ---- Values of words and sums in any additive structure --------------------- *)

(* What is used of a value of words: it is extended to sums by linearity. Below it is the product of
   the matrices, and under a trace the trace of that product. *)
Section Linear.
Variables (R : realFieldType) (V : lmodType R) (value : word -> V).
Fixpoint sum_of (p : wsum) : V :=
  if p is t :: p then frac R t.1 *: value t.2 + sum_of p else 0.

Lemma sum_of_cat p q : sum_of (p ++ q) = sum_of p + sum_of q.
Proof. by elim: p => [|t p IH] /=; rewrite ?add0r // IH addrA. Qed.
Lemma sum_of_insert x w p : fok x -> fractions p ->
  sum_of (insert x w p) = frac R x *: value w + sum_of p.
Proof.
move=> fx; elim: p => [|t p IH] //= /andP[ft fp]; case: ifP => [/weqbP ->|_] /=.
  by rewrite fracD // scalerDl addrA.
by rewrite IH // addrCA.
Qed.
Lemma insert_fractions x w p : fok x -> fractions p -> fractions (insert x w p).
Proof.
move=> fx; elim: p => [|t p IH] /= => [_|/andP[ft fp]]; first by rewrite fx.
by case: ifP => _ /=; rewrite ?fok_add ?ft ?IH ?fp.
Qed.
Lemma plus_fractions p q : fractions p -> fractions q -> fractions (plus p q).
Proof. by elim: p => [|t p IH] //= /andP[ft fp] fq; rewrite insert_fractions // IH. Qed.
Lemma sum_of_plus p q : fractions p -> fractions q ->
  sum_of (plus p q) = sum_of p + sum_of q.
Proof.
elim: p => [|t p IH] /=; first by rewrite add0r.
by move=> /andP[ft fp] fq; rewrite sum_of_insert ?plus_fractions // IH // addrA.
Qed.
Lemma sum_of_negate p : sum_of (negate p) = - sum_of p.
Proof. by elim: p => [|t p IH] /=; rewrite ?oppr0 // IH fracN scaleNr opprD. Qed.
Lemma negate_fractions p : fractions (negate p) = fractions p.
Proof. by rewrite /fractions all_map. Qed.
Lemma sum_of_vanishes p : vanishes p -> sum_of p = 0.
Proof. by elim: p => [|t p IH] //= /andP[/(frac0 R) -> /IH ->]; rewrite scale0r addr0. Qed.

Lemma vanishes_difference p q : fractions p -> fractions q ->
  vanishes (difference p q) -> sum_of p = sum_of q.
Proof.
move=> fp fq /sum_of_vanishes.
rewrite /difference !sum_of_plus ?plus_fractions ?negate_fractions //= sum_of_negate addr0.
by move/eqP; rewrite subr_eq0 => /eqP.
Qed.
End Linear.

(* ---- Matrices for the letters ---------------------------------------------- *)
Section Sound.
Variables (R : realFieldType) (sz : nat -> nat) (ty : nat -> nat * nat).
Variable val : forall i, 'M[R]_(sz (ty i).1, sz (ty i).2).
Local Notation lrow := (lrow ty).
Local Notation lcol := (lcol ty).
Local Notation typed := (typed ty).
Local Notation fits := (fits ty).

Definition evl (a : letter) : 'M[R]_(sz (lrow a), sz (lcol a)) :=
  match a.2 as b return 'M[R]_(sz (if b then (ty a.1).2 else (ty a.1).1),
                               sz (if b then (ty a.1).1 else (ty a.1).2)) with
  | true => (val a.1)^T
  | false => val a.1
  end.
(* the value of a word of r rows and c columns *)
Fixpoint evw (r c : nat) (w : word) : 'M[R]_(sz r, sz c) :=
  if w is a :: w then conform_mx 0 (evl a *m evw (lcol a) c w)
  else conform_mx 0 (1%:M : 'M[R]_(sz r)).
Definition ev r c (p : wsum) : 'M[R]_(sz r, sz c) := sum_of (evw r c) p.

Lemma ev_cat p q r c : ev r c (p ++ q) = ev r c p + ev r c q.
Proof. exact: sum_of_cat. Qed.

(* a product of words is the product of their values, if their sizes fit *)
Lemma evw_cat u v r m c : typed u r m -> evw r c (u ++ v) = evw r m u *m evw m c v.
Proof.
elim: u r => [|a u IH] r /= => [/eqP <-|/andP[/eqP <- tu]].
  by rewrite conform_mx_id mul1mx.
by rewrite !conform_mx_id (IH _ tu) mulmxA.
Qed.

Lemma typed_cat u v r m c : typed u r m -> typed v m c -> typed (u ++ v) r c.
Proof.
elim: u r => [|a u IH] r /=; first by move=> /eqP ->.
by move=> /andP[-> tu] tv; rewrite IH.
Qed.
Lemma typed_cut u v r c : typed (u ++ v) r c -> exists2 m, typed u r m & typed v m c.
Proof.
elim: u r => [|a u IH] r /=; first by exists r.
by move=> /andP[ra /IH[m tu tv]]; exists m; rewrite ?ra.
Qed.

Lemma transposed_cons a w : transposed (a :: w) = transposed w ++ [:: flip a].
Proof. by rewrite /transposed map_cons rev_cons -cats1. Qed.

Lemma typed_transposed w r c : typed w r c -> typed (transposed w) c r.
Proof.
elim: w r => [|a w IH] r /=; first by rewrite eq_sym.
move=> /andP[/eqP <- tw]; rewrite transposed_cons; apply: typed_cat (IH _ tw) _.
by case: a {tw} => i [] /=; rewrite /Words.lrow /Words.lcol /= !eqxx.
Qed.

Lemma evw_transposed w r c : typed w r c -> evw c r (transposed w) = (evw r c w)^T.
Proof.
elim: w r => [|a w IH] r /=; first by move=> /eqP ->; rewrite !conform_mx_id trmx1.
move=> /andP[/eqP <- tw]; rewrite transposed_cons.
rewrite (evw_cat _ _ (typed_transposed tw)) (IH _ tw) conform_mx_id trmx_mul.
congr (_ *m _); case: a {tw} => i [] /=; rewrite /Words.lrow /Words.lcol /=.
  by rewrite conform_mx_id conform_mx_id mulmx1 /evl /= trmxK.
by rewrite conform_mx_id conform_mx_id mulmx1.
Qed.

Lemma ev_between x l p w r c s d :
  typed l r s -> all (fun t => typed t.2 s d) p ->
  ev r c (between x l p w) = frac R x *: (evw r s l *m ev s d p *m evw d c w).
Proof.
move=> tl; elim: p => [|t p IH] /=; first by rewrite mulmx0 mul0mx scaler0.
move=> /andP[tt tp]; rewrite /ev /= in IH *; rewrite IH // (evw_cat _ _ tl) (evw_cat _ _ tt) fracM.
by rewrite mulmxDr mulmxDl scalerDr -scalemxAr -scalemxAl scalerA !mulmxA.
Qed.

Lemma ev_transposed p r c : all (fun t => typed t.2 r c) p ->
  ev c r [seq (t.1, transposed t.2) | t <- p] = (ev r c p)^T.
Proof.
elim: p => [|t p IH] /=; first by rewrite trmx0.
by move=> /andP[tt tp]; rewrite /ev /= in IH *; rewrite IH // evw_transposed // linearD linearZ.
Qed.

Lemma ev_times p q r m c : all (fun t => typed t.2 r m) p -> all (fun t => typed t.2 m c) q ->
  ev r c (times p q) = ev r m p *m ev m c q.
Proof.
move=> tp tq; elim: p tp => [|t p IH] /=; first by rewrite mul0mx.
move=> /andP[tt tp]; rewrite /times /= ev_cat -/(times p q) IH // (ev_between _ _ _ tt tq) /= conform_mx_id mulmx1.
by rewrite mulmxDl scalemxAl.
Qed.

Definition holds (f : fact) := ev (frow f) (fcol f) (fsum f) = 0.

Lemma fits_typed f : fits f -> all (fun t => typed t.2 (frow f) (fcol f)) (fsum f).
Proof. by apply: sub_all => t /andP[]. Qed.
Lemma fits_fractions f : fits f -> fractions (fsum f).
Proof. by apply: sub_all => t /andP[]. Qed.
Lemma fits_transposed f : fits f -> fits (ftransposed f).
Proof.
by rewrite /Words.fits all_map; apply: sub_all => t /= /andP[-> tt]; rewrite typed_transposed.
Qed.
Lemma holds_transposed f : fits f -> holds f -> holds (ftransposed f).
Proof. by move=> ff hf; rewrite /holds ev_transposed ?fits_typed // hf trmx0. Qed.

Lemma between_fractions x l p w : fok x -> fractions p -> fractions (between x l p w).
Proof.
by move=> fx; rewrite /fractions all_map; apply: sub_all => t ft /=; rewrite fok_mul.
Qed.
Lemma times_fractions p q : fractions p -> fractions q -> fractions (times p q).
Proof.
move=> + fq; elim: p => [|t p IH] //= /andP[ft fp].
by rewrite /times /fractions /= all_cat; apply/andP; split; [exact: between_fractions|exact: IH].
Qed.
Lemma times_typed p q r m c : all (fun t => typed t.2 r m) p ->
  all (fun t => typed t.2 m c) q -> all (fun t => typed t.2 r c) (times p q).
Proof.
move=> tp tq; elim: p tp => [|t p IH] //= /andP[tt tp].
rewrite /times /= all_cat; apply/andP; split; last exact: IH.
by rewrite all_map; apply: sub_all tq => s ts /=; rewrite cats0 (typed_cat tt).
Qed.

Definition sound (fs : seq fact) := forall k, fits (nth nofact fs k) /\ holds (nth nofact fs k).

Lemma meant_sound fs x : sound fs -> fits (meant fs x) /\ holds (meant fs x).
Proof.
move=> /(_ (ck x)) [ff hf]; rewrite /meant; case: (ct x) => //.
by split; [exact: fits_transposed | exact: holds_transposed].
Qed.

Lemma expand_zero fs x c : sound fs -> cofactor_ok ty fs x -> ev (cs x) c (expand fs x) = 0.
Proof.
move=> /(meant_sound x) [ff hf] /andP[_ tl].
by rewrite (ev_between _ _ _ tl (fits_typed ff)) hf mulmx0 mul0mx scaler0.
Qed.
Lemma expand_fractions fs x : sound fs -> cofactor_ok ty fs x -> fractions (expand fs x).
Proof. by move=> /(meant_sound x) [/fits_fractions ff _] /andP[fx _]; exact: between_fractions. Qed.
Lemma combination_fractions fs xs : sound fs -> all (cofactor_ok ty fs) xs ->
  fractions (combination fs xs).
Proof.
move=> sf; elim: xs => [|x xs IH] //= /andP[ox oxs].
by rewrite /fractions all_cat; apply/andP; split; [exact: expand_fractions|exact: IH].
Qed.

Lemma derives_sound fs r xs p c : sound fs -> derives ty fs r xs p -> ev r c p = 0.
Proof.
move=> sf /and3P[ox fp v]; have ok : all (cofactor_ok ty fs) xs by apply: sub_all ox => x /andP[].
rewrite /ev (vanishes_difference _ fp (combination_fractions sf ok) v) -/(ev r c _).
elim: xs ox {v ok} => [|x xs IH] //= /andP[/andP[okx /eqP e] oxs].
by have := expand_zero c sf okx; rewrite e ev_cat => ->; rewrite add0r -/(combination fs xs) IH.
Qed.

(* Over the reals a^T a b = 0 only if a b = 0. *)
Lemma cancel_sound fs zs fs' : sound fs -> cancel ty fs zs = Some fs' -> sound fs'.
Proof.
elim: zs fs => [|z zs IH] fs sf /=; first by move=> [<-].
case: ifP => // /and3P[fa fb /(derives_sound (zc z) sf)].
have ta := fits_typed fa; have tb := fits_typed fb; move/fits_transposed/fits_typed: (fa) => /= ta'.
rewrite (ev_times ta' (times_typed ta tb)) (ev_times ta tb) ev_transposed // mulmxA => h.
apply: IH => k; rewrite nth_rcons; case: ltnP => // _; case: eqP => // _.
split; last by rewrite /holds /= (ev_times ta tb) (gram_cancel h).
apply/allP => t tin; apply/andP; split.
  exact: (allP (times_fractions (fits_fractions fa) (fits_fractions fb)) t tin).
exact: (allP (times_typed ta tb) t tin).
Qed.

Lemma all_sound fs : all fits fs -> (forall k, holds (nth nofact fs k)) -> sound fs.
Proof.
move=> /(all_nthP nofact) ff hf k; split=> //; have [lt|ge] := ltnP k (size fs).
  exact: ff.
by rewrite nth_default.
Qed.

Theorem check_sound fs zs xs r c t : check ty fs zs xs r t ->
  (forall k, holds (nth nofact fs k)) -> ev r c t = 0.
Proof.
move=> /andP[ff]; case E: cancel => [fs'|] // d hf.
exact: derives_sound (cancel_sound (all_sound ff hf) E) d.
Qed.

(* ---- Under a trace ---- *)
Definition trw (w : word) : R := \tr (evw (start ty w) (start ty w) w).
Definition etr (p : wsum) : R^o := sum_of (trw : word -> R^o) p.

Lemma trw_typed w s : w != [::] -> typed w s s -> trw w = \tr (evw s s w).
Proof. by rewrite /trw; case: w => [|a w] //= _ /andP[/eqP <-]. Qed.

Lemma closed_swap u v : closed ty (u ++ v) ->
  closed ty (v ++ u) /\ trw (v ++ u) = trw (u ++ v).
Proof.
move=> /andP[]; move: (start ty _) => s n0 /typed_cut[m tu tv].
have n0' : v ++ u != [::] by move: n0; rewrite -!size_eq0 !size_cat addnC.
have tvu := typed_cat tv tu; split; last first.
  rewrite (trw_typed n0' tvu) (trw_typed n0 (typed_cat tu tv)).
  by rewrite (evw_cat _ _ tv) (evw_cat _ _ tu) mxtrace_mulC.
rewrite /closed n0' /=; move: n0' tvu; case: (v ++ u) => [|a w] //= _ /andP[/eqP e].
by rewrite e eqxx.
Qed.
Lemma closed_rot n w : closed ty w -> trw (rot n w) = trw w.
Proof. by rewrite -{1 3}(cat_take_drop n w) => /closed_swap[]. Qed.

Lemma closed_transposed w : closed ty w ->
  closed ty (transposed w) /\ trw (transposed w) = trw w.
Proof.
move=> /andP[]; move: (start ty w) => s n0 tw; have tt := typed_transposed tw.
have n0' : transposed w != [::] by move: n0; rewrite -!size_eq0 size_rev size_map.
split; last by rewrite (trw_typed n0' tt) (trw_typed n0 tw) evw_transposed // mxtrace_tr.
rewrite /closed n0' /=; move: n0' tt; case: (transposed w) => [|a w'] //= _ /andP[/eqP e].
by rewrite e eqxx.
Qed.

Lemma trw_least w : closed ty w -> trw (least w) = trw w.
Proof.
move=> cw; rewrite /least.
have : forall u, u \in rotations w ++ rotations (transposed w) -> trw u = trw w.
  move=> u; rewrite mem_cat => /orP[] /mapP[n _ ->]; first exact: closed_rot.
  by have [ct <-] := closed_transposed cw; exact: closed_rot.
elim: (_ ++ _) => [|u us IH] //= h; case: ifP => _; first by apply: h; rewrite mem_head.
by apply: IH => v vin; apply: h; rewrite inE vin orbT.
Qed.

Lemma etr_traced p : all_closed ty p -> etr (traced p) = etr p.
Proof.
elim: p => [|t p IH] //= /andP[/andP[_ ct] cp].
by rewrite /etr /= trw_least // -/(etr _) -/(etr _) IH.
Qed.
Lemma closed_fractions p : all_closed ty p -> fractions p.
Proof. by apply: sub_all => t /andP[]. Qed.
Lemma traced_fractions p : fractions (traced p) = fractions p.
Proof. by rewrite /fractions all_map. Qed.

(* the trace of a closed sum of words that all begin with the size s *)
Lemma etr_ev p s : all (fun t => (t.2 != [::]) && typed t.2 s s) p -> etr p = \tr (ev s s p).
Proof.
elim: p => [|t p IH] /=; first by rewrite mxtrace0.
move=> /andP[/andP[n0 tt] tp]; rewrite /etr /ev /= -/(etr p) -/(ev s s p) linearD linearZ /= IH //.
by rewrite (trw_typed n0 tt).
Qed.

Lemma expand_etr fs x : sound fs -> closing ty fs x -> all_closed ty (expand fs x) ->
  etr (expand fs x) = 0.
Proof.
move=> sf /andP[ok tr] cl; rewrite (@etr_ev _ (cs x)); first by rewrite expand_zero // mxtrace0.
have [ff _] := meant_sound x sf; have /andP[_ tl] := ok.
apply/allP => u uin; have /allP/(_ u uin)/andP[_ /andP[-> _]] := cl.
move: uin => /mapP[v vin ->] /=; apply: typed_cat tl (typed_cat _ tr).
exact: (allP (fits_typed ff) v vin).
Qed.

Lemma derives_trace_sound fs xs p : sound fs -> derives_trace ty fs xs p -> etr p = 0.
Proof.
move=> sf /and4P[ox cp cc v]; rewrite -(etr_traced cp) /etr.
rewrite (vanishes_difference _ _ _ v) ?traced_fractions ?closed_fractions //.
rewrite -/(etr _) (etr_traced cc).
elim: xs ox {v} cc => [|x xs IH] //= /andP[okx oxs]; rewrite /all_closed all_cat => /andP[cx cxs].
by rewrite /etr sum_of_cat -/(etr _) expand_etr // add0r; exact: IH.
Qed.

Theorem check_trace_sound fs zs xs t : check_trace ty fs zs xs t ->
  (forall k, holds (nth nofact fs k)) -> etr t = 0.
Proof.
move=> /andP[ff]; case E: cancel => [fs'|] // d hf.
exact: derives_trace_sound (cancel_sound (all_sound ff hf) E) d.
Qed.
End Sound.
