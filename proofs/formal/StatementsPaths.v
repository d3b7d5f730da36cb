(* Definitions and statements, continued: networks as sums over paths, and Corollary 3.2 of K16. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Export StatementsBreaking.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* ---- Networks as sums over paths ------------------------------------------ *)
Section Paths.
Variable R : realFieldType.

(* A path from an output unit: a unit of every layer, down to the inputs. Where it
   ends, and the product of its weights. *)
Fixpoint path (ds : seq nat) : finType :=
  if ds is d :: ds' then [finType of 'I_d * path ds'] else [finType of unit].

Fixpoint path_input m ds : 'I_m -> path ds -> 'I_(last m ds) :=
  match ds return 'I_m -> path ds -> 'I_(last m ds) with
  | [::] => fun i _ => i
  | d :: ds' => fun _ p => path_input p.1 p.2
  end.

Fixpoint path_weight m ds : net R m ds -> 'I_m -> path ds -> R :=
  match ds return net R m ds -> 'I_m -> path ds -> R with
  | [::] => fun _ _ _ => 1
  | d :: ds' => fun W i p => W.1 i p.1 * path_weight W.2 p.1 p.2
  end.

Section Model.
Variables (m : nat) (ds : seq nat) (N : nat).
Local Notation data := 'M[R]_(last m ds, N).
Local Notation weights := (net R m ds).

(* Z: whether the path p from the output i is active for the sample j *)
Definition activity := {ffun 'I_m * path ds * 'I_N -> bool}.

(* K16, Section 3: the output is q sum over the paths of x Z w, w the product of the
   weights of the path *)
Definition path_net (q : R) (X : data) (W : weights) (Z : activity) : 'M[R]_(m, N) :=
  \matrix_(i, j) (q * \sum_p X (path_input i p) j * (Z (i, p, j))%:R * path_weight W i p).

(* A law of Z given X and W, with finitely many outcomes, as there are finitely many Z;
   probability and expectation. *)
