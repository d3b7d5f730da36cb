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

(* mxvec A is the row vector of the entries of A, row by row: vec(A^T) of the paper,
   transposed. [place s] is the row and the column of the entry at the place s of it. *)
Definition place m n (s : 'I_(m * n)) : 'I_m * 'I_n :=
  enum_val (cast_ord (esym (mxvec_cast m n)) s).

(* The Kronecker product A (x) B: the row of (i, k) and the column of (j, l) hold
   A i j * B k l, where pairs are counted as mxvec counts them. *)
Definition kron m n p q (A : 'M[R]_(m, n)) (B : 'M[R]_(p, q)) : 'M[R]_(m * p, n * q) :=
  \matrix_(s, t) (A (place s).1 (place t).1 * B (place s).2 (place t).2).

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

(* the network W with the first layer V, the one next to the input *)
Fixpoint set_first m d ds (V : 'M[R]_(first_width m d ds, last d ds)) :
   net R m (d :: ds) -> net R m (d :: ds) :=
  match ds return 'M[R]_(first_width m d ds, last d ds) ->
     net R m (d :: ds) -> net R m (d :: ds) with
  | [::] => fun V W => (V, tt)
  | d' :: ds' => fun V W => (W.1, @set_first d d' ds' V W.2)
  end V.

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

(* The derivatives by the entries of W_1 vanish. *)
Definition first_layer_critical m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) :=
  forall E, (line_loss X Y W (set_first E (zeronet R m (d :: ds))))`_1 = 0.

(* Lemma 4.1 in matrix form, for C W_{H+1} ... W_1 and any G in the place of the
   gradient: the matrices (C W_{H+1} ... W_{k+1})^T G (W_{k-1} ... W_1)^T of all layers k,
   their inner product with V, and that all of them vanish. *)
Fixpoint slope_sum q m ds (C : 'M[R]_(q, m)) :
    net R m ds -> net R m ds -> 'M[R]_(q, last m ds) -> R :=
  match ds return net R m ds -> net R m ds -> 'M[R]_(q, last m ds) -> R with
  | [::] => fun _ _ _ => 0
  | d :: ds' => fun W V G =>
     dot (C^T *m (G *m (prod W.2)^T)) V.1 + slope_sum (C *m W.1) W.2 V.2 G
  end.

Fixpoint first_order q m ds (C : 'M[R]_(q, m)) :
    net R m ds -> 'M[R]_(q, last m ds) -> Prop :=
  match ds return net R m ds -> 'M[R]_(q, last m ds) -> Prop with
  | [::] => fun _ _ => True
  | d :: ds' => fun W G =>
     C^T *m (G *m (prod W.2)^T) = 0 /\ first_order (C *m W.1) W.2 G
  end.

(* The same in Kronecker form: the rows vec(r)^T (C W_{H+1} ... W_{k+1} (x)
   (W_{k-1} ... W_1 X)^T), their inner product with V, and that all of them vanish. *)
Fixpoint kron_slope_sum N q m ds (r : 'M[R]_(N, q)) (C : 'M[R]_(q, m)) :
    'M[R]_(last m ds, N) -> net R m ds -> net R m ds -> R :=
  match ds return 'M[R]_(last m ds, N) -> net R m ds -> net R m ds -> R with
  | [::] => fun _ _ _ => 0
  | d :: ds' => fun X W V =>
     dot (mxvec r^T *m kron C (prod W.2 *m X)^T) (mxvec V.1)
       + kron_slope_sum r (C *m W.1) X W.2 V.2
  end.
Fixpoint kron_first_order N q m ds (r : 'M[R]_(N, q)) (C : 'M[R]_(q, m)) :
    'M[R]_(last m ds, N) -> net R m ds -> Prop :=
  match ds return 'M[R]_(last m ds, N) -> net R m ds -> Prop with
  | [::] => fun _ _ => True
  | d :: ds' => fun X W =>
     mxvec r^T *m kron C (prod W.2 *m X)^T = 0 /\ kron_first_order r (C *m W.1) X W.2
  end.

(* every width is at least 1 *)
Definition positive (ds : seq nat) := all (fun d => 0 < d)%N ds.
End Networks.

(* ---- The statements ----------------------------------------------------- *)

(* A network with H >= 1 hidden layers: outputs m, hidden widths d = d_H down to
   d_1, inputs d_0. The list [:: d, d' & ds] is d_H, ..., d_1, d_0: it has at
   least two members. *)

(* K16, Lemma 4.1: with r = (W_{H+1} ... W_1 X - Y)^T, the derivative of the loss along V is
   twice the sum over k of the inner products of V_k with (W_{H+1} ... W_{k+1} (x)
   (W_{k-1} ... W_1 X)^T)^T vec(r), which as a matrix is (W_{H+1} ... W_{k+1})^T (W_{H+1} ... W_1 X
   - Y) X^T (W_{k-1} ... W_1)^T; and W is critical iff these vanish for every k, in the one
   form or the other. Any number of layers, any data. *)
Definition lemma_4_1 : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  let r := (prod W *m X - Y)^T in
  [/\ forall V, (line_loss X Y W V)`_1 = kron_slope_sum r 1%:M X W V *+ 2,
      forall V, (line_loss X Y W V)`_1 = slope_sum 1%:M W V (grad X Y (prod W)) *+ 2,
      critical X Y W <-> kron_first_order r 1%:M X W
    & critical X Y W <-> first_order 1%:M W (grad X Y (prod W))].

(* K16, Lemma 4.2: with C = W_{H+1} ... W_2 and XX^T invertible, at a critical W, or where
   only the derivatives by W_1 vanish,
   W_{H+1} ... W_1 = C (C^T C)^- C^T Y X^T (X X^T)^-1 for every generalised inverse. *)
Definition lemma_4_2 : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) (G : 'M[R]_(first_width m d ds)),
  first_layer_critical X Y W -> X *m X^T \in unitmx -> ginverse ((upper W)^T *m upper W) G ->
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

(* K16, Theorem 2.3 (iv): at a saddle with rank(W_H ... W_2) = p some second derivative is
   negative. No assumption on the data. *)
Definition theorem_2_3_iv : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]),
  saddle X Y W -> middle_full_rank W -> exists V, (line_loss X Y W V)`_2 < 0.

(* Cases 1 and 2 of the proof of (ii), from which (iv) follows: a critical point with
   rank(W_H ... W_2) = p and a positive semidefinite Hessian is a global minimum. No
   assumption on the data. *)
Definition theorem_2_3_full_rank : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]),
  critical X Y W -> hess_psd X Y W -> middle_full_rank W -> globmin (net_loss X Y) W.

