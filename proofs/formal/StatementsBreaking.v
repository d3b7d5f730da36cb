(* Definitions and statements, continued: what breaks when an assumption of Theorem 2.3 goes: weight
   decay, a weighted loss, ReLU. *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Export Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* ---- What breaks when an assumption goes -------------------------------- *)

(* Weight decay: the loss with mu/2 (|W_{H+1}|^2 + ... + |W_1|^2). As net_loss is twice
   the paper's loss, mu is not halved here. *)
Section Ablations.
Variable R : realFieldType.

(* the sum of the squares of all weights *)
Fixpoint sq_net m ds : net R m ds -> R :=
  match ds return net R m ds -> R with
  | [::] => fun _ => 0
  | d :: ds' => fun W => sq W.1 + sq_net W.2
  end.

Definition decay_loss (mu : R) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) : R :=
  net_loss X Y W + mu * sq_net W.

Definition strict_locmin m ds (f : net R m ds -> R) (W : net R m ds) :=
  exists2 e, 0 < e & forall W', near e W W' -> W' <> W -> f W < f W'.
End Ablations.

(* H >= 2 hidden layers (there are at least three layers) and mu > 0: the zero network is
   a strict local minimum. No assumption on data or widths. *)
Definition weight_decay_zero_strict : Prop :=
  forall (R : realFieldType) (mu : R) m d d' d'' ds N
    (X : 'M[R]_(last m [:: d, d', d'' & ds], N)) (Y : 'M[R]_(m, N)),
  0 < mu -> strict_locmin (decay_loss mu X Y) (zeronet R m [:: d, d', d'' & ds]).

(* Any W' that does better without weight decay does better than zero for every mu with
   mu |W'|^2 < L(0) - L(W'), whatever the depth. *)
Definition weight_decay_zero_beaten : Prop :=
  forall (R : realFieldType) (mu : R) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W' : net R m ds),
  mu * sq_net W' < net_loss X Y (zeronet R m ds) - net_loss X Y W' ->
  decay_loss mu X Y W' < decay_loss mu X Y (zeronet R m ds).

(* So Theorem 2.3 (ii) is false with weight decay: for all data with YX^T <> 0 and every
   architecture with H >= 2, for all small mu > 0. *)
Definition weight_decay_not_ii : Prop :=
  forall (R : realFieldType) m d d' d'' ds N
    (X : 'M[R]_(last m [:: d, d', d'' & ds], N)) (Y : 'M[R]_(m, N)),
  positive [:: m, d, d', d'' & ds] -> Y *m X^T != 0 ->
  exists2 mu0, 0 < mu0 & forall mu, 0 < mu < mu0 ->
    strict_locmin (decay_loss mu X Y) (zeronet R m [:: d, d', d'' & ds]) /\
    ~ globmin (decay_loss mu X Y) (zeronet R m [:: d, d', d'' & ds]).

(* With H = 1 the zero network is no such example, for any mu: it is a local minimum only
   if it is a global one. And it is neither a local minimum nor a local maximum if
   mu > 0 is below the largest singular value of YX^T, that is, if mu (|u|^2 + |v|^2) < 2 <u v, YX^T>
   for some u and v. *)
Definition weight_decay_shallow_zero : Prop :=
  forall (R : realFieldType) (mu : R) m d n N
    (X : 'M[R]_(last m [:: d; n], N)) (Y : 'M[R]_(m, N)),
  locmin (decay_loss mu X Y) (zeronet R m [:: d; n]) ->
  globmin (decay_loss mu X Y) (zeronet R m [:: d; n]).
Definition weight_decay_shallow_saddle : Prop :=
  forall (R : realFieldType) (mu : R) m d n N
    (X : 'M[R]_(last m [:: d; n], N)) (Y : 'M[R]_(m, N)) (u : 'cV[R]_m) (v : 'rV[R]_n),
  (0 < d)%N -> 0 < mu -> mu * (sq u + sq v) < dot (u *m v) (Y *m X^T) *+ 2 ->
  ~ locmin (decay_loss mu X Y) (zeronet R m [:: d; n]) /\
  ~ locmax (decay_loss mu X Y) (zeronet R m [:: d; n]).

(* Squared loss with weights: sum om i j (P X - Y)_ij ^2. The data are X = 1,
   Y = diag(2, 1); entries off the diagonal have weight c, the others 1; and the widths are
   2-1-2. *)
Definition weighted_loss (R : realFieldType) m ds N (om : 'M[R]_(m, N))
    (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds) : R :=
  \sum_i \sum_j om i j * (prod W *m X - Y) i j ^+ 2.

Definition diag_2_1 (R : realFieldType) : 'M[R]_2 :=
  \matrix_(i, j) (if i == j then if i == 0 then 2%:R else 1 else 0).
Definition off_diagonal_weight (R : realFieldType) (c : R) : 'M[R]_2 :=
  \matrix_(i, j) (if i == j then 1 else c).

(* Theorem 2.3 (ii) is false for weighted squared loss. W_2 = e_2, W_1 = e_2^T is a local
   minimum iff c > 2; its loss is 4, that of W_2 = 2 e_1, W_1 = e_1^T is 1. *)
Definition weighted_loss_not_ii : Prop :=
  forall (R : realFieldType) (c : R),
  let L := @weighted_loss R 2 [:: 1; 2]%N 2 (off_diagonal_weight c) 1%:M (diag_2_1 R) in
  let W := (delta_mx 1 0, (delta_mx 0 1, tt)) : net R 2 [:: 1; 2]%N in
  let W' := (2%:R *: delta_mx 0 0, (delta_mx 0 0, tt)) : net R 2 [:: 1; 2]%N in
  [/\ locmin L W <-> 2%:R < c, L W = 4%:R & L W' = 1].

(* ---- ReLU networks ------------------------------------------------------- *)
Section Relu.
Variable R : realFieldType.

Definition relu m n (A : 'M[R]_(m, n)) : 'M[R]_(m, n) := map_mx (Num.max 0) A.

(* relu(W_k relu( ... relu(W_1 X))): what the units of the last of the layers W
   give; X without layers *)
Fixpoint units m ds N : net R m ds -> 'M[R]_(last m ds, N) -> 'M[R]_(m, N) :=
  match ds return net R m ds -> 'M[R]_(last m ds, N) -> 'M[R]_(m, N) with
  | [::] => fun _ X => X
  | d :: ds' => fun W X => relu (W.1 *m units W.2 X)
  end.

(* The network W_{H+1} relu(W_H ... relu(W_1 X)); W.2 are its hidden layers. And
   |W_{H+1} relu( ... ) - Y|^2. *)
Definition relu_net m d ds N (W : net R m (d :: ds)) (X : 'M[R]_(last m (d :: ds), N)) :
    'M[R]_(m, N) := W.1 *m @units d ds N W.2 X.
Definition relu_loss m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) : R := sq (relu_net W X - Y).

(* some hidden layer is off: all its units have inputs < 0 for all samples *)
Fixpoint some_layer_off m ds N : net R m ds -> 'M[R]_(last m ds, N) -> Prop :=
  match ds return net R m ds -> 'M[R]_(last m ds, N) -> Prop with
  | [::] => fun _ _ => False
  | d :: ds' => fun W X =>
     (forall i j, (W.1 *m units W.2 X) i j < 0) \/ some_layer_off W.2 X
  end.

(* all hidden units are on: they have inputs > 0 for all samples *)
Fixpoint all_units_on m ds N : net R m ds -> 'M[R]_(last m ds, N) -> Prop :=
  match ds return net R m ds -> 'M[R]_(last m ds, N) -> Prop with
  | [::] => fun _ _ => True
  | d :: ds' => fun W X =>
     (forall i j, 0 < (W.1 *m units W.2 X) i j) /\ all_units_on W.2 X
  end.
End Relu.

(* Dead units. Where a hidden layer is off the loss is constant nearby. So if YX^T <> 0
   the point is a local minimum (and maximum) and not a global minimum, whatever the
   depth and the positive widths. *)
Definition relu_layer_off_constant : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)),
  @some_layer_off R d ds N W.2 X ->
  exists2 e, 0 < e & forall W', near e W W' -> relu_loss X Y W' = relu_loss X Y W.
Definition relu_layer_off_not_ii : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)),
  positive (d :: ds) -> Y *m X^T != 0 -> @some_layer_off R d ds N W.2 X ->
  [/\ locmin (relu_loss X Y) W, locmax (relu_loss X Y) W & ~ globmin (relu_loss X Y) W].

(* There are such points if some v has v x < 0 for every sample x, in every architecture
   with a hidden layer. *)
Definition relu_layer_off_exists : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (v : 'rV[R]_(last m [:: d, d' & ds])),
  (forall j, (v *m X) 0 j < 0) ->
  exists W : net R m [:: d, d' & ds], @some_layer_off R d (d' :: ds) N W.2 X.