Definition is_law (T : finType) (P : T -> R) := (forall z, 0 <= P z) /\ \sum_z P z = 1.
Definition prob (P : activity -> R) (e : activity -> bool) : R := \sum_(Z | e Z) P Z.
Definition expected (P : activity -> R) (F : activity -> 'M[R]_(m, N)) : 'M[R]_(m, N) :=
  \sum_Z P Z *: F Z.

Variable law : data -> weights -> activity -> R.

(* A5u-m: Z is independent of X and of W: its law given X and W is always the same. *)
Definition A5u_inputs := forall X X' W Z, law X W Z = law X' W Z.
Definition A5u_weights := forall X W W' Z, law X W Z = law X W' Z.
Definition A5u_m := A5u_inputs /\ A5u_weights.

(* A1p-m: P(Z = 1) = rho for every path and every sample. This is about all of X, W and Z:
   here X and W take finitely many values, X_ k and W_ k with probability pi k. *)
Definition A1p_m (K : finType) (pi : K -> R) (X_ : K -> data) (W_ : K -> weights) (rho : R) :=
  forall i p j, \sum_k pi k * prob (law (X_ k) (W_ k)) (fun Z => Z (i, p, j)) = rho.

(* The expected output given X and W, and the loss |E_Z - Y|^2, twice the paper's *)
Definition expected_net (q : R) (X : data) (W : weights) := expected (law X W) (path_net q X W).
Definition expected_loss (q : R) (X : data) (Y : 'M[R]_(m, N)) (W : weights) : R :=
  sq (expected_net q X W - Y).
End Model.

(* ReLU networks are of this form: Z of a path is 1 iff the inputs of all its
   hidden units are > 0. *)
Fixpoint path_on m ds N : net R m ds -> 'M[R]_(last m ds, N) -> 'I_m -> path ds -> 'I_N -> bool :=
  match ds return net R m ds -> 'M[R]_(last m ds, N) -> 'I_m -> path ds -> 'I_N -> bool with
  | [::] => fun _ _ _ _ _ => true
  | d :: ds' => fun W X i p j => (0 < (W.1 *m units W.2 X) i j) && path_on W.2 X p.1 p.2 j
  end.
Definition relu_activity m d ds N (W : net R m (d :: ds)) (X : 'M[R]_(last m (d :: ds), N)) :
    activity m (d :: ds) N := [ffun z => @path_on d ds N W.2 X z.1.2.1 z.1.2.2 z.2].

(* Derivatives along lines of any function of the weights that is a polynomial on them: f has
   the derivatives of the polynomial p(t) = f(W + tV). *)
Definition on_line m ds (f : net R m ds -> R) (W V : net R m ds) (p : {poly R}) :=
  forall t, f (move_net t W V) = p.[t].
Definition critical_for m ds (f : net R m ds -> R) W :=
  forall V, exists2 p, on_line f W V p & p`_1 = 0.
Definition saddle_for m ds (f : net R m ds -> R) W :=
  [/\ critical_for f W, ~ locmin f W & ~ locmax f W].
End Paths.

Definition relu_is_path_net : Prop :=
  forall (R : realFieldType) m d ds N (W : net R m (d :: ds)) (X : 'M[R]_(last m (d :: ds), N)),
  relu_net W X = path_net 1 X W (relu_activity W X).

(* K16, Corollary 3.2: under A1p-m and A5u-m with q = 1/rho, E_Z of the output is
   W_{H+1} ... W_1 X, for all X and W. *)
Definition corollary_3_2 : Prop :=
  forall (R : realFieldType) m ds N
    (law : 'M[R]_(last m ds, N) -> net R m ds -> activity m ds N -> R)
    (K : finType) (pi : K -> R) X_ W_ (rho : R),
  (forall X W, is_law (law X W)) -> is_law pi ->
  A5u_m law -> A1p_m law pi X_ W_ rho -> rho != 0 ->
  forall X W, expected_net law rho^-1 X W = prod W *m X.

(* It needs less: E[Z | X, W] = rho. *)
Definition corollary_3_2_mean : Prop :=
  forall (R : realFieldType) m ds N
    (law : 'M[R]_(last m ds, N) -> net R m ds -> activity m ds N -> R) (rho : R) X W,
  (forall i p j, prob (law X W) (fun Z => Z (i, p, j)) = rho) -> rho != 0 ->
  expected_net law rho^-1 X W = prod W *m X.

(* So the loss |E_Z - Y|^2 has the properties (i)-(iv) of Theorem 2.3. *)
Definition corollary_3_2_landscape : Prop :=
  forall (R : realFieldType) m d d' ds N
    (law : 'M[R]_(last m [:: d, d' & ds], N) -> net R m [:: d, d' & ds] ->
           activity m [:: d, d' & ds] N -> R)
    (K : finType) (pi : K -> R) X_ W_ (rho : R)
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)),
  (forall X W, is_law (law X W)) -> is_law pi ->
  A5u_m law -> A1p_m law pi X_ W_ rho -> rho != 0 ->
  positive [:: m, d, d' & ds] -> X != 0 ->
  let L := expected_loss law rho^-1 X Y in
  [/\ ~ convex L /\ ~ concave L,
      forall W, locmin L W -> globmin L W,
      forall W, critical_for L W -> ~ globmin L W -> saddle_for L W
    & forall W, saddle_for L W -> middle_full_rank W ->
        exists V, exists2 p, on_line L W V p & p`_2 < 0].

(* Neither assumption can go, nor either half of the second. One hidden layer, one input,
   one output, one sample. Without A1p-m: two units, q = 1/rho for the probability rho > 0 of
   any of the two paths. Otherwise one unit, and Z depends on X, or on W. *)
Definition corollary_3_2_needs_A1p_m : Prop :=
  forall R : realFieldType, exists (law : 'M[R]_(last 1 [:: 2; 1], 1)%N -> net R 1 [:: 2; 1]%N ->
      activity 1 [:: 2; 1]%N 1 -> R) X W,
  [/\ forall X W, is_law (law X W), A5u_m law
    & forall i p j rho, 0 < rho -> prob (law X W) (fun Z => Z (i, p, j)) = rho ->
      expected_net law rho^-1 X W <> prod W *m X].
Definition corollary_3_2_needs_A5u_inputs : Prop :=
  forall R : realFieldType, exists (law : 'M[R]_(last 1 [:: 1; 1], 1)%N -> net R 1 [:: 1; 1]%N ->
      activity 1 [:: 1; 1]%N 1 -> R) (pi : bool -> R) X_ W_ (rho : R),
  [/\ forall X W, is_law (law X W), is_law pi, A5u_weights law,
      A1p_m law pi X_ W_ rho /\ 0 < rho
    & forall k, expected_net law rho^-1 (X_ k) (W_ k) <> prod (W_ k) *m X_ k].
Definition corollary_3_2_needs_A5u_weights : Prop :=
  forall R : realFieldType, exists (law : 'M[R]_(last 1 [:: 1; 1], 1)%N -> net R 1 [:: 1; 1]%N ->
      activity 1 [:: 1; 1]%N 1 -> R) (pi : bool -> R) X_ W_ (rho : R),
  [/\ forall X W, is_law (law X W), is_law pi, A5u_inputs law,
      A1p_m law pi X_ W_ rho /\ 0 < rho
    & forall k, expected_net law rho^-1 (X_ k) (W_ k) <> prod (W_ k) *m X_ k].
