(* The terms of degree one and two of the loss at W + V, as polynomials in the entries
   of V: for every V they are the coefficients of t and t^2 along the line W + tV. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements Certificate CertificateRefinement.
From DLN Require Import CertificateMeaning CertificateCurves.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.
Local Arguments Z.mul : simpl never.

Section SecondOrder.
Variable R : realFieldType.
Local Notation integer := (integer R).
Local Notation matrix_of := (matrix_of R).
Local Notation network_of := (network_of R).
Implicit Types (v : nat -> R) (l : seq Z) (q : seq (seq Z)).

(* linear and quadratic forms at v_0, v_1, ... *)
Fixpoint linear l v : R :=
  if l is a :: l' then integer a * v 0%N + linear l' (v \o succn) else 0.
Fixpoint form q v : R :=
  if q is l :: q' then v 0%N * linear l v + form q' (v \o succn) else 0.

Lemma linear_add l l' v : linear (padd l l') v = linear l v + linear l' v.
Proof.
elim: l l' v => [|a l IH] [|b l'] v /=; rewrite ?add0r ?addr0 //.
by rewrite [linear (both _ _ _) _]IH integerD; ring.
Qed.
Lemma linear_scale a l v : linear (pscale a l) v = integer a * linear l v.
Proof.
rewrite /pscale; case: (Z.eqb_spec a Z0) => [->|_]; first by rewrite mul0r.
elim: l v => [|b l IH] v /=; first by rewrite mulr0.
by rewrite IH integerM; ring.
Qed.
Lemma linear_opp l v : linear (map Z.opp l) v = - linear l v.
Proof. by elim: l v => [|a l IH] v /=; rewrite ?oppr0 // IH integerN; ring. Qed.
Lemma linear_zero l v : all_zero l -> linear l v = 0.
Proof.
elim: l v => [|a l IH] v // /andP[/(proj1 (Z.eqb_eq _ _)) <- /IH h] /=.
by rewrite h mul0r addr0.
Qed.
Lemma form_add q q' v : form (qadd q q') v = form q v + form q' v.
Proof.
elim: q q' v => [|l q IH] [|l' q'] v /=; rewrite ?add0r ?addr0 //.
by rewrite [form (both _ _ _) _]IH linear_add; ring.
Qed.
Lemma form_scale a q v : form (qscale a q) v = integer a * form q v.
Proof.
rewrite /qscale; case: (Z.eqb_spec a Z0) => [->|_]; first by rewrite mul0r.
elim: q v => [|l q IH] v /=; first by rewrite mulr0.
by rewrite IH linear_scale; ring.
Qed.
Lemma form_opp q v : form (map (map Z.opp) q) v = - form q v.
Proof. by elim: q v => [|l q IH] v /=; rewrite ?oppr0 // IH linear_opp; ring. Qed.
Lemma form_zero q v : all all_zero q -> form q v = 0.
Proof.
elim: q v => [|l q IH] v //= /andP[l0 /IH ->].
by rewrite linear_zero // mulr0 addr0.
Qed.
Lemma form_lmul l l' v : form (lmul l l') v = linear l v * linear l' v.
Proof.
elim: l l' v => [|a l IH] [|b l'] v /=; rewrite ?mul0r ?mulr0 //.
by rewrite IH linear_add !linear_scale integerM; ring.
Qed.

