(* Moving a local minimum without changing its product: case 3 of the proof of
   Theorem 2.3 (ii), made to work with bottlenecks. A point near a local minimum with the same product is
   a local minimum as well, so the conditions of first order hold at all of them. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct SmallParameter TwoEnds Networks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section EqualProduct.
Variable R : realFieldType.

(* Downwards: if C (W_k ... W_1) has a smaller rank than W_k ... W_1, then T may be replaced by
   T + x k Z with C k = 0, and the conditions at all these points give G = 0. *)
Lemma onto_suffix_grad0 ds : forall m (W : net R m ds) q (C : 'M[R]_(q, m))
    p (G : 'M[R]_(p, last m ds)) e, 0 < e ->
  (\rank (C *m prod W) < \rank (prod W))%N ->
  (forall W', near e W W' -> C *m prod W' = C *m prod W -> G *m (prod W')^T = 0) ->
  G = 0.
Proof.
elim: ds => [|d ds IH] m W q C p G e e0 rk H.
  by have := H W (near_refl _ e0) erefl; rewrite /= trmx1 mulmx1.
case: W rk H => T W /= rk H.
pose k := (kermx C^T)^T.
have Ck : C *m k = 0 by apply: trmx_inj; rewrite trmx_mul trmxK mulmx_ker trmx0.
have k0 : k != 0.
  apply: contraTneq rk => k0; rewrite -leqNgt.
  have Cf : row_free C^T by rewrite -kermx_eq0 -[kermx _]trmxK -/k k0 trmx0.
  by rewrite -[X in (_ <= X)%N]mxrank_tr trmx_mul (mxrankMfree _ Cf) mxrank_tr.
apply: (IH d W q (C *m T) p G e e0) => [|W' nW eW].
  by rewrite -mulmxA (leq_trans rk) // mxrankM_maxr.
have h0 : G *m (T *m prod W')^T = 0.
  apply: (H (T, W')); last by rewrite /= !mulmxA.
  by split=> // i j; rewrite subrr normr0.
have kt0 : k^T != 0.
  by apply: contraNneq k0 => e1; rewrite -[k]trmxK e1 trmx0.
apply: (cancel_mid kt0) => Z.
have [x x0 xs] := small_ex (k *m Z^T) e0.
have : G *m ((T + x *: (k *m Z^T)) *m prod W')^T = 0.
  apply: (H (T + x *: (k *m Z^T), W')) => /=.
    by split=> // i j; rewrite mxE addrC addKr.
  rewrite mulmxA mulmxDr -scalemxAr (mulmxA C k) Ck mul0mx scaler0 addr0.
  by rewrite eW !mulmxA.
rewrite mulmxDl linearD mulmxDr h0 add0r -scalemxAl linearZ -scalemxAr /=.
move/eqP; rewrite scaler_eq0 gt_eqF //= => /eqP.
by rewrite !trmx_mul trmxK !mulmxA.
Qed.
Lemma first_order_locmin ds : forall m (W : net R m ds) q (C : 'M[R]_(q, m)) N
   (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(q, N)),
  locmin (fun W' => loss X Y (C *m prod W')) W ->
  first_order C W (grad X Y (C *m prod W)).
Proof.
elim: ds => [|d ds IH] m //= [T W] q C N X Y /= [e e0 h]; split.
  apply: dot_eq0 => D; rewrite dot_mull trmxK dot_mulr trmxK.
  have [x0 x0p hx0] := small_all D e0.
  have [] // := @quad_small R (dot (grad X Y (C *m (T *m prod W))) (C *m D *m prod W) *+ 2)
     (sq (C *m D *m prod W *m X)) 0 0 x0 x0p.
    move=> x xx; have /h /= : @near R e m (d :: ds) (T, W) (T + x *: D, W).
      by split=> [i j|]; [rewrite mxE addrC addKr hx0 | exact: near_refl].
    rewrite mulmxDl mulmxDr -scalemxAl -scalemxAr lossD dotZr -scalemxAl sqZ !mulmxA.
    rewrite -addrA ler_addl !mulr0 !addr0.
    by rewrite mulrnAr.
  by move/eqP; rewrite mulrn_eq0 /= => /eqP.
rewrite mulmxA; apply: IH; exists e => // W' nW; rewrite -!mulmxA.
by apply: (h (T, W')); split=> // i j; rewrite subrr normr0.
Qed.
Lemma grad0_below ds d m q (Pr : 'M[R]_(q, m) -> net R m (d :: ds) -> Prop)
   (G : 'M[R]_(q, last d ds)) :
  (forall C W, Pr C W -> first_order C W G) ->
  (forall C W, Pr C W -> forall g : 'rV_q,
     (forall C1, Pr C1 W -> g *m C1 = 0) -> g = 0) ->
  forall C W, Pr C W -> G *m (prod W.2)^T = 0.
Proof.
move=> p3 p4 C W PW; apply: trmx_inj; apply/row_matrixP => i.
rewrite trmx0 row0; apply: (p4 _ _ PW) => C1 PW1.
rewrite -row_mul -[C1]trmxK -trmx_mul.
by have [-> _] := p3 _ _ PW1; rewrite trmx0 row0.
Qed.

(* Upwards: Pr C W says that C is a product of layers above, W the layers below, and that small changes
   of W keeping C W_k ... W_1 stay in Pr. The C with Pr C W have no common left null vector; replacing T by
   T + x Z k, with k in the left kernel of the product below, carries that on to the next layer. *)
Lemma all_wide_grad0 ds : forall d m q (Pr : 'M[R]_(q, m) -> net R m (d :: ds) -> Prop)
   (R0 G : 'M[R]_(q, last d ds)),
  (forall C W, Pr C W -> C *m prod W = R0) ->
  (forall C W, Pr C W -> exists2 e, 0 < e &
     forall W', near e W W' -> C *m prod W' = R0 -> Pr C W') ->
  (forall C W, Pr C W -> first_order C W G) ->
  (forall C W, Pr C W -> forall g : 'rV_q,
     (forall C1, Pr C1 W -> g *m C1 = 0) -> g = 0) ->
  all (fun w => \rank R0 < w)%N (d :: ds) ->
  forall C W, Pr C W -> G = 0.
Proof.
elim: ds => [|d' ds IH] d m q Pr R0 G p1 p2 p3 p4 /= /andP[dR wide].
  move=> C W PW; have := grad0_below p3 p4 PW.
  by rewrite /= trmx1 mulmx1.
move=> C0 W0 PW0; have [//|G0] := eqVneq G 0.
have nfree C W : Pr C W -> ~~ row_free (@prod R d (d' :: ds) W.2).
  move=> PW; apply: contra_neqN G0 => fW.
  have [e e0 he] := p2 _ _ PW.
  apply: (@onto_suffix_grad0 (d' :: ds) d W.2 q (C *m W.1) q G e e0).
    by rewrite (eqP fW) -mulmxA -/(prod W) (p1 _ _ PW).
  move=> W' nW' eW'; apply: (grad0_below p3 p4 (he (W.1, W') _ _)).
    by split=> // i j; rewrite subrr normr0.
  by rewrite /= mulmxA eW' -mulmxA (p1 _ _ PW).
pose Pr' (C : 'M[R]_(q, d)) W := exists C1 T, Pr C1 (T, W) /\ C = C1 *m T.
apply: (IH d' d q Pr' R0 G _ _ _ _ wide (C0 *m W0.1) W0.2).
- by move=> C W [C1 [T [PW ->]]]; rewrite -mulmxA -(p1 _ _ PW).
- move=> C W [C1 [T [PW ->]]]; have [e e0 he] := p2 _ _ PW.
  exists e => // W' nW' eW'; exists C1, T; split=> //; apply: he.
    by split=> // i j; rewrite subrr normr0.
  by rewrite /= mulmxA.
- by move=> C W [C1 [T [PW ->]]]; have [] := p3 _ _ PW.
- move=> C W [C1 [T [PW _]]] g hg; apply: (p4 _ _ PW) => C2 PW2.
  have k0 : kermx (prod W) != 0 by rewrite kermx_eq0; exact: (nfree _ _ PW).
  apply: (cancel_mid k0) => Z; have [e e0 he] := p2 _ _ PW2.
  have [x x0 xs] := small_ex (Z *m kermx (prod W)) e0.
  have h1 : g *m (C2 *m T) = 0 by apply: hg; exists C2, T.
  have : g *m (C2 *m (T + x *: (Z *m kermx (prod W)))) = 0.
    apply: hg; exists C2, (T + x *: (Z *m kermx (prod W))); split=> //.
    apply: he => /=; first by split=> [i j|]; [rewrite mxE addrC addKr | exact: (@near_refl R e d (d' :: ds) W e0)].
    rewrite mulmxDl -scalemxAl -mulmxA mulmx_ker mulmx0 scaler0 addr0.
    exact: (p1 _ _ PW2).
  rewrite mulmxDr mulmxDr h1 add0r -!scalemxAr => /eqP.
  by rewrite scaler_eq0 gt_eqF //= !mulmxA => /eqP.
- by exists C0, W0.1; case: (W0) PW0.
Qed.

End EqualProduct.