(* ---- The Hessian matrix -------------------------------------------------- *)

(* The weights of a network as one row, the output layer first and each layer row by
   row: unvec v is the network with the weights v. *)
Fixpoint size_net (m : nat) (ds : seq nat) : nat :=
  if ds is d :: ds' then (m * d + size_net d ds')%N else 0%N.

Fixpoint unvec (R : realFieldType) m ds : 'rV[R]_(size_net m ds) -> net R m ds :=
  match ds return 'rV[R]_(size_net m ds) -> net R m ds with
  | [::] => fun _ => tt
  | d :: ds' => fun v => (vec_mx (lsubmx v), @unvec R d ds' (rsubmx v))
  end.

(* The matrix of all second derivatives of the loss. With q(v) the coefficient of t^2
   along v, which is half of the second derivative, and e_k the unit rows, the mixed derivative
   along e_k and e_l is q(e_k + e_l) - q(e_k) - q(e_l). *)
Definition hessian_mx (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) : 'M[R]_(size_net m ds) :=
  let q v := (line_loss X Y W (unvec v))`_2 in
  \matrix_(k, l) (q (delta_mx 0 k + delta_mx 0 l) - q (delta_mx 0 k) - q (delta_mx 0 l)).

(* It is symmetric, v H v^T is the second derivative along v, and every direction is
   an unvec v. *)
Definition hessian_matrix : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  [/\ (hessian_mx X Y W)^T = hessian_mx X Y W,
      forall v, dot (v *m hessian_mx X Y W) v = (line_loss X Y W (unvec v))`_2 *+ 2
    & forall V : net R m ds, exists v, unvec v = V].

