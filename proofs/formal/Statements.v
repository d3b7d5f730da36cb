(* What is proved: definitions and statements, and nothing else.

   Everything that is claimed can be read here and in the files that continue it:
   StatementsHessian.v (Lemmas 4.3 to 4.6, negative curvature), StatementsBreaking.v (what
   breaks without an assumption), StatementsPaths.v (Corollary 3.2), StatementsWords.v
   (derivatives in exported identities). Each statement is a Prop with the name of the
   theorem that proves it in Theorems.v; `npm run formal` checks that the two fit and
   that no axiom was used.

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

(* ---- Escape curves ------------------------------------------------------ *)

Section Curves.
Variables (R : realFieldType) (m : nat) (ds : seq nat).

(* A polynomial curve W(t) of networks is a network over the polynomials: its
   point at t, and the loss along it. *)
Definition curve_at (t : R) (C : net {poly R} m ds) : net R m ds :=
  map_net (fun p => p.[t]) C.
Definition curve_loss N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (C : net {poly R} m ds) : {poly R} :=
  sqr_err (prod C *m map_mx polyC X - map_mx polyC Y).
End Curves.

(* Not in the paper. Let k be the lowest power of t in L(W(t)) - L(W), for a polynomial
   curve with W(0) = W. If its coefficient is negative, W is not a local minimum; if it
   is positive, not a local maximum. Any number of layers, any data, any degree. *)
Definition escape_curve : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) (C : net {poly R} m ds) k,
  let p := curve_loss X Y C - (net_loss X Y W)%:P in
  curve_at 0 C = W -> (forall i, (i < k)%N -> p`_i = 0) ->
  (p`_k < 0 -> ~ locmin (net_loss X Y) W) /\ (0 < p`_k -> ~ locmax (net_loss X Y) W).
