(* Along a polynomial curve the loss is a polynomial in t, and its lowest term decides
   for small t > 0. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* The product, and the squared error, of a network over one ring that is mapped into
   another. *)
Section Morphism.
Variables (T T' : comRingType) (f : {rmorphism T -> T'}).
Lemma map_prod m ds (W : net T m ds) : map_mx f (prod W) = prod (map_net f W).
Proof.
elim: ds m W => [|d ds IH] m W; first by rewrite /= map_mx1.
by rewrite /= map_mxM IH.
Qed.
Lemma map_sqr_err m n (A : 'M[T]_(m, n)) : f (sqr_err A) = sqr_err (map_mx f A).
Proof.
rewrite /sqr_err rmorph_sum; apply: eq_bigr => i _; rewrite rmorph_sum.
by apply: eq_bigr => j _; rewrite rmorphX mxE.
Qed.
End Morphism.

Section EscapeCurve.
Variable R : realFieldType.
Implicit Types (p q : {poly R}) (t e : R).

(* the polynomial has the values of the loss *)
Lemma curve_loss_horner m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (C : net {poly R} m ds) t :
  (curve_loss X Y C).[t] = net_loss X Y (curve_at t C).
Proof.
rewrite /net_loss /loss sqE -horner_evalE map_sqr_err map_mxB map_mxM map_prod /sqr_err.
by apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite !mxE /= /horner_eval hornerC;
   do 2?congr (_ _ _); apply: eq_bigr => k _; rewrite !mxE /= hornerC.
Qed.

(* p is bounded on [0, 1] by the sum of the sizes of its coefficients *)
Lemma horner_bound p t : 0 <= t <= 1 -> `|p.[t]| <= \sum_(i < size p) `|p`_i|.
Proof.
case/andP=> t0 t1; rewrite horner_coef (le_trans (ler_norm_sum _ _ _)) //.
apply: ler_sum => i _; rewrite normrM ler_pimulr // normrX ger0_norm //.
exact: exprn_ile1.
Qed.

(* what vanishes below t^k is a multiple of t^k *)
Lemma coef_low p k : (forall i, (i < k)%N -> p`_i = 0) -> exists q,
  p = 'X^k * ((p`_k)%:P + 'X * q).