(* a computed triple stands for a polynomial in t up to t^2, at given v *)
Definition upto2 v (x : Qops) (p : {poly R}) : Prop :=
  [/\ p`_0 = integer x.1.1, p`_1 = linear x.1.2 v & p`_2 = form x.2 v].
Lemma upto2_0 v : upto2 v (zer Qops) 0.
Proof. by split; rewrite coef0. Qed.
Lemma upto2_add v x y (p q : {poly R}) : upto2 v x p -> upto2 v y q -> upto2 v (add x y) (p + q).
Proof.
move: x y => [[c l] f] [[c' l'] f'] [p0 p1 p2] [q0 q1 q2].
by split; rewrite /= coefD ?integerD ?linear_add ?form_add; congr (_ + _).
Qed.
Lemma upto2_mul v x y (p q : {poly R}) : upto2 v x p -> upto2 v y q -> upto2 v (mul x y) (p * q).
Proof.
move: x y => [[c l] f] [[c' l'] f'] [/= p0 p1 p2] [/= q0 q1 q2].
split; rewrite coefM !big_ord_recl big_ord0 /= /bump /= ?subnn ?subn0 ?addr0 ?subn1 /=.
- by rewrite p0 q0 integerM.
- by rewrite p0 p1 q0 q1 linear_add !linear_scale; ring.
by rewrite p0 p1 p2 q0 q1 q2 !form_add !form_scale form_lmul; ring.
Qed.
Lemma upto2_opp v x p : upto2 v x p -> upto2 v (opp x) (- p).
Proof.
move: x => [[c l] f] [p0 p1 p2].
by split; rewrite /= coefN ?integerN ?linear_opp ?form_opp; congr (- _).
Qed.
Lemma upto2_const v z : upto2 v (z, [::], [::] : seq (seq Z)) (integer z)%:P.
Proof. by split; rewrite coefC. Qed.

(* the variables: the entries of V times the denominators of W *)
Definition entry_at m d (V : 'M[R]_(m, d)) (k : nat) : R :=
  oapp (fun i => oapp (fun j => V i j) 0 (insub (k %% d)%N)) 0 (insub (k %/ d)%N).
Lemma entry_atE m d (V : 'M[R]_(m, d)) (i : 'I_m) (j : 'I_d) : entry_at V (i * d + j)%N = V i j.
Proof.
rewrite /entry_at divnMDl ?(leq_ltn_trans _ (ltn_ord j)) // divn_small // addn0.
by rewrite modnMDl modn_small // !valK.
Qed.
Fixpoint coordinates m ds (Ws : seq fraction) : net R m ds -> nat -> R :=
  match ds return net R m ds -> nat -> R with
  | [::] => fun _ _ => 0
  | d :: ds' => fun V k =>
     if (k < m * d)%N then integer (Zpos (head no_matrix Ws).2) * entry_at V.1 k
     else coordinates (behead Ws) V.2 (k - m * d)
  end.
Lemma linear_variable k v : linear (ncons k Z0 [:: Zpos xH]) v = v k.
Proof.
elim: k v => [|k IH] v /=; first by rewrite mul1r addr0.
by rewrite IH mul0r add0r.
Qed.
Lemma index_small m d (i : 'I_m) (j : 'I_d) : (i * d + j < m * d)%N.
Proof.
apply: (@leq_trans (i.+1 * d)); first by rewrite mulSnr ltn_add2l.
by rewrite leq_mul2r ltn_ord orbT.
Qed.
Lemma line_entry m d ds (W V : net R m (d :: ds)) i j :
  (line W V).1 i j = (W.1 i j)%:P + 'X * (V.1 i j)%:P.
Proof. by rewrite !mxE. Qed.
Lemma rel_variables v m ds Ws (V : net R m ds) k :
  (forall i, v (k + i)%N = coordinates Ws V i) ->
  nrel (upto2 v) (variables k m ds Ws) (denominators (polyC_rmorphism R) ds Ws)
    (line (network_of m ds Ws) V).
Proof.
elim: ds m Ws V k => [|d ds IH] m Ws V k hv //; split; last first.
  apply: IH => i; rewrite -addnA hv /= ltnNge leq_addr /=; congr (coordinates _ _ _).
  by rewrite addKn.
apply: rel_table => i j; rewrite mxE line_entry; split.
- by rewrite coefCM coefD coefC coefXM /= addr0 numeratorE.
- rewrite coefCM coefD coefC coefXM /= add0r coefC linear_variable hv /= index_small.
  by rewrite entry_atE.
by rewrite coefCM coefD coefC coefXM coefC /= addr0 mulr0.
Qed.

Theorem expansion_is_loss N m ds D (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) Ws V :
  has_data D X Y ->
  let p := line_loss X Y (network_of m ds Ws) V in
  let s := integer (Zpos (scale D (denominator ds Ws))) in
  let e := expansion N m ds D Ws in
  let v := coordinates Ws V in
  s * p`_1 = linear e.1.2 v /\ s * p`_2 = form e.2 v.
Proof.
move=> data p s e v.
have := rel_loss_of (upto2_0 v) (@upto2_add v) (@upto2_mul v) (@upto2_opp v)
  (into := polyC_rmorphism R) (upto2_const v) data
  (@rel_variables v m ds Ws V 0 (fun _ => erefl)) (factor_denominators _ _ _).
by case; rewrite !coefCM => _ ? ?.
Qed.
End SecondOrder.
