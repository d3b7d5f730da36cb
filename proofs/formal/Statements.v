(* What is proved: definitions and statements, and nothing else.

   Everything that is claimed can be read here. Each statement is a Prop with the
   name of the theorem that proves it in Theorems.v; `npm run formal` checks
   that the two fit and that no axiom was used.

   R is any ordered field (realFieldType): the rationals, the real algebraic
   numbers and the reals are instances. 'M_(m, n) are the m x n matrices over R,
   *m is their product, ^T the transpose, \rank the rank, \tr the trace, A i j an
   entry; p`_k is the coefficient of t^k in a polynomial p; {poly R} are the
   polynomials in one variable, 'X.

   K16 is K. Kawaguchi, Deep Learning without Poor Local Minima, NeurIPS 2016. *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* ---- Matrices --------------------------------------------------------- *)
Section Matrices.
Variable R : realFieldType.

(* <A, B> = tr(A B^T) and |A|^2 = <A, A>, the sum of the squares of the entries *)
Definition dot m n (A B : 'M[R]_(m, n)) : R := \tr (A *m B^T).
Definition sq m n (A : 'M[R]_(m, n)) : R := dot A A.

(* G is a generalised inverse of S *)
Definition ginverse m n (S : 'M[R]_(m, n)) (G : 'M[R]_(n, m)) := S *m G *m S = S.

Section Data.
Variables (m n N : nat) (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)).

(* The squared error of the linear map M on the data, |M X - Y|^2: twice the loss
   of the paper. And the matrix (M X - Y) X^T: the derivative of the paper's loss. *)
Definition loss (M : 'M[R]_(m, n)) : R := sq (M *m X - Y).
Definition grad (M : 'M[R]_(m, n)) : 'M[R]_(m, n) := (M *m X - Y) *m X^T.
End Data.
End Matrices.

(* ---- Networks --------------------------------------------------------- *)

(* A linear network with outputs of size m and layers of input sizes ds, the
   output layer first: net R d_{H+1} [:: d_H; ...; d_0] is
   'M_(d_{H+1}, d_H) * ... * 'M_(d_1, d_0), and W = (W_{H+1}, (W_H, ... (W_1, tt))).
   T may be any ring; it is R, or the polynomials over R. *)
Fixpoint net (T : Type) (m : nat) (ds : seq nat) : Type :=
  if ds is d :: ds' then ('M[T]_(m, d) * net T d ds')%type else unit.

(* W_{H+1} ... W_1 *)
Fixpoint prod (T : ringType) m ds : net T m ds -> 'M[T]_(m, last m ds) :=
  match ds return net T m ds -> 'M[T]_(m, last m ds) with
  | [::] => fun _ => 1%:M
  | d :: ds' => fun W => W.1 *m prod W.2
  end.

(* W + t V, layer by layer *)
Fixpoint move_net (T : ringType) m ds (t : T) : net T m ds -> net T m ds -> net T m ds :=
  match ds return net T m ds -> net T m ds -> net T m ds with
  | [::] => fun _ _ => tt
  | d :: ds' => fun W V => (W.1 + t *: V.1, move_net t W.2 V.2)
  end.

(* all weights zero *)
Fixpoint zeronet (T : ringType) m ds : net T m ds :=
  match ds return net T m ds with [::] => tt | d :: ds' => (0, zeronet T d ds') end.

Fixpoint map_net (T T' : Type) (f : T -> T') m ds : net T m ds -> net T' m ds :=
  match ds return net T m ds -> net T' m ds with
  | [::] => fun _ => tt
  | d :: ds' => fun W => (map_mx f W.1, map_net f W.2)
  end.

Section Networks.
Variable R : realFieldType.

(* d_1, W_1 and W_{H+1} ... W_2 of a network with at least one layer. For a whole
   network the last is the paper's C; for W.2, which is W without its output
   layer, it is W_H ... W_2. *)
Fixpoint first_width (m d : nat) (ds : seq nat) : nat :=
  if ds is d' :: ds' then first_width d d' ds' else m.

Fixpoint first_layer m d ds : net R m (d :: ds) -> 'M[R]_(first_width m d ds, last d ds) :=
  match ds return net R m (d :: ds) -> 'M[R]_(first_width m d ds, last d ds) with
  | [::] => fun W => W.1
  | d' :: ds' => fun W => @first_layer d d' ds' W.2
  end.

Fixpoint upper m d ds : net R m (d :: ds) -> 'M[R]_(m, first_width m d ds) :=
  match ds return net R m (d :: ds) -> 'M[R]_(m, first_width m d ds) with
  | [::] => fun _ => 1%:M
  | d' :: ds' => fun W => W.1 *m @upper d d' ds' W.2
  end.

(* W' is within e of W, in every entry of every layer *)
Fixpoint near (e : R) m ds : net R m ds -> net R m ds -> Prop :=
  match ds return net R m ds -> net R m ds -> Prop with
  | [::] => fun _ _ => True
  | d :: ds' => fun W W' =>
     (forall i j, `|W'.1 i j - W.1 i j| < e) /\ near e W.2 W'.2
  end.

(* local minima, local maxima and global minima of a function of the weights *)
Definition locmin m ds (f : net R m ds -> R) (W : net R m ds) :=
  exists2 e, 0 < e & forall W', near e W W' -> f W <= f W'.
Definition locmax m ds (f : net R m ds -> R) (W : net R m ds) :=
  exists2 e, 0 < e & forall W', near e W W' -> f W' <= f W.
Definition globmin m ds (f : net R m ds -> R) (W : net R m ds) :=
  forall W', f W <= f W'.

(* tW + (1 - t)V, convexity and concavity *)
Fixpoint conv (t : R) m ds : net R m ds -> net R m ds -> net R m ds :=
  match ds return net R m ds -> net R m ds -> net R m ds with
  | [::] => fun _ _ => tt
  | d :: ds' => fun W V => (t *: W.1 + (1 - t) *: V.1, conv t W.2 V.2)
  end.
Definition convex m ds (f : net R m ds -> R) := forall t W V, 0 <= t <= 1 ->
  f (conv t W V) <= t * f W + (1 - t) * f V.
Definition concave m ds (f : net R m ds -> R) := forall t W V, 0 <= t <= 1 ->
  t * f W + (1 - t) * f V <= f (conv t W V).

(* ---- The loss of a network, and its derivatives along lines ------------- *)

(* W + 'X V, a network over the polynomials *)
Definition line m ds (W V : net R m ds) : net {poly R} m ds :=
  move_net 'X (map_net polyC W) (map_net polyC V).

(* the sum of the squares of the entries, over any commutative ring *)
Definition sqr_err (T : comRingType) m n (A : 'M[T]_(m, n)) : T :=
  \sum_i \sum_j A i j ^+ 2.

Section Loss.
Variables (m : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)).

(* |W_{H+1} ... W_1 X - Y|^2 *)
Definition net_loss (W : net R m ds) : R := loss X Y (prod W).

(* the same at W + tV, as a polynomial in t; Derivatives.line_loss_horner says so *)
Definition line_loss (W V : net R m ds) : {poly R} :=
  sqr_err (prod (line W V) *m map_mx polyC X - map_mx polyC Y).

(* All first derivatives vanish; all second derivatives are >= 0, that is, the
   Hessian is positive semidefinite: the coefficient of t^2 is half of the second
   derivative along V. *)
Definition critical (W : net R m ds) := forall V, (line_loss W V)`_1 = 0.
Definition hess_psd (W : net R m ds) := forall V, 0 <= (line_loss W V)`_2.

(* A saddle: critical, and neither a local minimum nor a local maximum. It is bad
   when its Hessian is positive semidefinite, strict when some second derivative
   is negative. *)
Definition saddle (W : net R m ds) :=
  [/\ critical W, ~ locmin net_loss W & ~ locmax net_loss W].
Definition bad_saddle (W : net R m ds) := saddle W /\ hess_psd W.
Definition strict_saddle (W : net R m ds) :=
  saddle W /\ exists V, (line_loss W V)`_2 < 0.
End Loss.

(* The conditions of Lemma 4.1 in matrix form, for C W_{H+1} ... W_1 and any G in
   the place of the gradient: (C W_{H+1} ... W_{k+1})^T G (W_{k-1} ... W_1)^T = 0 for
   every layer k. *)
Fixpoint first_order q m ds (C : 'M[R]_(q, m)) :
    net R m ds -> 'M[R]_(q, last m ds) -> Prop :=
  match ds return net R m ds -> 'M[R]_(q, last m ds) -> Prop with
  | [::] => fun _ _ => True
  | d :: ds' => fun W G =>
     C^T *m (G *m (prod W.2)^T) = 0 /\ first_order (C *m W.1) W.2 G
  end.

(* every width is at least 1 *)
Definition positive (ds : seq nat) := all (fun d => 0 < d)%N ds.
End Networks.

(* ---- The statements ----------------------------------------------------- *)

(* A network with H >= 1 hidden layers: outputs m, hidden widths d = d_H down to
   d_1, inputs d_0. The list [:: d, d' & ds] is d_H, ..., d_1, d_0: it has at
   least two members. *)

(* K16, Lemma 4.1: W is critical iff (W_{H+1} ... W_{k+1})^T (W_{H+1} ... W_1 X - Y) X^T
   (W_{k-1} ... W_1)^T = 0 for every k. Any number of layers, any data. *)
Definition lemma_4_1 : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  critical X Y W <-> first_order 1%:M W (grad X Y (prod W)).

(* K16, Lemma 4.2: with C = W_{H+1} ... W_2, a critical W and XX^T invertible,
   W_{H+1} ... W_1 = C (C^T C)^- C^T Y X^T (X X^T)^-1 for every generalised inverse. *)
Definition lemma_4_2 : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) (G : 'M[R]_(first_width m d ds)),
  critical X Y W -> X *m X^T \in unitmx -> ginverse ((upper W)^T *m upper W) G ->
  prod W = upper W *m G *m (upper W)^T *m Y *m X^T *m invmx (X *m X^T).

(* K16, Theorem 2.3 (i): the loss is neither convex nor concave. From X <> 0. *)
Definition theorem_2_3_i : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)),
  positive [:: m, d, d' & ds] -> X != 0 ->
  ~ convex (net_loss X Y : net R m [:: d, d' & ds] -> R) /\
  ~ concave (net_loss X Y : net R m [:: d, d' & ds] -> R).

(* K16, Theorem 2.3 (ii): every local minimum is a global minimum. No assumption. *)
Definition theorem_2_3_ii : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]),
  locmin (net_loss X Y) W -> globmin (net_loss X Y) W.

(* K16, Theorem 2.3 (iii): every critical point that is not a global minimum is a
   saddle. From X <> 0. *)
Definition theorem_2_3_iii : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]),
  positive [:: m, d, d' & ds] -> X != 0 ->
  critical X Y W -> ~ globmin (net_loss X Y) W -> saddle X Y W.

(* the hidden widths d_H, ..., d_1 *)
Definition hidden (d d' : nat) (ds : seq nat) := belast d (d' :: ds).

(* rank(W_H ... W_2) = p, the smallest hidden width (it is never larger) *)
Definition middle_full_rank (R : realFieldType) m d d' ds (W : net R m [:: d, d' & ds]) :=
  has (fun h => h <= \rank (@upper R d d' ds W.2))%N (hidden d d' ds).

(* K16, Theorem 2.3 (iv): at a saddle with rank(W_H ... W_2) = p the Hessian is not
   positive semidefinite. No assumption on the data. *)
Definition theorem_2_3_iv : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]),
  saddle X Y W -> middle_full_rank W -> ~ hess_psd X Y W.

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
Definition hess_psd_for m ds (f : net R m ds -> R) W :=
  forall V, exists2 p, on_line f W V p & 0 <= p`_2.
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
    & forall W, saddle_for L W -> middle_full_rank W -> ~ hess_psd_for L W].

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
