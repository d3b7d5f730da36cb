(* The loss of a certificate at its weights, at other weights and along its curves. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import Statements InnerProduct Certificate CertificateRefinement.
From DLN Require Import CertificateMeaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.
Local Arguments Z.mul : simpl never.

Section Curves.
Variable R : realFieldType.
Local Notation integer := (integer R).
Local Notation matrix_of := (matrix_of R).
Local Notation network_of := (network_of R).

(* an entry times its denominator is its numerator *)
Lemma numeratorE m n (M : fraction) (i : 'I_m) (j : 'I_n) :
  integer (Zpos M.2) * matrix_of m n M i j = integer (@entry Zops M.1 i j).
Proof. by rewrite mxE mulrC divfK // integer_neq0. Qed.

(* at weights *)
Lemma rel_numerators m ds Ws :
  nrel (fun (a : Zops) x => integer a = x) (numerators ds Ws)
    (denominators [rmorphism of idfun] ds Ws) (network_of m ds Ws).
Proof.
elim: ds m Ws => [|d ds IH] m Ws //; split; last exact: IH.
by move=> i j; rewrite mxE [RHS]numeratorE.
Qed.
Section Data.
Variables (N m : nat) (ds : seq nat) (D : dataset).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)).
Hypothesis data : has_data D X Y.
Theorem value_is_loss Ws :
  integer (value N m ds D Ws) = integer (Zpos (scale D (denominator ds Ws)))
    * net_loss X Y (network_of m ds Ws).
Proof.
pose rel (a : Zops) (x : R) := integer a = x.
have hD a b x y : rel a x -> rel b y -> rel (Z.add a b) (x + y).
  by move=> <- <-; exact: integerD.
have hM a b x y : rel a x -> rel b y -> rel (Z.mul a b) (x * y).
  by move=> <- <-; exact: integerM.
have hN a x : rel a x -> rel (Z.opp a) (- x) by move=> <-; exact: integerN.
have := rel_loss_of (erefl : rel Z0 0) hD hM hN (into := [rmorphism of idfun]) (c := id)
  (fun _ => erefl) data (rel_numerators m ds Ws) (factor_denominators _ _ _).
by rewrite /net_loss /loss sqE !map_mx_id.
Qed.
End Data.

(* the polynomial with given coefficients *)
Fixpoint poly_of (p : seq Z) : {poly R} :=
  if p is a :: p' then (integer a)%:P + poly_of p' * 'X else 0.
