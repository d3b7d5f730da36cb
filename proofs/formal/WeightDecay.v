(* Weight decay. With at least three layers the data term is of third order near zero
   and mu sum |W_k|^2 wins: 2 <U V Z, Y> <= mu/2 (|U|^2 + |V|^2) as soon as the product Z of the
   other layers, with X, is small. But a network that fits the data at all wins for small mu. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsBreaking InnerProduct SmallParameter TwoEnds Networks Continuity OneUnit.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

Section WeightDecay.
Variable R : realFieldType.

(* <A, B>^2 <= |A|^2 |B|^2, from 0 <= | |B|^2 A - <A, B> B |^2; so |A B|^2 <= |A|^2 |B|^2. *)
Lemma cauchy_schwarz m n (A B : 'M[R]_(m, n)) : dot A B ^+ 2 <= sq A * sq B.
Proof.
have [B0|B0] := eqVneq B 0; first by rewrite B0 dot0r sq0 mulr0 expr0n.
have := sq_ge0 (sq B *: A - dot A B *: B); rewrite sqD sqN !sqZ dotNr dotZl dotZr.
move: (sq_gt0 B); rewrite B0; move: (sq A) (sq B) (dot A B) => a b c b0.
have -> : b ^+ 2 * a + - (b * (c * c)) *+ 2 + c ^+ 2 * b = b * (a * b - c ^+ 2) by ring.
by rewrite pmulr_rge0 // subr_ge0.
Qed.
Lemma sq_mul_le m n p (A : 'M[R]_(m, n)) (B : 'M[R]_(n, p)) : sq (A *m B) <= sq A * sq B.
Proof.
have -> : sq A = \sum_i sq (row i A).
  by rewrite -sq_tr sq_cols; apply: eq_bigr => i _; rewrite -tr_row sq_tr.
rewrite (sqE (A *m B)) mulr_suml; apply: ler_sum => i _; rewrite (sq_cols B) mulr_sumr.
apply: ler_sum => j _; rewrite -(sq_tr (col j B)).
apply: le_trans (cauchy_schwarz _ _); rewrite le_eqVlt; apply/orP; left; apply/eqP.
congr (_ ^+ 2); rewrite dotE big_ord1 mxE; apply: eq_bigr => k _; by rewrite !mxE.
Qed.

Lemma sq_net_ge0 m ds (W : net R m ds) : 0 <= sq_net W.
Proof. by elim: ds m W => [|d ds IH] m W //=; rewrite addr_ge0 ?sq_ge0. Qed.
Lemma sq_net_zero m ds : sq_net (zeronet R m ds) = 0.
Proof. by elim: ds m => [|d ds IH] m //=; rewrite IH sq0 addr0. Qed.
Lemma sq_net_eq0 m ds (W : net R m ds) : sq_net W = 0 -> W = zeronet R m ds.
Proof.
elim: ds m W => [|d ds IH] m; first by case.
move=> [W1 W2] /= /eqP; rewrite paddr_eq0 ?sq_ge0 ?sq_net_ge0 // sq_eq0 => /andP[/eqP -> /eqP h].
by rewrite (IH d W2 h).
Qed.

(* the square of a matrix is small where the matrix is *)
Lemma sq_small m n (c : R) : 0 < c -> exists2 e, 0 < e &
  forall A : 'M[R]_(m, n), (forall i j, `|A i j| < e) -> sq A <= c.
Proof.
move=> c0; pose k : R := (m * n)%:R + 1.
have k0 : 0 < k by rewrite ltr_spaddr ?ltr01 ?ler0n.
exists (Num.min 1 (c / k)) => [|A h]; first by rewrite lt_minr ltr01 divr_gt0.
apply: le_trans (_ : \sum_(i < m) \sum_(j < n) c / k <= _).
  rewrite sqE; apply: ler_sum => i _; apply: ler_sum => j _.
  have := h i j; rewrite lt_minr => /andP[/ltW h1 /ltW h2].
  by rewrite -real_normK ?num_real // expr2 (le_trans _ h2) // ler_pimull.
rewrite !sumr_const !card_ord -!mulrnA -mulr_natr mulrAC ler_pdivr_mulr // ler_pmul2l //.
by rewrite /k mulnC ler_addl ler01.
Qed.
(* so is W_{H+1} ... W_1 X near zero, with one layer or more *)
Lemma near_zero_product m d ds N (X : 'M[R]_(last d ds, N)) (c : R) : 0 < c ->
  exists2 e, 0 < e & forall W : net R m (d :: ds), near e (zeronet R m (d :: ds)) W ->
  sq (prod W *m X) <= c.
Proof.
elim: ds m d N X c => [|d' ds IH] m d N X c c0.
  have x0 : 0 < sq X + 1 by rewrite ltr_spaddr ?ltr01 ?sq_ge0.
  have [e e0 h] := @sq_small m d (c / (sq X + 1)) (divr_gt0 c0 x0).
  exists e => // -[U []] [nU _]; rewrite /= mulmx1 (le_trans (sq_mul_le _ _)) //.
  have/h hU : forall i j, `|U i j| < e by move=> i j; have := nU i j; rewrite mxE subr0.
  apply: le_trans (ler_pmul (sq_ge0 _) (sq_ge0 _) hU (_ : _ <= sq X + 1)) _.
    by rewrite ler_addl ler01.
  by rewrite divfK // gt_eqF.
have [e1 e10 h1] := IH d d' N X c c0.
have [e2 e20 h2] := @sq_small m d 1 ltr01.
exists (Num.min e1 e2) => [|[U W] [nU nW]]; first by rewrite lt_minr e10.
have/h2 hU : forall i j, `|U i j| < e2.
  by move=> i j; have := nU i j; rewrite mxE subr0 lt_minr => /andP[].
have {}/h1 hW : near e1 (zeronet R d (d' :: ds)) W.
  by apply: (@near_le R _ e1 d (d' :: ds) _ _ _ nW); rewrite le_minl lexx.
rewrite -mulmxA (le_trans (sq_mul_le _ _)) // -[c]mul1r.
exact: ler_pmul (sq_ge0 _) (sq_ge0 _) hU hW.
Qed.

(* 2 <U, M> <= mu/2 |U|^2 + 2/mu |M|^2 *)
Lemma young m n (mu : R) (U M : 'M[R]_(m, n)) : 0 < mu ->
  dot U M *+ 2 <= mu / 2%:R * sq U + 2%:R / mu * sq M.
Proof.
move=> mu0; have m2 : 0 < mu / 2%:R by rewrite divr_gt0 ?ltr0n.
have := sq_ge0 ((mu / 2%:R) *: U - M); rewrite sqD sqN dotNr sqZ dotZl.
move: (sq U) (sq M) (dot U M) => u v w h.
have -> : mu / 2%:R * u + 2%:R / mu * v = w *+ 2 + (mu / 2%:R)^-1 *
   ((mu / 2%:R) ^+ 2 * u + - (mu / 2%:R * w) *+ 2 + v) by field; rewrite gt_eqF.
by rewrite ler_addl mulr_ge0 // invr_ge0 ltW.
Qed.
Lemma decay_at_zero mu m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N)) :
  decay_loss mu X Y (zeronet R m (d :: ds)) = sq Y.
Proof.
by rewrite /decay_loss sq_net_zero mulr0 addr0 /net_loss /loss /= !mul0mx sub0r sqN.
Qed.
Theorem zero_strict mu m d d' d'' ds N (X : 'M[R]_(last m [:: d, d', d'' & ds], N))
    (Y : 'M[R]_(m, N)) :
  0 < mu -> strict_locmin (decay_loss mu X Y) (zeronet R m [:: d, d', d'' & ds]).
Proof.
move=> mu0; have m2 : 0 < mu / 2%:R by rewrite divr_gt0 ?ltr0n.
have y0 : 0 < sq Y + 1 by rewrite ltr_spaddr ?ltr01 ?sq_ge0.
have c0 : 0 < (mu / 2%:R) ^+ 2 / (sq Y + 1) by rewrite divr_gt0 ?exprn_gt0.
have [e e0 h] := @near_zero_product d' d'' ds N X _ c0; exists e => // W nW Wn0.
have s0 : 0 < sq_net W.
  by rewrite lt_def sq_net_ge0 andbT; apply/eqP => /sq_net_eq0.
rewrite decay_at_zero /decay_loss /net_loss /loss.
have [U [V [r [eW eS eN]]]] : exists (U : 'M_(m, d)) (V : 'M_(d, d')) (r : net R d' (d'' :: ds)),
  [/\ prod W *m X =
    U *m (V *m (prod r *m X)), sq_net W = sq U + (sq V + sq_net r) & near e (zeronet R d' (d'' :: ds)) r].
  have [_ [_ nr]] := nW; exists W.1, W.2.1, W.2.2; split; [|by []|exact: nr].
  by rewrite /= !mulmxA.
rewrite eW eS; rewrite eS {eW eS Wn0 nW W} in s0.
move/h: eN; move: (prod r *m X) => Z hZ.
have hM : 2%:R / mu * sq (Y *m (V *m Z)^T) <= mu / 2%:R * sq V.
  have hZ' : sq Y * sq Z <= (mu / 2%:R) ^+ 2.
    have := ler_wpmul2l (ltW y0) hZ; rewrite mulrCA divff ?gt_eqF // mulr1.
    by apply: le_trans; rewrite ler_wpmul2r ?sq_ge0 // ler_addl ler01.
  have := sq_mul_le (Y *m Z^T) V^T; rewrite trmx_mul mulmxA sq_tr => h1.
  have h2 := sq_mul_le Y Z^T; rewrite sq_tr in h2.
  have h3 := ler_wpmul2r (sq_ge0 V) (le_trans h2 hZ').
  have mu2 : 0 <= 2%:R / mu by rewrite divr_ge0 ?ler0n // ltW.
  apply: le_trans (ler_wpmul2l mu2 (le_trans h1 h3)) _.
  by rewrite le_eqVlt; apply/orP; left; apply/eqP; field; rewrite gt_eqF.
rewrite sqD sqN dotNr dot_mulr.
have := le_trans (young U (Y *m (V *m Z)^T) mu0) (ler_add (lexx _) hM).
move: (sq_ge0 (U *m (V *m Z))) (sq_net_ge0 r) s0.
move: (sq (U *m _)) (sq_net r) (sq U) (sq V) (dot _ _) (sq Y) => q s u v w y q0 s0 p h1.
rewrite -subr_gt0; have -> : q + - w *+ 2 + y + mu * (u + (v + s)) - y =
  q + (mu / 2%:R * u + mu / 2%:R * v - w *+ 2) + mu / 2%:R * s + mu / 2%:R * (u + (v + s)).
  by field.
apply: ltr_spaddr; first by rewrite mulr_gt0.
by apply: addr_ge0; [apply: addr_ge0 => //; rewrite subr_ge0 | rewrite mulr_ge0 // ltW].
Qed.

(* For H = 1 and any U and V, the coefficient of t^2 in the loss at (tU, tV), which is
   mu (|U|^2 + |V|^2) - 2 <U V X, Y>, is what the loss at (U, V) exceeds that at zero by, but for
   |U V X|^2. *)
Section Shallow.
Variables (mu : R) (m d n N : nat).
Variables (X : 'M[R]_(last m [:: d; n], N)) (Y : 'M[R]_(m, N)).
Implicit Types (A : 'M[R]_(m, d)) (B : 'M[R]_(d, n)).

Lemma shallow_loss A B : decay_loss mu X Y ((A, (B, tt)) : net R m [:: d; n]) = sq Y
  + (mu * (sq A + sq B) - dot (A *m B *m X) Y *+ 2) + sq (A *m B *m X).
Proof.
rewrite /decay_loss /net_loss /loss /= mulmx1 addr0 sqD sqN dotNr.
by move: (sq _) (dot _ _) (sq Y) (sq A) (sq B) => *; ring.
Qed.
Lemma near_zero_multiple A B e : 0 < e -> exists2 x, 0 < x & forall t, `|t| < x ->
  near e (zeronet R m [:: d; n]) (t *: A, (t *: B, tt)).
Proof.
move=> e0; have [x x0 hA] := small_all A e0; have [y y0 hB] := small_all B e0.
exists (Num.min x y) => [|t]; first by rewrite lt_minr x0.
rewrite lt_minr => /andP[tx ty].
by do 2?split; move=> // i j; rewrite /= [X in _ - X]mxE subr0; [exact: hA | exact: hB].
Qed.
Lemma shallow_second_order A B : locmin (decay_loss mu X Y) (zeronet R m [:: d; n]) ->
  0 <= mu * (sq A + sq B) - dot (A *m B *m X) Y *+ 2.
Proof.
move=> [e e0 h]; have [x x0 hx] := near_zero_multiple A B e0.
have [] // := @quad_small R 0 (mu * (sq A + sq B) - dot (A *m B *m X) Y *+ 2) 0 (sq (A *m B *m X)) _ x0.
move=> t /hx/h; rewrite decay_at_zero shallow_loss -addrA ler_addl !sqZ.
rewrite -!scalemxAl -scalemxAr -!scalemxAl scalerA -expr2 sqZ dotZl -exprM; congr (_ <= _).
by move: (sq _) (dot _ _) (sq A) (sq B) => *; ring.
Qed.

Theorem shallow_zero :
  locmin (decay_loss mu X Y) (zeronet R m [:: d; n]) ->
  globmin (decay_loss mu X Y) (zeronet R m [:: d; n]).
Proof.
move=> h [U [V []]]; rewrite decay_at_zero shallow_loss -addrA ler_addl.
by rewrite addr_ge0 ?sq_ge0 // shallow_second_order.
Qed.
Theorem shallow_saddle (u : 'cV[R]_m) (v : 'rV[R]_n) : (0 < d)%N -> 0 < mu ->
  mu * (sq u + sq v) < dot (u *m v) (Y *m X^T) *+ 2 ->
  ~ locmin (decay_loss mu X Y) (zeronet R m [:: d; n]) /\
  ~ locmax (decay_loss mu X Y) (zeronet R m [:: d; n]).
Proof.
move=> d0 mu0 huv; pose o : 'I_d := Ordinal d0; pose r : 'rV[R]_d := delta_mx 0 o.
have r1 : sq r = 1.
  by rewrite sqE big_ord1 (bigD1 o) //= mxE !eqxx expr1n big1 ?addr0 // => j /negPf jo;
    rewrite mxE jo andbF expr0n.
have rr : r *m r^T = 1%:M.
  by rewrite [r *m _]mx11_scalar; congr _%:M; rewrite -[RHS]r1 /sq /dot /mxtrace big_ord1.
have su : sq (u *m r) = sq u by rewrite sq_outer r1 mulr1.
split.
  move/(shallow_second_order (u *m r) (r^T *m v)).
  rewrite mulmxA -(mulmxA u) rr mulmx1 dot_mulr su sq_outer sq_tr r1 mul1r subr_ge0.
  by rewrite leNgt huv.
move=> [e e0 h]; have [x x0 hx] := near_zero_multiple (u *m r) 0 e0.
have x2 : `|x / 2%:R| < x.
  by rewrite gtr0_norm ?divr_gt0 ?ltr0n // ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
have := h _ (hx _ x2); rewrite decay_at_zero scaler0 shallow_loss mulmx0 mul0mx.
rewrite dot0l !sq0 mul0rn subr0 !addr0 ger_addl sqZ su leNgt => /negP; apply.
rewrite mulr_gt0 // mulr_gt0 ?exprn_gt0 ?divr_gt0 ?ltr0n // sq_gt0.
move: huv; apply: contraTneq => ->; rewrite mul0mx dot0l mul0rn -leNgt.
by rewrite mulr_ge0 ?(ltW mu0) // addr_ge0 ?sq_ge0.
Qed.
End Shallow.

Theorem not_global_for_small_mu m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) : positive [:: d, d' & ds] -> Y *m X^T != 0 ->
  exists2 mu0, 0 < mu0 & forall mu, 0 < mu < mu0 ->
    ~ globmin (decay_loss mu X Y) (zeronet R m [:: d, d' & ds]).
Proof.
move=> pos g0; have [W hW] := better_than_zero pos g0.
have s0 : 0 < sq_net W + 1 by rewrite ltr_spaddr ?ltr01 ?sq_net_ge0.
exists ((sq Y - net_loss X Y W) / (sq_net W + 1)); first by rewrite divr_gt0 ?subr_gt0.
move=> mu /andP[mu0]; rewrite ltr_pdivl_mulr // => h /(_ W).
rewrite decay_at_zero leNgt /decay_loss -ltr_subr_addl => /negP; apply.
by apply: le_lt_trans h; rewrite ler_pmul2l // ler_addl ler01.
Qed.
End WeightDecay.
