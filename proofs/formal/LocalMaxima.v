(* Theorem 2.3 (iii): there are no local maxima. At one, the loss would be constant along
   every line that moves a single layer, so that one could move, layer by layer, to a local maximum with
   W_{H+1} ... W_1 X <> 0; and along W_{H+1} + t W_{H+1} the loss is not constant there. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring zify.
From DLN Require Import Statements InnerProduct SmallParameter TwoEnds Networks EqualProduct LocalMinima Derivatives.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section LocalMaxima.
Variable R : realFieldType.

(* every layer may be moved a little, in any direction, without leaving Pr *)
Fixpoint closed m ds : (net R m ds -> Prop) -> Prop :=
  match ds return (net R m ds -> Prop) -> Prop with
  | [::] => fun _ => True
  | d :: ds' => fun Pr =>
     (forall T W D, Pr (T, W) -> exists2 x, x != 0 & Pr (T + x *: D, W))
     /\ forall T, @closed d ds' (fun W => Pr (T, W))
  end.
Lemma mul_nonzero m d N (A : 'M[R]_(d, N)) : (0 < m)%N -> A != 0 ->
  exists D : 'M[R]_(m, d), D *m A != 0.
Proof.
move=> m0 /matrix0Pn[k [l Akl]]; exists (delta_mx (Ordinal m0) k).
apply/matrix0Pn; exists (Ordinal m0), l; rewrite mxE (bigD1 k) //= mxE !eqxx mul1r.
by rewrite big1 ?addr0 // => j jk; rewrite mxE (negPf jk) andbF mul0r.
Qed.
Lemma reach_nonzero ds : forall m N (X : 'M[R]_(last m ds, N)) (Pr : net R m ds -> Prop),
  closed Pr -> X != 0 -> all (fun d => 0 < d)%N (m :: ds) ->
  forall W, Pr W -> exists2 W', Pr W' & prod W' *m X != 0.
Proof.
elim: ds => [|d ds IH] m N X Pr.
  by move=> _ X0 _ W PW; exists W => //; rewrite /= mul1mx.
move=> [c1 c2] X0 /= /andP[m0 pos] [T W] PW.
have [W' PW' n0] := IH d N X (fun V => Pr (T, V)) (c2 T) X0 pos W PW.
have [z|nz] := eqVneq (T *m (prod W' *m X)) 0; last first.
  by exists (T, W') => //; rewrite /= -mulmxA.
have [D D0] := mul_nonzero m0 n0.
have [x x0 PD] := c1 T W' D PW'.
exists (T + x *: D, W') => //.
by rewrite /= -mulmxA mulmxDl z add0r -scalemxAl scaler_eq0 negb_or x0.
Qed.
Lemma line_const q n N (X : 'M[R]_(n, N)) (Y : 'M_(q, N)) (M A : 'M_(q, n)) e : 0 < e ->
  (forall x, `|x| < e -> loss X Y (M + x *: A) <= loss X Y M) ->
  A *m X = 0 /\ forall x, loss X Y (M + x *: A) = loss X Y M.
Proof.
move=> e0 h.
have E x : loss X Y (M + x *: A) =
    loss X Y M + (x * (dot (grad X Y M) A *+ 2) + x ^+ 2 * sq (A *m X)).
  by rewrite lossD -scalemxAl dotZr sqZ -addrA mulrnAr.
have [p0 s0] : - (dot (grad X Y M) A *+ 2) = 0 /\ 0 <= - sq (A *m X).
  apply: (@quad_small R _ _ 0 0 e e0) => x /h.
  rewrite E ger_addl !mulr0 !addr0 !mulrN -opprD oppr_ge0.
  by [].
have AX : A *m X = 0.
  by apply/eqP; rewrite -sq_eq0 eq_le sq_ge0 andbT -oppr_ge0.
split=> // x; move/eqP: p0; rewrite oppr_eq0 => /eqP p0.
by rewrite E p0 AX sq0 !mulr0 !addr0.
Qed.
Lemma level_closed ds : forall m (Pr : net R m ds -> Prop) q (C : 'M[R]_(q, m)) N
    (X : 'M_(last m ds, N)) (Y : 'M_(q, N)),
  (forall W, Pr W -> exists2 e, 0 < e & forall W', near e W W' ->
      loss X Y (C *m prod W') = loss X Y (C *m prod W) -> Pr W') ->
  (forall W, Pr W -> exists2 e, 0 < e & forall W', near e W W' ->
      loss X Y (C *m prod W') <= loss X Y (C *m prod W)) ->
  closed Pr.
Proof.
elim: ds => [|d ds IH] m Pr q C N X Y //= ha hb; split.
  move=> T W D PW; have [e1 e10 h1] := ha _ PW; have [e2 e20 h2] := hb _ PW.
  have [x1 x10 n1] := small_ex D e10; have [x2 x20 n2] := small_all D e20.
  have E x : C *m ((T + x *: D) *m prod W) = C *m (T *m prod W) + x *: (C *m (D *m prod W)).
    by rewrite mulmxDl mulmxDr -scalemxAl -scalemxAr.
  have [_ lc] : C *m (D *m prod W) *m X = 0 /\ forall x,
     loss X Y (C *m (T *m prod W) + x *: (C *m (D *m prod W))) = loss X Y (C *m (T *m prod W)).
    apply: (line_const x20) => x xx; rewrite -E; apply: (h2 (T + x *: D, W)).
    by split=> [i j|]; [rewrite mxE addrC addKr n2 | exact: near_refl].
  exists x1; first by rewrite gt_eqF.
  apply: h1 => /=; last by rewrite E lc.
  by split=> [i j|]; [rewrite mxE addrC addKr n1 | exact: near_refl].
move=> T; apply: (IH d _ q (C *m T) N X Y) => W PW.
  have [e e0 h] := ha _ PW; exists e => // W' nW'; rewrite -!mulmxA => eW'.
  by apply: h => //; split=> // i j; rewrite subrr normr0.
have [e e0 h] := hb _ PW; exists e => // W' nW'; rewrite -!mulmxA.
by apply: (h (T, W')); split=> // i j; rewrite subrr normr0.
Qed.
Theorem no_locmax m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M_(m, N))
   (W : net R m (d :: ds)) :
  X != 0 -> all (fun d => 0 < d)%N (m :: d :: ds) -> ~ locmax (net_loss X Y) W.
Proof.
move=> X0 pos lm.
have cl : closed (locmax (net_loss X Y) : net R m (d :: ds) -> Prop).
  apply: (@level_closed (d :: ds) m _ m 1%:M N X Y) => V [e e0 h].
    exists (e / 2%:R); first by rewrite divr_gt0 ?ltr0n.
    move=> V' nV'; rewrite !mul1mx => eV'; exists (e / 2%:R).
      by rewrite divr_gt0 ?ltr0n.
    move=> V'' nV''; rewrite /net_loss eV'; apply: h.
    by have := near_trans nV' nV''; rewrite -splitr.
  by exists e => // V' /h; rewrite /net_loss !mul1mx.
have [[T V] [e e0 h] nz] := reach_nonzero cl X0 pos lm.
have [x1 x10 n1] := small_all T e0.
have [] := @line_const m _ N X Y (T *m prod V) (T *m prod V) x1 x10.
  move=> x xx; rewrite {1}scalemxAl -mulmxDl; apply: (h (T + x *: T, V)).
  by split=> [i j|]; [rewrite mxE addrC addKr n1 | exact: near_refl].
by move=> z _; move: nz; rewrite /= z eqxx.
Qed.
Lemma closed_true m ds : closed (fun _ : net R m ds => True).
Proof. by elim: ds m => [|d ds IH] m //=; split=> // T W D _; exists 1; rewrite ?oner_eq0. Qed.

(* A critical point that is not a global minimum is neither a local minimum, by
   Theorem 2.3 (ii), nor a local maximum. *)
Theorem part_iii m d d' ds N (X : 'M[R]_(last m (d :: d' :: ds), N)) (Y : 'M_(m, N))
   (W : net R m (d :: d' :: ds)) :
  X != 0 -> all (fun d => 0 < d)%N (m :: d :: d' :: ds) ->
  ~ (forall W', net_loss X Y W <= net_loss X Y W') ->
  ~ locmin (net_loss X Y) W /\ ~ locmax (net_loss X Y) W.
Proof.
move=> X0 pos ng; split; first by move/local_min_global.
exact: no_locmax.
Qed.
End LocalMaxima.