Lemma coef_poly_of p i : (poly_of p)`_i = integer (nth Z0 p i).
Proof.
elim: p i => [|a p IH] [|i] /=; rewrite ?coef0 // coefD coefC coefMX /=.
  by rewrite addr0.
by rewrite add0r.
Qed.
Lemma poly_of_add p q : poly_of (padd p q) = poly_of p + poly_of q.
Proof.
elim: p q => [|a p IH] [|b q] /=; rewrite ?add0r ?addr0 //.
by rewrite [poly_of (both _ _ _)]IH integerD polyCD; ring.
Qed.
Lemma poly_of_scale a p : poly_of (pscale a p) = (integer a)%:P * poly_of p.
Proof.
rewrite /pscale; case: (Z.eqb_spec a Z0) => [->|_]; first by rewrite mul0r.
elim: p => [|b p IH] /=; first by rewrite mulr0.
by rewrite IH integerM polyCM; ring.
Qed.
Lemma poly_of_mul p q : poly_of (pmul p q) = poly_of p * poly_of q.
Proof.
elim: p => [|a p IH] /=; first by rewrite mul0r.
by rewrite [poly_of (padd _ _)]poly_of_add poly_of_scale /= IH polyC0; ring.
Qed.
Lemma poly_of_opp p : poly_of (map Z.opp p) = - poly_of p.
Proof. by elim: p => [|a p IH] /=; rewrite ?oppr0 // IH integerN polyCN; ring. Qed.

(* W + the increments *)
Fixpoint curve_of m ds (Ws : seq fraction) (Cs : seq increment) : net {poly R} m ds :=
  match ds with
  | [::] => tt
  | d :: ds' =>
     (let W := head no_matrix Ws in let C := head no_increment Cs in
      \matrix_(i, j) ((matrix_of m d W i j)%:P
                      + 'X * poly_of (@entry Pops C.1 i j) * ((integer (Zpos C.2))^-1)%:P),
      curve_of d ds' (behead Ws) (behead Cs))
  end.
Lemma curve_of_0 m ds Ws Cs : curve_at 0 (curve_of m ds Ws Cs) = network_of m ds Ws.
Proof.
elim: ds m Ws Cs => [|d ds IH] m Ws Cs //=; rewrite -(IH d _ (behead Cs)); congr (_, _).
by apply/matrixP => i j; rewrite mxE mxE hornerD hornerC !hornerM hornerX !mul0r addr0.
Qed.

Fixpoint curve_denominators (ds : seq nat) (Ws : seq fraction) (Cs : seq increment) :
    seq {poly R} :=
  if ds is _ :: ds' then
    (integer (Zpos ((head no_matrix Ws).2 * (head no_increment Cs).2)))%:P
    :: curve_denominators ds' (behead Ws) (behead Cs)
  else [::].
Lemma factor_curve_denominators ds Ws Cs :
  factor ds (curve_denominators ds Ws Cs) = (integer (Zpos (curve_denominator ds Ws Cs)))%:P.
Proof.
elim: ds Ws Cs => [|d ds IH] Ws Cs //=.
by rewrite IH -polyCM -integerP.
Qed.
Lemma rel_curve_layers m ds Ws Cs :
  nrel (fun (p : Pops) P => poly_of p = P) (curve_layers m ds Ws Cs)
    (curve_denominators ds Ws Cs) (curve_of m ds Ws Cs).
Proof.
elim: ds m Ws Cs => [|d ds IH] m Ws Cs //; split; last exact: IH.
rewrite /=; move: (head no_matrix Ws) (head no_increment Cs) => W C.
apply: rel_table => i j; rewrite !mxE /= poly_of_scale integerM -!(numeratorE W i j) !integerP.
have qq : (integer (Zpos C.2))%:P * ((integer (Zpos C.2))^-1)%:P = 1.
  by rewrite -polyCM divff // integer_neq0.
rewrite [_ * _ / _]mulrAC divff ?integer_neq0 // mul1r.
by rewrite -[_ * poly_of _ * 'X]mulr1 -qq !polyCM; ring.
Qed.
Theorem along_is_loss N m ds D (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) Ws Cs i :
  has_data D X Y ->
  integer (nth Z0 (along N m ds D Ws Cs) i)
    = integer (Zpos (scale D (curve_denominator ds Ws Cs)))
      * (curve_loss X Y (curve_of m ds Ws Cs))`_i.
Proof.
move=> data; pose rel (p : Pops) (P : {poly R}) := poly_of p = P.
have hD p q P Q : rel p P -> rel q Q -> rel (padd p q) (P + Q).
  by move=> <- <-; exact: poly_of_add.
have hM p q P Q : rel p P -> rel q Q -> rel (pmul p q) (P * Q).
  by move=> <- <-; exact: poly_of_mul.
have hN p P : rel p P -> rel (map Z.opp p) (- P) by move=> <-; exact: poly_of_opp.
have hc z : rel [:: z] (integer z)%:P by rewrite /rel /= mul0r addr0.
have := rel_loss_of (erefl : rel [::] 0) hD hM hN (into := polyC_rmorphism R) hc
  data (rel_curve_layers m ds Ws Cs) (factor_curve_denominators _ _ _).
by rewrite /rel -coef_poly_of => ->; rewrite coefCM.
Qed.

(* W + tV is a curve *)
Lemma line_of_line m ds Ws Vs :
  curve_of m ds Ws (line_of Vs) = line (network_of m ds Ws) (network_of m ds Vs).
Proof.
rewrite /line; elim: ds m Ws Vs => [|d ds IH] m Ws Vs //=; congr (_, _); last first.
  by rewrite -IH; case: Vs.
have -> : head no_increment (line_of Vs) =
    (map (map (fun a => [:: a])) (head no_matrix Vs).1, (head no_matrix Vs).2) by case: Vs.
move: (head no_matrix Ws) (head no_matrix Vs) => W V; apply/matrixP => i j; rewrite !mxE /=.
congr (_ + _); rewrite -mulrA; congr (_ * _); rewrite polyCM; congr (_ * _).
have -> : @entry Pops (map (map (fun a => [:: a])) V.1) i j =
    if (j < size (nth [::] V.1 i))%N then [:: @entry Zops V.1 i j] else [::].
  rewrite /entry; case: (ltnP i (size V.1)) => hi; last first.
    by rewrite !(nth_default [::]) ?size_map.
  rewrite (nth_map [::]) //; case: ltnP => hj; first by rewrite (nth_map Z0).
  by rewrite nth_default // size_map.
case: ltnP => h; first by rewrite /= mul0r addr0.
by rewrite /entry nth_default.
Qed.
End Curves.