(* All units on. Such a W is a local minimum as soon as W_{H+1} ... W_1 is a best
   linear map, for then no network without activation does better. *)
Definition relu_units_on_locmin : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)),
  @all_units_on R d ds N W.2 X -> grad X Y (prod W) = 0 -> locmin (relu_loss X Y) W.

(* If moreover one unit does better than the best linear map, here of rank one and
   with positive z x, then in every architecture with positive widths there is a local
   minimum with all units on that is not a global one, while without
   activation the same weights on the same data are a global minimum. *)
Definition one_unit_beats_linear (R : realFieldType) m n N (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N))
    (y : 'cV[R]_m) (z : 'rV[R]_n) (a : 'cV[R]_m) (b : 'rV[R]_n) :=
  [/\ forall j, 0 < (z *m X) 0 j, grad X Y (y *m z) = 0
    & sq (a *m relu (b *m X) - Y) < loss X Y (y *m z)].

Definition relu_units_on_not_ii : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N))
    y z a b,
  positive [:: d, d' & ds] -> one_unit_beats_linear X Y y z a b ->
  exists W : net R m [:: d, d' & ds], [/\ @all_units_on R d (d' :: ds) N W.2 X,
    locmin (relu_loss X Y) W, ~ globmin (relu_loss X Y) W & globmin (net_loss X Y) W].

(* Data for it: x = (1, 0), (1, 1), (1, 2) and y = 1, 1, 4. They meet the assumptions of
   Theorem 2.3 (d_y = 1; one eigenvalue). The best line is 1/2 + 3/2 t, with 3/2 as |.|^2; the
   unit max(0, -2 + 3t) has 1. *)
Definition relu_units_on_data : Prop :=
  forall R : realFieldType,
  let X : 'M[R]_(2, 3) := \matrix_(i, j) (if i == 0 then 1 else j%:R) in
  let Y : 'M[R]_(1, 3) := \row_j (if (j == 2 :> nat)%N then 4%:R else 1) in
  exists y z a b, [/\ one_unit_beats_linear X Y y z a b, X *m X^T \in unitmx & Y *m X^T != 0].
