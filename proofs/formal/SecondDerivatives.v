(* The coefficient of st in the loss at W + sV + tV', and the coefficient of t^2 at W + tV, for
   any number of layers: <dP(V) X, dP(V') X> + <E, d2P(V, V')>, where dP and d2P are the first and
   second derivatives of the product W_{H+1} ... W_1 and E is the gradient in the product. *)
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ring.
From DLN Require Import StatementsHessian InnerProduct Networks Derivatives.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.


Section SecondDerivatives.
Variable R : realFieldType.

(* the second derivative of the product: the sum over all pairs of layers *)
Fixpoint d2prod m ds : net R m ds -> net R m ds -> net R m ds -> 'M[R]_(m, last m ds) :=
  match ds return net R m ds -> net R m ds -> net R m ds -> 'M[R]_(m, last m ds) with
  | [::] => fun _ _ _ => 0
  | d :: ds' => fun W V V' =>
     V.1 *m dprod W.2 V'.2 + V'.1 *m dprod W.2 V.2 + W.1 *m d2prod W.2 V.2 V'.2
  end.

(* Coefficients of products. Of matrices of polynomials in one variable: *)
Definition coef_mx k m n (A : 'M[{poly R}]_(m, n)) : 'M[R]_(m, n) :=
  map_mx (fun q : {poly R} => q`_k) A.
Lemma coef_mx_mul k m n p (A : 'M[{poly R}]_(m, n)) (B : 'M_(n, p)) :
  coef_mx k (A *m B) = \sum_(i < k.+1) coef_mx i A *m coef_mx (k - i) B.
Proof.
apply/matrixP => i j; rewrite !mxE coef_sum summxE.
under [RHS]eq_bigr do rewrite mxE.
rewrite exchange_big /=; apply: eq_bigr => l _; rewrite coefM.
by apply: eq_bigr => a _; rewrite !mxE.
Qed.
Lemma coef_mxB k m n (A B : 'M[{poly R}]_(m, n)) :
  coef_mx k (A - B) = coef_mx k A - coef_mx k B.
Proof. by apply/matrixP => i j; rewrite !mxE coefB. Qed.
Lemma coef_mxC k m n (A : 'M[R]_(m, n)) : coef_mx k (map_mx polyC A) = if k is 0 then A else 0.
Proof. by apply/matrixP => i j; case: k => [|k]; rewrite !mxE coefC. Qed.

(* and in two, of the coefficients with exponents 0 and 1: *)
Definition coef2_mx k l m n (A : 'M[{poly {poly R}}]_(m, n)) : 'M[R]_(m, n) :=
  map_mx (fun q : {poly {poly R}} => q`_k`_l) A.
Lemma coef2_mx_mul k l m n p (A : 'M[{poly {poly R}}]_(m, n)) (B : 'M_(n, p)) :
  coef2_mx k l (A *m B) =
  \sum_(i < k.+1) \sum_(j < l.+1) coef2_mx i j A *m coef2_mx (k - i) (l - j) B.
Proof.
apply/matrixP => a b; rewrite !mxE coef_sum coef_sum summxE.
under [RHS]eq_bigr do rewrite summxE.
under [RHS]eq_bigr do under eq_bigr do rewrite mxE.
under [RHS]eq_bigr do rewrite exchange_big.
rewrite exchange_big /=; apply: eq_bigr => c _; rewrite coefM coef_sum.
by apply: eq_bigr => i _; rewrite coefM; apply: eq_bigr => j _; rewrite !mxE.
Qed.
Lemma coef2_mxB k l m n (A B : 'M[{poly {poly R}}]_(m, n)) :
  coef2_mx k l (A - B) = coef2_mx k l A - coef2_mx k l B.
Proof. by apply/matrixP => i j; rewrite !mxE !coefB. Qed.
Lemma coef2_mxC k l m n (A : 'M[R]_(m, n)) :
  coef2_mx k l (map_mx (polyC \o polyC) A) = if (k == 0%N) && (l == 0%N) then A else 0.
Proof.
apply/matrixP => i j; rewrite !mxE /= coefC; case: k => [|k]; last by rewrite coef0 mxE.
by rewrite coefC; case: l => [|l]; rewrite ?mxE.
Qed.

(* The product of the network along a line, *)
Lemma coef_layer k m n (A D : 'M[R]_(m, n)) :
  coef_mx k (map_mx polyC A + 'X *: map_mx polyC D) =
  match k with 0%N => A | 1%N => D | _ => 0 end.
Proof.
apply/matrixP => i j; rewrite !mxE coefD coefC coefXM coefC.
by case: k => [|[|k]]; rewrite ?mxE /= ?addr0 ?add0r.
Qed.
Lemma coef_prod m ds (W V : net R m ds) :
  [/\ coef_mx 0 (prod (line W V)) = prod W, coef_mx 1 (prod (line W V)) = dprod W V
    & coef_mx 2 (prod (line W V)) *+ 2 = d2prod W V V].
Proof.
elim: ds m W V => [|d ds IH] m W V.
  by rewrite /= -(map_mx1 (polyC_rmorphism R)) !coef_mxC mul0rn.
have [h0 h1 h2] := IH d W.2 V.2; rewrite /= !coef_mx_mul !big_ord_recr !big_ord0 /=.
rewrite !coef_layer /= !subn0 !add0r h0 h1 mul0mx addr0 -h2; split=> //; first exact: addrC.
by rewrite mulrnDl addrC mulr2n mulmxDr.
Qed.

(* and on a plane. *)
Lemma coef2_layer k l m n (A D D' : 'M[R]_(m, n)) :
  coef2_mx k l (map_mx polyC (map_mx polyC A + 'X *: map_mx polyC D)
    + 'X *: map_mx (polyC \o polyC) D') =
  match k, l with 0%N, 0%N => A | 0%N, 1%N => D | 1%N, 0%N => D' | _, _ => 0 end.
Proof.
apply/matrixP => i j; rewrite !mxE /= coefD coefC coefXM coefC.
case: k => [|[|k]] /=; rewrite ?addr0 ?add0r; last by rewrite coef0; case: l => [|[|l]]; rewrite mxE.
  by rewrite coefD coefC coefXM coefC; case: l => [|[|l]]; rewrite /= ?addr0 ?add0r ?mxE.
by rewrite coefC; case: l => [|l]; rewrite ?mxE.
Qed.
Definition plane m ds (W V V' : net R m ds) : net {poly {poly R}} m ds :=
  move_net 'X (map_net polyC (line W V)) (map_net (polyC \o polyC) V').
Lemma coef_plane m ds (W V V' : net R m ds) : let P := prod (plane W V V') in
  [/\ coef2_mx 0 0 P = prod W, coef2_mx 0 1 P = dprod W V, coef2_mx 1 0 P = dprod W V'
    & coef2_mx 1 1 P = d2prod W V V'].
Proof.
elim: ds m W V V' => [|d ds IH] m W V V' /=.
  have -> : 1%:M = map_mx (polyC \o polyC) 1%:M :> 'M[{poly {poly R}}]_m.
    by rewrite map_mx_comp !map_mx1.
  by rewrite !coef2_mxC.
have /= [h00 h01 h10 h11] := IH d W.2 V.2 V'.2.
rewrite !coef2_mx_mul !big_ord_recr !big_ord0 /= -/(plane _ _ _) !subn0 !add0r.
rewrite !coef2_layer /= h00 h01 h10 h11 mul0mx addr0.
split=> //; [exact: addrC | exact: addrC | by rewrite -addrA addrC].
Qed.

(* the square of an entry *)
Lemma coef_sqr (z : {poly R}) : (z ^+ 2)`_2 = z`_0 * z`_2 *+ 2 + z`_1 ^+ 2.
Proof.
by rewrite expr2 coefM !big_ord_recr big_ord0 /= add0r (mulrC z`_2) addrAC -mulr2n expr2.
Qed.
Lemma coef2_sqr (z : {poly {poly R}}) :
  (z ^+ 2)`_1`_1 = (z`_0`_0 * z`_1`_1 + z`_0`_1 * z`_1`_0) *+ 2.
Proof.
rewrite expr2 coefM !big_ord_recr big_ord0 /= add0r mulrC -mulr2n coefMn coefM.
by rewrite !big_ord_recr big_ord0 /= add0r mulrC (mulrC z`_1`_1) addrC addrC.
Qed.

(* evaluation commutes with products and sums of squares *)
Lemma prod_map (T T' : ringType) (f : {rmorphism T -> T'}) m ds (W : net T m ds) :
  prod (map_net f W) = map_mx f (prod W).