(* ---- (iv) in the word of the paper, and with its direction ----------------- *)

(* Over a real closed field some second derivative is negative iff the Hessian matrix
   has a negative eigenvalue. *)
Definition negative_eigenvalue : Prop :=
  forall (R : rcfType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds),
  (exists V, (line_loss X Y W V)`_2 < 0) <-> exists2 l, l < 0 & eigenvalue (hessian_mx X Y W) l.

Definition theorem_2_3_iv_eigenvalue : Prop :=
  forall (R : rcfType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]),
  saddle X Y W -> middle_full_rank W -> exists2 l, l < 0 & eigenvalue (hessian_mx X Y W) l.

(* the direction that moves W_{H+1} by D and W_1 by E, and nothing else *)
Definition outer (R : realFieldType) m d d' ds (D : 'M[R]_(m, d))
    (E : 'M[R]_(first_width d d' ds, last d' ds)) : net R m [:: d, d' & ds] :=
  (D, set_first E (zeronet R d (d' :: ds))).

(* (iv): a direction that moves only the two outer layers will do, at every critical point
   that is not a global minimum. *)
Definition theorem_2_3_iv_outer : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]),
  critical X Y W -> ~ globmin (net_loss X Y) W -> middle_full_rank W ->
  exists D E, (line_loss X Y W (outer D E))`_2 < 0.

(* ---- Corollary 2.4 -------------------------------------------------------- *)

(* K16, Corollary 2.4, H = 1: every saddle has a negative second derivative. No
   assumption on the data. The same over a real closed field, by an eigenvalue. *)
Definition corollary_2_4_shallow : Prop :=
  forall (R : realFieldType) m d1 d0 N
    (X : 'M[R]_(last m [:: d1; d0], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d1; d0]),
  saddle X Y W -> strict_saddle X Y W.
Definition corollary_2_4_shallow_eigenvalue : Prop :=
  forall (R : rcfType) m d1 d0 N
    (X : 'M[R]_(last m [:: d1; d0], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d1; d0]),
  saddle X Y W -> exists2 l, l < 0 & eigenvalue (hessian_mx X Y W) l.

(* K16, Corollary 2.4, H >= 2: the network of zeros is a bad saddle, and its Hessian is
   zero. From Y X^T <> 0. The list [:: d, d', d'' & ds] is d_H, ..., d_0: at least three. *)
Definition corollary_2_4_deep : Prop :=
  forall (R : realFieldType) m d d' d'' ds N
    (X : 'M[R]_(last m [:: d, d', d'' & ds], N)) (Y : 'M[R]_(m, N)),
  positive [:: m, d, d', d'' & ds] -> Y *m X^T != 0 ->
  bad_saddle X Y (zeronet R m [:: d, d', d'' & ds]) /\
  hessian_mx X Y (zeronet R m [:: d, d', d'' & ds]) = 0.

(* ---- Proposition 2.1 ------------------------------------------------------- *)

Definition convex_in (R : realFieldType) p q (f : 'M[R]_(p, q) -> R) :=
  forall t A B, 0 <= t <= 1 -> f (t *: A + (1 - t) *: B) <= t * f A + (1 - t) * f B.

(* K16, Proposition 2.1 (i), H = 1: the loss is convex in W_1 for fixed W_2, and in W_2
   for fixed W_1. No assumption. *)
Definition proposition_2_1_i : Prop :=
  forall (R : realFieldType) m d1 d0 N
    (X : 'M[R]_(last m [:: d1; d0], N)) (Y : 'M[R]_(m, N)),
  let f W2 W1 := net_loss X Y ((W2, (W1, tt)) : net R m [:: d1; d0]) in
  (forall W2, convex_in (fun W1 => f W2 W1)) /\ (forall W1, convex_in (fun W2 => f W2 W1)).

(* K16, Proposition 2.1 (ii), H = 1: every local minimum is a global minimum. No assumption. *)
Definition proposition_2_1_ii : Prop :=
  forall (R : realFieldType) m d1 d0 N
    (X : 'M[R]_(last m [:: d1; d0], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d1; d0]),
  locmin (net_loss X Y) W -> globmin (net_loss X Y) W.

(* W and V are equal in all layers but one, at most *)
Fixpoint one_layer (R : realFieldType) m ds : net R m ds -> net R m ds -> Prop :=
  match ds return net R m ds -> net R m ds -> Prop with
  | [::] => fun _ _ => True
  | d :: ds' => fun W V => W.2 = V.2 \/ W.1 = V.1 /\ one_layer W.2 V.2
  end.

(* 2.1 (i) at any depth: the loss is convex in each layer. *)
Definition layer_convexity : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W V : net R m ds) t, one_layer W V -> 0 <= t <= 1 ->
  net_loss X Y (conv t W V) <= t * net_loss X Y W + (1 - t) * net_loss X Y V.

(* ---- Negative curvature in the terms of A24 ----------------------------------- *)

(* A24 is E. M. Achour, F. Malgouyres, S. Gerchinovitz, The loss landscape of deep linear neural
   networks: a second-order analysis, JMLR 2024. *)

(* The pivots (i, j), j < i, of one i. A = W_{H+1} ... W_{i+1}; M = W_{i-1} ... W_{k+1} where W
   is W_k ... W_1; Z = X Y^T; r is the rank of the whole product. Of the two blocks
   W_{i-1} ... W_{j+1} and W_{j-1} ... W_1 X Y^T W_{H+1} ... W_{i+1} one has rank at most r. *)
Fixpoint tightened_at (R : realFieldType) q a b (A : 'M[R]_(q, a)) m ds (M : 'M[R]_(b, m)) :
    net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool :=
  match ds return net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool with
  | [::] => fun _ _ _ => true
  | d :: ds' => fun W Z r =>
     ((\rank M <= r)%N || (\rank (prod W.2 *m Z *m A) <= r)%N) &&
     tightened_at A (M *m W.1) W.2 Z r
  end.

(* the same for every i *)
Fixpoint all_tightened (R : realFieldType) q m ds (A : 'M[R]_(q, m)) :
    net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool :=
  match ds return net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool with
  | [::] => fun _ _ _ => true
  | d :: ds' => fun W Z r => tightened_at A 1%:M W.2 Z r && all_tightened (A *m W.1) W.2 Z r
  end.

Definition tightened (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) := all_tightened 1%:M W (X *m Y^T) (\rank (prod W)).

(* A24: at a point that is not tightened some second derivative is negative. The point need
   not be critical, and there is no assumption on the data. *)
Definition not_tightened_negative : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds),
  ~~ tightened X Y W -> exists V, (line_loss X Y W V)`_2 < 0.

(* The direction u w^T W_{H+1} of W_{H+1} and W_1 g u^T (Y Z - P) of W_1, where
   P = W_{H+1} ... W_1 and w = P g. If X X^T is invertible, take Z = X^T (X X^T)^-1, so that
   Y Z is the best linear map P*. *)
Definition cross_direction (R : realFieldType) m d d' ds N (Y : 'M[R]_(m, N))
    (W : net R m [:: d, d' & ds]) (Z : 'M[R]_(N, last d' ds)) (u : 'cV[R]_m)
    (g : 'cV[R]_(last d' ds)) : net R m [:: d, d' & ds] :=
  outer (u *m (prod W *m g)^T *m W.1)
        (@first_layer R d d' ds W.2 *m g *m u^T *m (Y *m Z - prod W)).

(* If Z X is the orthogonal projector on the row space of X and u^T P = 0, then the
   coefficient of t^2 along it is |u|^2 |w^T P X|^2 - |w|^2 |u^T (Y Z - P) X|^2. At a critical
   point with u and w unit eigenvectors of the covariance of the least-squares fit (K16,
   Lemma 4.6) this is the difference of their eigenvalues. *)
Definition cross_second_derivative : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) Z u g,
  X *m Z *m X = X -> (Z *m X)^T = Z *m X -> u^T *m prod W = 0 ->
  (line_loss X Y W (cross_direction Y W Z u g))`_2 =
  sq u * sq ((prod W *m g)^T *m (prod W *m X)) -
  sq (prod W *m g) * sq (u^T *m (Y *m Z - prod W) *m X).

(* A24, S <> {1..r}: at a critical point whose product is not the best among the matrices of
   its rank such a direction is negative. No assumption on the data. *)
Definition not_best_of_rank_negative : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) M,
  critical X Y W -> (\rank M <= \rank (prod W))%N -> loss X Y M < net_loss X Y W ->
  exists Z u g, [/\ X *m Z *m X = X, (Z *m X)^T = Z *m X, u^T *m prod W = 0
    & (line_loss X Y W (cross_direction Y W Z u g))`_2 < 0].

(* ---- The Hessian by layers: K16, Lemmas 4.3, 4.4, 4.6 and Corollary 4.5 --- *)

(* Layers are numbered from the output, beginning with 0: of H+1 layers, number i is
   the paper's W_k with k = H+1-i, so that "k > l" of the paper is i < j here. *)

(* d_k and d_(k-1): layer i is a matrix with out_width rows and in_width columns *)
Fixpoint out_width (m : nat) (ds : seq nat) (i : nat) : nat :=
  match ds, i with d :: ds', i'.+1 => out_width d ds' i' | _, _ => m end.
Fixpoint in_width (m : nat) (ds : seq nat) (i : nat) : nat :=
  match ds, i with
  | d :: ds', i'.+1 => in_width d ds' i'
  | d :: _, 0%N => d
  | [::], _ => m
  end.

Section Layers.
Variable R : realFieldType.

(* W_k; and A_k = W_{H+1} ... W_{k+1}, B_k = W_{k-1} ... W_1, the products of the layers
   above and below it, so that A_k W_k B_k is the product of all. (For an i that is the
   number of no layer the values are of no use, here and below.) *)
Fixpoint layer m ds i : net R m ds -> 'M[R]_(out_width m ds i, in_width m ds i) :=
  match ds return net R m ds -> 'M[R]_(out_width m ds i, in_width m ds i) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i return net R m (d :: ds') ->
        'M[R]_(out_width m (d :: ds') i, in_width m (d :: ds') i) with
    | 0%N => fun W => W.1
    | i'.+1 => fun W => @layer d ds' i' W.2
    end
  end.
Fixpoint above m ds i : net R m ds -> 'M[R]_(m, out_width m ds i) :=
  match ds return net R m ds -> 'M[R]_(m, out_width m ds i) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i return net R m (d :: ds') -> 'M[R]_(m, out_width m (d :: ds') i) with
    | 0%N => fun _ => 1%:M
    | i'.+1 => fun W => W.1 *m @above d ds' i' W.2
    end
  end.
Fixpoint below m ds i : net R m ds -> 'M[R]_(in_width m ds i, last m ds) :=
  match ds return net R m ds -> 'M[R]_(in_width m ds i, last m ds) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i return net R m (d :: ds') -> 'M[R]_(in_width m (d :: ds') i, last d ds') with
    | 0%N => fun W => prod W.2
    | i'.+1 => fun W => @below d ds' i' W.2
    end
  end.

(* the layers between two, W_{k-1} ... W_{l+1}, where i < j are the numbers of W_k and W_l *)
Fixpoint between m ds i j : net R m ds -> 'M[R]_(in_width m ds i, out_width m ds j) :=
  match ds return net R m ds -> 'M[R]_(in_width m ds i, out_width m ds j) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i, j return net R m (d :: ds') ->
        'M[R]_(in_width m (d :: ds') i, out_width m (d :: ds') j) with
    | 0%N, j'.+1 => fun W => @above d ds' j' W.2
    | i'.+1, j'.+1 => fun W => @between d ds' i' j' W.2
    | _, 0%N => fun _ => 0
    end
  end.

(* the layers between layer i and the first, W_{k-1} ... W_2 *)
Fixpoint middle m d ds i :
    net R m (d :: ds) -> 'M[R]_(in_width m (d :: ds) i, first_width m d ds) :=
  match ds return
    net R m (d :: ds) -> 'M[R]_(in_width m (d :: ds) i, first_width m d ds) with
  | [::] => fun _ => 0
  | d' :: ds' =>
    match i return net R m [:: d, d' & ds'] ->
        'M[R]_(in_width m [:: d, d' & ds'] i, first_width d d' ds') with
    | 0%N => fun W => @upper R d d' ds' W.2
    | i'.+1 => fun W => @middle d d' ds' i' W.2
    end
  end.

(* the network that is V in layer i, or in the first layer, and 0 in the others *)
Fixpoint only m ds i : 'M[R]_(out_width m ds i, in_width m ds i) -> net R m ds :=
  match ds return 'M[R]_(out_width m ds i, in_width m ds i) -> net R m ds with
  | [::] => fun _ => tt
  | d :: ds' =>
    match i return 'M[R]_(out_width m (d :: ds') i, in_width m (d :: ds') i) ->
        net R m (d :: ds') with
    | 0%N => fun V => (V, zeronet R d ds')
    | i'.+1 => fun V => (0, @only d ds' i' V)
    end
  end.
Fixpoint only_first m d ds :
    'M[R]_(first_width m d ds, last d ds) -> net R m (d :: ds) :=
  match ds return 'M[R]_(first_width m d ds, last d ds) -> net R m (d :: ds) with
  | [::] => fun V => (V, tt)
  | d' :: ds' => fun V => (0, @only_first d d' ds' V)
  end.

Section Hessian.
Variables (m : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)).

(* the loss at W + sV + tV', a polynomial in t whose coefficients are polynomials in s
   (hessian_form below says so), and its coefficient of st: the second
   derivative in s and t, which is the bilinear form of the Hessian. For the loss without
   1/2: twice the paper's. *)
Definition plane_loss (W V V' : net R m ds) : {poly {poly R}} :=
  sqr_err (prod (move_net 'X (map_net polyC (line W V)) (map_net (polyC \o polyC) V'))
    *m map_mx (polyC \o polyC) X - map_mx (polyC \o polyC) Y).
Definition hessian (W V V' : net R m ds) : R := (plane_loss W V V')`_1`_1.

(* the Hessian is negative semidefinite; it is semidefinite *)
Definition hess_nsd (W : net R m ds) := forall V, (line_loss X Y W V)`_2 <= 0.
Definition hess_semidefinite (W : net R m ds) := hess_psd X Y W \/ hess_nsd W.
End Hessian.
End Layers.

(* The products are what their names say: W_{H+1} ... W_1 = A_k W_k B_k,
   B_k = (W_{k-1} ... W_{l+1}) W_l B_l and C = A_k W_k (W_{k-1} ... W_2). *)
Definition layer_products : Prop :=
  forall (R : realFieldType),
  (forall m ds (W : net R m ds) k, (k < size ds)%N ->
    prod W = above k W *m layer k W *m below k W) /\
  (forall m ds (W : net R m ds) k l, (k < l < size ds)%N ->
    below k W = between k l W *m layer l W *m below l W) /\
  (forall m d ds (W : net R m (d :: ds)) k, (k < size ds)%N ->
    upper W = above k W *m layer k W *m middle k W).

(* plane_loss is the loss at W + sV + tV'. The bilinear form of the Hessian is symmetric
   and linear, and the second derivative along V (twice the coefficient of t^2 at W + tV)
   is its value at (V, V). *)
Definition hessian_form : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  [/\ forall V V' s t, (plane_loss X Y W V V').[t%:P].[s] =
        net_loss X Y (move_net t (move_net s W V) V'),
      forall V, hessian X Y W V V = 2%:R * (line_loss X Y W V)`_2,
      forall V V', hessian X Y W V V' = hessian X Y W V' V
    & forall t V1 V2 V', hessian X Y W (move_net t V1 V2) V' =
        hessian X Y W V1 V' + t * hessian X Y W V2 V'].

(* K16, Lemma 4.3, every block (k, l) and not only (k, k) and (k, 1): with
   E = (W_{H+1} ... W_1 X - Y) X^T, block (k, k) is <A_k V B_k X, A_k V' B_k X>, and block (k, l), k > l, is
   <A_k V B_k X, A_l V' B_l X> + <E, A_k V (W_{k-1} ... W_{l+1}) V' B_l>. Any data, any W. *)
Definition lemma_4_3 : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  let A k := above k W in let B k := below k W in
  (forall k V V', (k < size ds)%N ->
    hessian X Y W (only V) (only V') =
    2%:R * dot (A k *m V *m B k *m X) (A k *m V' *m B k *m X)) /\
  (forall k l V V', (k < l < size ds)%N ->
    hessian X Y W (only V) (only V') =
    2%:R * (dot (A k *m V *m B k *m X) (A l *m V' *m B l *m X)
      + dot (grad X Y (prod W)) (A k *m V *m between k l W *m V' *m B l))).

(* The same in coordinates, for the entries (p, q) of W_k and (r, s) of W_l: the Kronecker
   products of the paper. The second derivative is
   (A_k^T A_l)_pr (B_k X X^T B_l^T)_qs + (A_k^T E B_l^T)_ps (W_{k-1} ... W_{l+1})_qr. *)
Definition lemma_4_3_entries : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  let A k := above k W in let B k := below k W in
  (forall k p q r s, (k < size ds)%N ->
    hessian X Y W (only (delta_mx p q)) (only (delta_mx r s)) =
    2%:R * (((A k)^T *m A k) p r * (B k *m X *m X^T *m (B k)^T) q s)) /\
  (forall k l p q r s, (k < l < size ds)%N ->
    hessian X Y W (only (delta_mx p q)) (only (delta_mx r s)) =
    2%:R * (((A k)^T *m A l) p r * (B k *m X *m X^T *m (B l)^T) q s
      + ((A k)^T *m grad X Y (prod W) *m (B l)^T) p s * between k l W q r)).

(* The paper's block (k, 1), k >= 2, with C = W_{H+1} ... W_2. *)
Definition lemma_4_3_first : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k V V', (k < size ds)%N ->
  hessian X Y W (only V) (only_first V') =
  2%:R * (dot (above k W *m V *m below k W *m X) (upper W *m V' *m X)
    + dot (grad X Y (prod W)) (above k W *m V *m middle k W *m V')).

(* R(A), the column space, is contained in R(B) *)
Definition range_sub (R : realFieldType) m n p (A : 'M[R]_(m, n)) (B : 'M[R]_(m, p)) :=
  exists Z, A = B *m Z.

(* K16, Lemma 4.4: where the Hessian is semidefinite, for k = 2, ..., H+1,
   R((W_{k-1} ... W_2)^T) is contained in R(C^T C), or (W_{H+1} ... W_{k+1})^T E = 0: the
   transpose of X r W_{H+1} ... W_{k+1} = 0. W need not be critical, and there is no
   assumption on the data. *)
Definition lemma_4_4 : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k,
  hess_semidefinite X Y W -> (k < size ds)%N ->
  range_sub (middle k W)^T ((upper W)^T *m upper W) \/
  (above k W)^T *m grad X Y (prod W) = 0.

(* The same for every pair k > l, and from both sides; the paper's is l = 1 of the first. *)
Definition lemma_4_4_blocks : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) k l,
  let A k := above k W in let B k := below k W in
  let no_gradient := (A k)^T *m grad X Y (prod W) *m (B l)^T = 0 in
  hess_semidefinite X Y W -> (k < l < size ds)%N ->
  (range_sub (between k l W)^T ((A l)^T *m A l) \/ no_gradient) /\
  (range_sub (between k l W) (B k *m X *m X^T *m (B k)^T) \/ no_gradient).

(* K16, Corollary 4.5: rank(W_{H+1} ... W_k) >= rank(W_{k-1} ... W_2), or the same
   alternative. *)
Definition corollary_4_5 : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k,
  hess_semidefinite X Y W -> (k < size ds)%N ->
  (\rank (middle k W) <= \rank (above k W *m layer k W))%N \/
  (above k W)^T *m grad X Y (prod W) = 0.

(* P* = Y X^T (X X^T)^-1, the linear map of least squares, and Sigma = P* X Y^T *)
Definition least_squares (R : realFieldType) m n N (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)) :=
  Y *m X^T *m invmx (X *m X^T).
Definition Sigma (R : realFieldType) m n N (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)) :=
  least_squares X Y *m X *m Y^T.

(* the value u^T S u of a quadratic form, and |u|^2 is sq u *)
Definition form (R : realFieldType) m (S : 'M[R]_m) (u : 'cV[R]_m) : R := dot u (S *m u).

(* the direction of the proof of Lemma 4.6, v u^T W_{H+1} in the output layer and z v^T P* in
   the first, with C z = u *)
Definition exchange (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds])
    (u v : 'cV[R]_m) (z : 'cV[R]_(first_width d d' ds)) : net R m [:: d, d' & ds] :=
  (v *m u^T *m W.1, @only_first R d d' ds (z *m v^T *m least_squares X Y)).

(* K16, Lemma 4.6, quantitatively: at a critical W with X X^T invertible, for u = C z and
   C^T v = 0, the second derivative along the direction above is (for the paper's loss)
   |v|^2 u^T Sigma u - |u|^2 v^T Sigma v: lambda_i - lambda_j for unit eigenvectors. *)
Definition lemma_4_6_direction : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) u v z,
  critical X Y W -> X *m X^T \in unitmx -> u = upper W *m z -> (upper W)^T *m v = 0 ->
  (line_loss X Y W (exchange X Y W u v z))`_2 =
  sq v * form (Sigma X Y) u - sq u * form (Sigma X Y) v.

(* So at a critical W with positive semidefinite Hessian the form of Sigma is at least as
   large on R(C) as on its orthogonal complement, and Pi = C (C^T C)^- C^T commutes with
   Sigma. No assumption on eigenvalues. *)
Definition lemma_4_6_forms : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) G,
  let C := upper W in let Pi := C *m G *m C^T in
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse (C^T *m C) G ->
  Pi *m Sigma X Y = Sigma X Y *m Pi /\
  forall u v, Pi *m u = u -> Pi *m v = 0 ->
    sq u * form (Sigma X Y) v <= sq v * form (Sigma X Y) u.

(* For eigenvectors: lambda_i >= lambda_j. *)
Definition lemma_4_6_eigenvalues : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) G (u v : 'cV[R]_m) (a b : R),
  let C := upper W in let Pi := C *m G *m C^T in
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse (C^T *m C) G ->
  Sigma X Y *m u = a *: u -> Sigma X Y *m v = b *: v -> u != 0 -> v != 0 ->
  Pi *m u = u -> Pi *m v = 0 -> b <= a.

(* K16, Lemma 4.6: given Sigma = U Lambda U^T with U orthogonal and the eigenvalues strictly
   decreasing, Pi is the projector on the first rank(C) columns of U: pid_mx p has the
   first p diagonal entries 1, and 0 elsewhere. The paper's alternative X r = 0 is not
   needed. *)
Definition lemma_4_6 : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) G (U : 'M[R]_m) (lambda : 'rV[R]_m),
  let C := upper W in
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse (C^T *m C) G ->
  U *m U^T = 1%:M -> Sigma X Y = U *m diag_mx lambda *m U^T ->
  (forall i j : 'I_m, (i < j)%N -> lambda 0 j < lambda 0 i) ->
  C *m G *m C^T = U *m pid_mx (\rank C) *m U^T.
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