Proof.
move=> low; exists (\poly_(i < size p) p`_(i + k.+1)); apply/polyP => i.
rewrite mulrDr mulrA -exprSr coefD coefMC coefXn coefXnM.
case: (ltngtP i k) => [ik|ki|->].
- by rewrite low // mul0r add0r ltnW.
- rewrite mul0r add0r ltnNge ki /= coef_poly subnK //.
  by case: ltnP => // h; rewrite nth_default // (leq_trans h) // leq_subr.
by rewrite mul1r ltnSn addr0.
Qed.

(* a bound below which both hold *)
Lemma below2 (P Q : R -> Prop) :
  (exists2 x, 0 < x & forall t, 0 < t -> t < x -> P t) ->
  (exists2 x, 0 < x & forall t, 0 < t -> t < x -> Q t) ->
  exists2 x, 0 < x & forall t, 0 < t -> t < x -> P t /\ Q t.
Proof.
case=> [x x0 hP] [y y0 hQ]; exists (Num.min x y) => [|t t0]; first by rewrite lt_minr x0.
by rewrite lt_minr => /andP[tx ty]; split; [apply: hP|apply: hQ].
Qed.

(* small t: p(t) is close to p(0), and p has the sign of its lowest coefficient *)
Lemma horner_near p e : 0 < e -> exists2 x, 0 < x & forall t, 0 < t -> t < x -> `|p.[t] - p.[0]| < e.
Proof.
move=> e0; have [|q hq] := @coef_low (p - (p.[0])%:P) 1.
  by case=> // _; rewrite coefB coefC /= horner_coef0 subrr.
set c := _`_1 in hq; pose r := c%:P + 'X * q.
pose B := 1 + \sum_(i < size r) `|r`_i|.
have B0 : 0 < B by rewrite ltr_spaddl // sumr_ge0.
exists (Num.min 1 (e / B)) => [|t t0]; first by rewrite lt_minr ltr01 divr_gt0.
rewrite lt_minr => /andP[t1]; rewrite ltr_pdivl_mulr // => te.
have -> : p.[t] - p.[0] = t * r.[t].
  by rewrite -[p.[0]](hornerC _ t) -hornerN -hornerD hq hornerM hornerXn.
rewrite normrM gtr0_norm // (le_lt_trans _ te) // ler_pmul2l //.
by rewrite (le_trans (horner_bound _ _)) ?(ltW t0) ?(ltW t1) // ler_addr.
Qed.
Lemma lowest_sign p k : (forall i, (i < k)%N -> p`_i = 0) -> p`_k < 0 ->
  exists2 x, 0 < x & forall t, 0 < t -> t < x -> p.[t] < 0.
Proof.
move=> low neg; have [q hq] := coef_low low; set c := p`_k in neg hq.
have c0 : 0 < - c by rewrite oppr_gt0.
have [x x0 h] := @horner_near (c%:P + 'X * q) (- c) c0.
exists x => // t t0 tx; have := h t t0 tx.
rewrite [_.[0]]hornerD hornerC hornerM hornerX mul0r addr0 => /ltr_normlP[_].
by rewrite ltr_subl_addl subrr hq hornerM hornerXn => ?; rewrite pmulr_rlt0 // exprn_gt0.
Qed.

(* near t = 0 every entry of the curve is close to W *)
Lemma all_ord n (P : 'I_n -> R -> Prop) :
  (forall i, exists2 x, 0 < x & forall t, 0 < t -> t < x -> P i t) ->
  exists2 x, 0 < x & forall t, 0 < t -> t < x -> forall i, P i t.
Proof.
elim: n P => [|n IH] P h; first by exists 1 => // t _ _ [].
have [x x0 hx] := below2 (h ord0) (IH _ (fun i => h (lift ord0 i))).
exists x => // t t0 tx i; have [h0 hl] := hx t t0 tx.
by case: (unliftP ord0 i) => [j|] ->.
Qed.
Lemma curve_near m ds (C : net {poly R} m ds) e : 0 < e ->
  exists2 x, 0 < x & forall t, 0 < t -> t < x -> near e (curve_at 0 C) (curve_at t C).
Proof.
move=> e0; elim: ds m C => [|d ds IH] m C; first by exists 1.
apply: below2 (IH d C.2); apply: all_ord => i; apply: all_ord => j.
have [x x0 h] := horner_near (C.1 i j) e0.
by exists x => // t t0 tx; rewrite !mxE; apply: h.
Qed.

(* small t > 0: W(t) is near W, and L(W(t)) - L(W) has the sign of its lowest term *)
Lemma below_not_locmin m ds (f : net R m ds -> R) (C : net {poly R} m ds) p k :
  (forall t, p.[t] = f (curve_at t C) - f (curve_at 0 C)) ->
  (forall i, (i < k)%N -> p`_i = 0) -> p`_k < 0 -> ~ locmin f (curve_at 0 C).
Proof.
move=> hp low neg [e e0 h].
have [x x0 hx] := below2 (lowest_sign low neg) (curve_near C e0).
have [||lt_p near_W] := hx (x / 2%:R); first by rewrite divr_gt0 ?ltr0n.
  by rewrite ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
by have := h _ near_W; rewrite -subr_ge0 -hp leNgt lt_p.
Qed.
Theorem lowest_term m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds)
    (C : net {poly R} m ds) k :
  let p := curve_loss X Y C - (net_loss X Y W)%:P in
  curve_at 0 C = W -> (forall i, (i < k)%N -> p`_i = 0) ->
  (p`_k < 0 -> ~ locmin (net_loss X Y) W) /\ (0 < p`_k -> ~ locmax (net_loss X Y) W).
Proof.
move=> p at0 low; subst W; have hp t : p.[t] = net_loss X Y (curve_at t C) - net_loss X Y (curve_at 0 C).
  by rewrite hornerD hornerN hornerC curve_loss_horner.
split=> [|pos [e e0 h]]; first exact: below_not_locmin hp low.
apply: (@below_not_locmin m ds (fun V => - net_loss X Y V) C (- p) k) => [t|i /low||].
- by rewrite hornerN hp opprB addrC opprK.
- by rewrite coefN => ->; rewrite oppr0.
- by rewrite coefN oppr_lt0.
by exists e => // V /h; rewrite ler_opp2.
Qed.
End EscapeCurve.
