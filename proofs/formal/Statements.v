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

(* ---- Matrix words ------------------------------------------------------- *)
Section Slopes.
Variable R : realFieldType.

(* f is a polynomial in t, and a its coefficient of t: the derivative of f at 0. *)
Definition slope (f : R -> R) (a : R) :=
  exists2 p : {poly R}, (forall t, f t = p.[t]) & p`_1 = a.
(* the derivative at s = 0 of the derivative of f s at t = 0: the coefficient of st *)
Definition mixed_slope (f : R -> R -> R) (a : R) :=
  exists2 g, (forall s, slope (f s) (g s)) & slope g a.
End Slopes.