Proof. by elim: ds m W => [|d ds IH] m W /=; rewrite ?map_mx1 // map_mxM IH. Qed.
Lemma sqr_err_map (T T' : comRingType) (f : {rmorphism T -> T'}) m n (A : 'M[T]_(m, n)) :
  sqr_err (map_mx f A) = f (sqr_err A).
Proof.
rewrite /sqr_err rmorph_sum; apply: eq_bigr => i _; rewrite rmorph_sum.
by apply: eq_bigr => j _; rewrite mxE rmorphX.
Qed.
Lemma plane_map s t m ds (W V V' : net R m ds) :
  map_net (horner_eval s \o horner_eval t%:P) (plane W V V') = move_net t (move_net s W V) V'.
Proof.
elim: ds m W V V' => [|d ds IH] m W V V' //=; rewrite -IH; congr (_, _).
apply/matrixP => i j; rewrite !mxE /= /horner_eval.
by rewrite !(hornerD, hornerM, hornerX, hornerC).
Qed.

Variables (m : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)).

Theorem line_loss_coef2 (W V : net R m ds) :
  (line_loss X Y W V)`_2 =
  sq (dprod W V *m X) + dot (grad X Y (prod W)) (d2prod W V V).
Proof.
have [h0 h1 h2] := coef_prod W V; rewrite /line_loss /sqr_err coef_sum.
set Z := _ - _; have z0 : coef_mx 0 Z = prod W *m X - Y.
  by rewrite coef_mxB coef_mx_mul !big_ord_recr big_ord0 /= !coef_mxC add0r h0.
have z1 : coef_mx 1 Z = dprod W V *m X.
  by rewrite coef_mxB coef_mx_mul !big_ord_recr big_ord0 /= !coef_mxC mulmx0 !add0r h1 subr0.
have z2 : coef_mx 2 Z *+ 2 = d2prod W V V *m X.
  rewrite coef_mxB coef_mx_mul !big_ord_recr big_ord0 /= !coef_mxC !mulmx0 !add0r subr0.
  by rewrite -h2 !mulr2n mulmxDl.
have -> : dot (grad X Y (prod W)) (d2prod W V V) = dot (coef_mx 0 Z) (coef_mx 2 Z *+ 2).
  by rewrite z0 z2 dot_mulr trmxK.
rewrite -z1; clearbody Z; rewrite addrC dotE sqE -big_split; apply: eq_bigr => i _ /=.
rewrite coef_sum -big_split; apply: eq_bigr => j _ /=.
by rewrite coef_sqr -mulrnAr [_ *+ 2 in RHS]mulr2n !mxE -mulr2n.
Qed.

Theorem hessian_formula (W V V' : net R m ds) :
  hessian X Y W V V' = 2%:R * (dot (dprod W V *m X) (dprod W V' *m X)
    + dot (grad X Y (prod W)) (d2prod W V V')).
Proof.
have [h00 h01 h10 h11] := coef_plane W V V'.
rewrite /hessian /plane_loss -/(plane _ _ _) /sqr_err !coef_sum mulr_natl.
set Z := _ - _; have z00 : coef2_mx 0 0 Z = prod W *m X - Y.
  by rewrite coef2_mxB coef2_mx_mul !big_ord_recr !big_ord0 /= !coef2_mxC !add0r h00.
have z01 : coef2_mx 0 1 Z = dprod W V *m X.
  rewrite coef2_mxB coef2_mx_mul !big_ord_recr !big_ord0 /= !coef2_mxC /= h01.
  by rewrite ?mulmx0 ?add0r ?addr0 subr0.
have z10 : coef2_mx 1 0 Z = dprod W V' *m X.
  rewrite coef2_mxB coef2_mx_mul !big_ord_recr !big_ord0 /= !coef2_mxC /= h10.
  by rewrite ?mulmx0 ?add0r ?addr0 subr0.
have z11 : coef2_mx 1 1 Z = d2prod W V V' *m X.
  rewrite coef2_mxB coef2_mx_mul !big_ord_recr !big_ord0 /= !coef2_mxC /= h11.
  by rewrite ?mulmx0 ?add0r ?addr0 subr0.
have -> : dot (grad X Y (prod W)) (d2prod W V V') = dot (coef2_mx 0 0 Z) (coef2_mx 1 1 Z).
  by rewrite z00 z11 dot_mulr trmxK.
rewrite -z01 -z10; clearbody Z; rewrite addrC !dotE -big_split -sumrMnl; apply: eq_bigr => i _ /=.
rewrite !coef_sum -big_split -sumrMnl; apply: eq_bigr => j _ /=.
by rewrite coef2_sqr !mxE.
Qed.

(* The derivatives of the product are linear in each direction. *)
Lemma dprod_move t k ds' (W V1 V2 : net R k ds') :
  dprod W (move_net t V1 V2) = dprod W V1 + t *: dprod W V2.
Proof.
elim: ds' k W V1 V2 => [|d ds' IH] k W V1 V2 /=; first by rewrite scaler0 addr0.
rewrite IH mulmxDl mulmxDr -scalemxAl -scalemxAr scalerDr.
by rewrite addrACA.
Qed.
Lemma d2prodC k ds' (W V V' : net R k ds') : d2prod W V V' = d2prod W V' V.
Proof.
elim: ds' k W V V' => [|d ds' IH] k W V V' //=; rewrite (IH d W.2); congr (_ + _).
exact: addrC.
Qed.
Lemma d2prod_move t k ds' (W V1 V2 V' : net R k ds') :
  d2prod W (move_net t V1 V2) V' = d2prod W V1 V' + t *: d2prod W V2 V'.
Proof.
elim: ds' k W V1 V2 V' => [|d ds' IH] k W V1 V2 V' /=; first by rewrite scaler0 addr0.
rewrite IH dprod_move mulmxDl !mulmxDr -!scalemxAl -!scalemxAr !scalerDr.
by rewrite [in RHS]addrACA (addrACA (V1.1 *m _)).
Qed.

Theorem hessian_diag (W V : net R m ds) : hessian X Y W V V = 2%:R * (line_loss X Y W V)`_2.
Proof. by rewrite hessian_formula line_loss_coef2. Qed.
Theorem hessianC (W V V' : net R m ds) : hessian X Y W V V' = hessian X Y W V' V.
Proof. by rewrite !hessian_formula dotC d2prodC. Qed.
Theorem hessian_linear t (W V1 V2 V' : net R m ds) :
  hessian X Y W (move_net t V1 V2) V' = hessian X Y W V1 V' + t * hessian X Y W V2 V'.
Proof.
rewrite !hessian_formula dprod_move d2prod_move mulmxDl -scalemxAl !dotDl !dotDr !dotZl !dotZr.
ring.
Qed.

(* On the plane of V and V' the quadratic form is q(V) + x h(V, V') + x^2 q(V'). *)
Lemma line_loss_coef2_move x (W V V' : net R m ds) :
  (line_loss X Y W (move_net x V V'))`_2 =
  (line_loss X Y W V)`_2 + x * hessian X Y W V V' + x ^+ 2 * (line_loss X Y W V')`_2.
Proof.
have := hessian_diag W (move_net x V V').
rewrite hessian_linear (hessianC W V) (hessianC W V') !hessian_linear !hessian_diag (hessianC W V' V).
move=> h; have n2 : 2%:R != 0 :> R by rewrite pnatr_eq0.
by apply: (mulfI n2); rewrite -h; ring.
Qed.

(* the polynomial on the plane has the values of the loss *)
Theorem plane_loss_horner (W V V' : net R m ds) s t :
  (plane_loss X Y W V V').[t%:P].[s] = net_loss X Y (move_net t (move_net s W V) V').
Proof.
pose f : {rmorphism {poly {poly R}} -> R} := [rmorphism of horner_eval s \o horner_eval t%:P].
have fC k l (A : 'M[R]_(k, l)) : map_mx f (map_mx (polyC \o polyC) A) = A.
  by apply/matrixP => i j; rewrite !mxE /= /horner_eval !hornerC.
rewrite -[LHS]/(f _) /plane_loss -sqr_err_map map_mxB map_mxM !fC -prod_map.
by rewrite -/(plane W V V') plane_map /net_loss /loss sqE.
Qed.

End SecondDerivatives.
